-- Wrong passwords in a row, for any id that was tried, whether there is such a person or not.
create table sign_in_failures (
    id           text        primary key,
    failures     int         not null,
    locked_until timestamptz,
    last_at      timestamptz not null
);
create index sign_in_failures_age on sign_in_failures (last_at);
