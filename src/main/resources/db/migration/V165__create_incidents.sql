create sequence incident_numbers start 1;

-- One thing that happened to many customers at once. Its criterion stays in force while it is open.
create table incidents (
    id            bigint generated always as identity primary key,
    number        text        not null unique default 'I-' || nextval('incident_numbers'),
    -- makes a second click harmless
    request_key   text        not null unique,
    -- for the desk, never sent
    title         text        not null,
    what          text        not null,
    affected_by   text        not null check (affected_by in ('ORDERS','PARCELS','ITEM','REASON')),
    order_numbers text[]      not null default '{}',
    carrier       text,
    parcel_state  text,
    sku           text,
    reason        text,
    -- days in UTC: of dispatch, order or contact, whichever the criterion looks at
    from_day      date,
    to_day        date,
    opened_by     text        not null references people (id),
    opened_at     timestamptz not null,
    over_by       text        references people (id),
    over_at       timestamptz,
    -- the lead's choice when it was over: cases that waited for nothing else are closed
    close_waiting boolean     not null default false,
    check ((over_at is null) = (over_by is null))
);
create index incidents_open on incidents (id) where over_at is null;

create table incident_texts (
    incident_id bigint not null references incidents (id),
    kind        text   not null check (kind in ('NEWS','SOLVED')),
    language    text   not null,
    text        text   not null,
    primary key (incident_id, kind, language)
);

create table incident_cases (
    incident_id bigint      not null references incidents (id),
    case_id     bigint      not null references case_files (id),
    linked_at   timestamptz not null,
    primary key (incident_id, case_id)
);
create index incident_cases_case on incident_cases (case_id);

-- One text to one case: worked by the outbox, row by row, so that a crash half-way goes on where it stood.
create table incident_tellings (
    id          bigint generated always as identity primary key,
    incident_id bigint not null,
    case_id     bigint not null,
    kind        text   not null check (kind in ('NEWS','SOLVED')),
    state       text   not null default 'PENDING' check (state in ('PENDING','TOLD','SKIPPED')),
    -- kebab code: why it was not sent
    because     text,
    -- who was told: no customer twice, however many cases he has
    told_key    text,
    message_id  bigint references messages (id),
    at          timestamptz,
    -- of SOLVED: CLOSED, or SUGGESTED to the owner; null while it is not decided
    outcome     text   check (outcome in ('CLOSED','SUGGESTED')),
    unique (incident_id, kind, case_id),
    foreign key (incident_id, case_id) references incident_cases (incident_id, case_id)
);
create unique index incident_tellings_once on incident_tellings (incident_id, kind, told_key) where state = 'TOLD';
