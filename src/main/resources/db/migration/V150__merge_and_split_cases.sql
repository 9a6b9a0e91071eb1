-- A duplicate leads to the case that it was merged into: always to the last one, never to one that was merged itself.
alter table case_files add column merged_into bigint references case_files (id);
alter table case_files add check (merged_into <> id);
create index case_files_merged_into on case_files (merged_into) where merged_into is not null;

-- The case on which a message stood before it became a case of its own.
alter table messages add column split_from bigint references case_files (id);
create index messages_split_from on messages (split_from) where split_from is not null;

-- Who else wrote from this address.
create index messages_from_address on messages (address_key, channel) where direction = 'IN';
