-- A write that may be sent twice: its key, what was asked, and what was answered. Kept two days.
create table idempotency_keys (
    caller     text        not null,
    -- method and path
    route      text        not null,
    key        text        not null,
    body_hash  text        not null,
    -- null while the first request still runs, in a transaction that nobody else sees
    status     int,
    location   text,
    response   text,
    created_at timestamptz not null,
    primary key (caller, route, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
