-- What must leave the house exactly once: written in the transaction of the business change, delivered afterwards.
create table outbox (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    key          text        not null unique,
    reference    bigint      not null,
    attempts     int         not null default 0,
    next_try_at  timestamptz not null,
    leased_until timestamptz,
    done_at      timestamptz,
    last_problem text
);
create index outbox_due on outbox (next_try_at) where done_at is null;
