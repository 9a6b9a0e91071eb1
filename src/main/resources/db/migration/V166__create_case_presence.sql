-- Who has a case on his screen: a hint for colleagues, gone after half a minute, never a lock.
create table case_presence (
    case_id bigint      not null references case_files (id),
    person  text        not null references people (id),
    seen_at timestamptz not null,
    writing boolean     not null,
    primary key (case_id, person)
);
create index case_presence_seen on case_presence (seen_at);
