-- Open cases whose owner went to another department: they stay his until a lead hands them over, or leaves them with him.
create table cases_of_moved_owners (
    case_id    bigint      primary key references case_files (id),
    owner      text        not null references people (id),
    -- that the owner has left
    department text        not null,
    moved_at   timestamptz not null
);
create index cases_of_moved_owners_owner on cases_of_moved_owners (owner);
