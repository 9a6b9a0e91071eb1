-- When a person is away by plan or falls sick, and who stands in for him. Of the reason the desk sees the kind only.
create table absences (
    id           bigint generated always as identity primary key,
    person_id    text        not null references people (id),
    kind         text        not null check (kind in ('LEAVE','SICK','TRAINING')),
    starts_at    timestamptz not null,
    -- exclusive; moved forward when the person is back earlier
    ends_at      timestamptz not null,
    deputy       text        references people (id),
    entered_by   text        not null references people (id),
    entered_at   timestamptz not null,
    cancelled_by text        references people (id),
    cancelled_at timestamptz,
    check (ends_at > starts_at or cancelled_at is not null),
    check (deputy <> person_id)
);
create index absences_person on absences (person_id, ends_at) where cancelled_at is null;

-- Who answers for P0 at any hour.
create table on_call (
    id         bigint generated always as identity primary key,
    person_id  text        not null references people (id),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    entered_by text        not null references people (id),
    entered_at timestamptz not null,
    check (ends_at > starts_at)
);
create index on_call_ends on on_call (ends_at);
