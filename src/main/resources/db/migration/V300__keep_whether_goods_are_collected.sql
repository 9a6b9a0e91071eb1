-- We offered to collect the goods of this return: the money does not wait for them.
alter table returns add column collected boolean not null default false;
