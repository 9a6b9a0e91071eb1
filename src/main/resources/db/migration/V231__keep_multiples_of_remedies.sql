-- How many times the price of the goods a goodwill comes to; null for anything else.
alter table remedies add column multiple numeric(20,2);
