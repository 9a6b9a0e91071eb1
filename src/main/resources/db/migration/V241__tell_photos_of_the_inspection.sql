-- Whether the file comes from who looks at the goods: only such pictures prove what is held against a customer.
alter table return_evidence add column of_inspection boolean not null default true;
