-- What a refund or replacement of a return is for, e.g. T100001:1; part of its ledger key, so that money goes out once
alter table remedies add column pays_for text;
-- whether less is given than the right comes to: a second person must agree
alter table remedies add column reduced boolean not null default false;
create unique index remedies_pays_for on remedies (pays_for)
    where pays_for is not null and kind in ('REFUND','REPLACEMENT') and status in ('PROPOSED','PAYING','CLEARING','EXECUTED');

create sequence return_numbers start 100001;

-- A return from the customer's wish to its end. Every change happens under the lock on the case's row.
create table returns (
    id                  bigint      generated always as identity primary key,
    number              text        not null unique,
    case_id             bigint      not null references case_files (id),
    order_id            bigint      not null references orders (id),
    customer_id         bigint      not null references customers (id),
    status              text        not null check (status in ('JUDGING','EVIDENCE_ASKED','DENYING','DECIDING','AUTHORISED',
                        'DISPATCHED','INSPECTING','CLEARING_UP','SETTLING','SETTLED','DENIED','CANCELLED','LAPSED','KEPT')),
    -- contact reason of the claim, which may differ from the case's
    reason              text        not null,
    wanted              text        not null check (wanted in ('REFUND','EXCHANGE')),
    -- who requested it, or decided last how it goes on: he proposes what follows
    acting              text        not null references people (id),
    requested_at        timestamptz not null,
    process_instance_id text        unique,
    -- somebody gave the right although the rules leave it open or say no; why
    granted             boolean     not null default false,
    decision_note       text,
    -- evidence: null while nobody knows
    evidence_given      boolean,
    evidence_code       text,
    evidence_asked_at   timestamptz,
    evidence_due_at     timestamptz,
    -- what the tables gave; null before it was judged
    goods_needed        boolean,
    refund_on_proof     boolean,
    seller_pays_label   boolean,
    our_risk            boolean,
    deductible          boolean,
    shipping_back       numeric(15,3),
    return_days         int,
    refund_days         int,
    refund_from_notice  boolean,
    conditions_row      text,
    -- the way back
    authorised_at       timestamptz,
    label_ref           text,
    wait_until          timestamptz,
    -- the process stands where a parcel is waited for
    awaits_goods        boolean     not null default false,
    dispatched_at       timestamptz,
    arrived_at          timestamptz,
    lost_at             timestamptz,
    -- the day on which the law or our promise wants the money back, at its beginning
    refund_due_at       timestamptz,
    -- of a customer who keeps the goods: what he takes for it
    kept_amount         numeric(15,3) check (kept_amount > 0),
    inspected_by        text        references people (id),
    inspected_at        timestamptz,
    inspection_note     text,
    -- kebab code of what a person must decide about
    problem             text,
    ended_at            timestamptz
);
create index returns_case on returns (case_id);
create index returns_customer on returns (customer_id);

create table return_lines (
    return_id       bigint  not null references returns (id),
    line            int     not null,
    order_line_id   bigint  not null references order_lines (id),
    quantity        int     not null check (quantity > 0),
    -- the judgement of the claim; null before
    outcome         text,
    percent         numeric(5,2),
    statutory       boolean,
    right_row       text,
    right_source    text,
    right_why_en    text,
    right_why_zh    text,
    -- what came back; null before it was looked at
    condition       text    check (condition in ('AS_AGREED','OPENED','USED','DAMAGED','PART_ONLY','WRONG_GOODS','EMPTY_BOX')),
    -- items that are settled, if fewer came
    accepted        int     check (accepted >= 0),
    deduction       numeric(5,2) not null default 0 check (deduction between 0 and 100),
    deduction_row   text,
    deduction_source text,
    deduction_why_en text,
    deduction_why_zh text,
    -- loss found after the money was back: noted, never pulled
    claim_amount    numeric(15,3),
    primary key (return_id, line)
);
create index return_lines_order_line on return_lines (order_line_id);

-- Photos of the inspection and papers of the dispatch; files from people, served as downloads only.
create table return_evidence (
    id         bigint      generated always as identity primary key,
    public_id  uuid        not null unique default gen_random_uuid(),
    return_id  bigint      not null references returns (id),
    name       text        not null,
    media_type text        not null,
    size       int         not null,
    sha256     text        not null,
    content    bytea       not null,
    added_by   text        not null references people (id),
    added_at   timestamptz not null,
    unique (return_id, sha256)
);

-- Parcels on their way back to us.
create table return_parcels (
    id              bigint      generated always as identity primary key,
    return_id       bigint      not null references returns (id),
    carrier         text        not null,
    tracking_number text        not null,
    state           text        not null,
    last_event_at   timestamptz not null
);
create index return_parcels_return on return_parcels (return_id);
create index return_parcels_tracking on return_parcels (upper(tracking_number));

-- What carriers reported, each once.
create table parcel_events (
    id              bigint      generated always as identity primary key,
    carrier         text        not null,
    tracking_number text        not null,
    event           text        not null,
    at              timestamptz not null,
    outcome         text        not null,
    received_at     timestamptz not null,
    unique (carrier, tracking_number, event, at)
);

-- Parcels that came to the warehouse and belong to no return that waits: a person finds out.
create table unannounced_parcels (
    id              bigint      generated always as identity primary key,
    carrier         text        not null,
    tracking_number text        not null,
    arrived_at      timestamptz not null,
    note            text,
    return_id       bigint      references returns (id),
    matched_by      text        references people (id),
    matched_at      timestamptz,
    unique (carrier, tracking_number)
);
create index unannounced_parcels_open on unannounced_parcels (arrived_at) where matched_at is null;

-- The sandbox carrier's labels.
create table sandbox_labels (
    id  bigint generated always as identity primary key,
    key text   not null unique
);
