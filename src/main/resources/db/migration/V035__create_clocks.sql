-- A clock is a row with its due instant; one poller per node tells when it ran low or out.
create table clocks (
    id       bigint generated always as identity primary key,
    case_id  bigint      not null references case_files (id),
    kind     text        not null,
    low_at   timestamptz,
    due_at   timestamptz not null,
    told_low timestamptz,
    told_out timestamptz,
    stopped  timestamptz,
    unique (case_id, kind)
);
-- the next instant at which the poller has to look at this clock
create index clocks_next on clocks ((case when told_low is null and low_at is not null then low_at else due_at end))
    where stopped is null and told_out is null;
