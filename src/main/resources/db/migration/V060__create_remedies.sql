create sequence remedy_numbers start 100001;

-- What is proposed for a customer, and what became of it. Every change happens under the lock on the case's row.
create table remedies (
    id                  bigint generated always as identity primary key,
    number              text          not null unique,
    case_id             bigint        not null references case_files (id),
    customer_id         bigint        not null references customers (id),
    order_id            bigint        not null references orders (id),
    -- null: the whole order
    order_line_id       bigint        references order_lines (id),
    -- items, for a replacement
    quantity            int           check (quantity > 0),
    kind                text          not null check (kind in ('REFUND','REPLACEMENT','GOODWILL','DENIAL')),
    status              text          not null check (status in ('PROPOSED','PAYING','CLEARING','EXECUTED','GIVEN_UP','RETURNED',
                        'REFUSED','WITHDRAWN','CONFIRMED','OVERTURNED')),
    -- of a denial: what the customer would have got
    amount              numeric(15,3) not null check (amount >= 0),
    currency            char(3)       not null,
    -- at the rate of the order date: limits are in CNY
    cny_amount          numeric(15,2) not null,
    -- the payment that the money came by; refunds go nowhere else
    payment_id          bigint        references payments (id),
    payee               text          not null,
    rail                text          not null check (rail in ('ORIGINAL_PAYMENT','PAYOUT','COUPON','GOODS','NONE')),
    -- over kind, item, amount, payee and rail: an approval holds for this content and no other
    content_hash        text          not null,
    proposed_by         text          not null references people (id),
    -- the lowest among the proposer and everybody who changed it, each at that time: its limit counts
    deciding_grade      text          not null,
    -- everybody who changed it after the proposal
    changed_by          text[]        not null default '{}',
    -- the judgement of the claim as it was when proposed
    rule_covers         boolean       not null,
    statutory           boolean       not null,
    entitled            numeric(15,3) not null,
    entitlement_row     text,
    entitlement_source  text,
    entitlement_why_en  text          not null,
    entitlement_why_zh  text          not null,
    -- why the rules were overridden, in the proposer's words
    overriding_reason   text,
    -- the judgement of authority; empty for an instant, until the process asked
    authority_row       text,
    authority_limit_cny numeric(15,2),
    authority_why_en    text,
    authority_why_zh    text,
    process_instance_id text          unique,
    proposed_at         timestamptz   not null,
    ended_at            timestamptz,
    check (kind <> 'REFUND' or (payment_id is not null and rail = 'ORIGINAL_PAYMENT'))
);
create index remedies_case on remedies (case_id);
create index remedies_customer on remedies (customer_id, kind, proposed_at);
create index remedies_payment on remedies (payment_id) where payment_id is not null;
create index remedies_order on remedies (order_id);

-- The approvals that the table compensation-limits asked for; several need as many different people.
create table approvals_needed (
    id         bigint generated always as identity primary key,
    remedy_id  bigint not null references remedies (id),
    grade      text   not null,
    -- null: any department
    department text,
    -- how often it was overdue: each time one more group is asked
    raised     int    not null default 0,
    given      boolean not null default false
);
create index approvals_needed_remedy on approvals_needed (remedy_id);

create table approvals (
    id           bigint generated always as identity primary key,
    remedy_id    bigint      not null references remedies (id),
    person       text        not null references people (id),
    answer       text        not null check (answer in ('APPROVED','REFUSED')),
    -- the content that was shown to the person
    content_hash text        not null,
    -- which of the needed approvals it is
    grade        text        not null,
    department   text,
    comment      text,
    at           timestamptz not null,
    -- the remedy was changed afterwards
    voided_at    timestamptz
);
create unique index approvals_once on approvals (remedy_id, person) where voided_at is null;

-- Money, credit or goods that we intend to give: written before anything leaves, under a key that never changes.
create table ledger_intents (
    id           bigint generated always as identity primary key,
    key          text          not null unique,
    remedy_id    bigint        not null references remedies (id),
    line         int           not null,
    kind         text          not null check (kind in ('REFUND','PAYOUT','GOODS')),
    rail         text          not null,
    payment_id   bigint        references payments (id),
    payee        text          not null,
    amount       numeric(15,3) not null check (amount > 0),
    currency     char(3)       not null,
    status       text          not null check (status in
                 ('INTENDED','SENT','UNKNOWN','ACCEPTED','SETTLED','FAILED','RETURNED','GIVEN_UP')),
    -- counts up only after the gateway confirmed that the attempt before moved nothing
    attempt      int           not null default 1,
    -- how often the gateway was asked since the status changed: the questions grow rarer
    asked        int           not null default 0,
    provider_ref text,
    -- finance recorded it as paid outside the provider, or as found to be right
    by_hand      boolean       not null default false,
    -- kebab code of what is wrong
    problem      text,
    changed_at   timestamptz   not null,
    unique (remedy_id, line)
);
create index ledger_intents_payment on ledger_intents (payment_id) where payment_id is not null;
create index ledger_intents_trouble on ledger_intents (changed_at) where status in ('UNKNOWN','FAILED','RETURNED');

-- Each change of an intent's status. Append only, also for us.
create table ledger_entries (
    id           bigint generated always as identity primary key,
    intent_id    bigint      not null references ledger_intents (id),
    at           timestamptz not null,
    status       text        not null,
    attempt      int         not null,
    -- a person's id; null for the system
    actor        text        references people (id),
    provider_ref text,
    -- kebab code; for a payment by hand its reference
    note         text
);
create index ledger_entries_intent on ledger_entries (intent_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_name;
end $$;
create trigger ledger_entries_append_only before update or delete on ledger_entries
    for each row execute function refuse_change();

-- Goods that the warehouse shall send once more.
create table replacement_orders (
    id            bigint generated always as identity primary key,
    remedy_id     bigint      not null unique references remedies (id),
    intent_id     bigint      not null references ledger_intents (id),
    order_line_id bigint      not null references order_lines (id),
    sku           text        not null,
    quantity      int         not null check (quantity > 0),
    -- number that the warehouse gave it
    warehouse_ref text,
    recorded_at   timestamptz not null,
    accepted_at   timestamptz,
    refused_at    timestamptz
);
