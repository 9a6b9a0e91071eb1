-- What must leave the house exactly once: written in the transaction of the business change, delivered afterwards.
create table outbox (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    key          text        not null unique,
    -- id of the row that holds the content; no personal data lies here
    reference    bigint      not null,
    created_at   timestamptz not null,
    -- how often a worker took it: fences off the result of a worker that was slower than its lease
    attempts     int         not null default 0,
    -- deliveries that threw since the last one that did not
    failures     int         not null default 0,
    next_try_at  timestamptz not null,
    leased_until timestamptz,
    done_at      timestamptz,
    -- set when it failed too often: stands as a problem until a person has it tried again
    stopped_at   timestamptz,
    -- class and sentence of the last failure, shortened
    last_problem text
);
create index outbox_due on outbox (next_try_at) where done_at is null and stopped_at is null;
create index outbox_stopped on outbox (stopped_at) where stopped_at is not null;
