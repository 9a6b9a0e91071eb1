-- Apart from the triggers of the search, so that they hold no lock while this is built.
create index customers_words on customers using gin (words);
-- a number as it is dialled at home lacks the country code
create index customer_addresses_phone_end on customer_addresses (reverse(address) text_pattern_ops) where kind = 'phone';

-- lists stay fast behind any number of finished cases
create index case_files_open on case_files (id desc) where closed_at is null;
create index case_files_owner on case_files (owner, id desc);
