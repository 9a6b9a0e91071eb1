-- Items that the owner declined: they left another return, whose other items go on, and take the way of a denial.
alter table returns add column declined boolean not null default false;
alter table returns add column split_from bigint references returns (id);
