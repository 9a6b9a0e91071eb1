-- After-care: what happens to a case after it was closed.

alter table case_files
    -- how often it came back after closing: counts against first-contact resolution
    add column reopened_count   integer not null default 0,
    -- until when a late message still stands on the closed case; null while it is open or settled
    add column reopenable_until timestamptz;
create index on case_files (customer_id) where reopenable_until is not null;

-- Why an automatic message went out; null: an acknowledgement. Only those keep a second one away.
alter table messages add column occasion text;

-- One row for each time a case was closed and somebody looks after it.
create table follow_ups (
    id                  bigint generated always as identity primary key,
    case_id             bigint      not null references case_files (id),
    closed_as           text        not null,
    process_instance_id text,
    state               text        not null check (state in ('RUNNING', 'SETTLED', 'REOPENED')),
    started_at          timestamptz not null,
    reopenable_until    timestamptz not null,
    -- the reopening window ended, but what the customer wrote in it is not read yet
    window_over         boolean     not null default false,
    gesture_remedy_id   bigint references remedies (id),
    ended_at            timestamptz
);
create index on follow_ups (case_id);
create unique index on follow_ups (case_id) where state = 'RUNNING';
create index on follow_ups (process_instance_id);

-- What the customer was asked, and what he said. Scores 1 (bad) to 5 (good).
create table surveys (
    id              bigint generated always as identity primary key,
    follow_up_id    bigint      not null unique references follow_ups (id),
    case_id         bigint      not null references case_files (id),
    customer_id     bigint,
    language        text        not null,
    question        text        not null,
    state           text        not null check (state in ('OFFERED', 'ANSWERED', 'CLOSED')),
    offered_at      timestamptz not null,
    closes_at       timestamptz not null,
    score           integer check (score between 1 and 5),
    answer          text check (answer in ('YES', 'PARTLY', 'NO')),
    comment         text,
    answered_at     timestamptz
);
create index on surveys (case_id);
create index on surveys (customer_id, offered_at);

-- Signs the addresses of survey pages; the same on every node, made once.
create table survey_secret (
    sole   boolean primary key default true check (sole),
    secret text    not null
);
insert into survey_secret (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);
