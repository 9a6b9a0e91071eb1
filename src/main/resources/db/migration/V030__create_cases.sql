create sequence case_numbers start 100001;

create table case_files (
    id                  bigint generated always as identity primary key,
    number              text        not null unique,
    status              text        not null check (status in ('NEW','IN_WORK','WAITING','SOLVED','CLOSED')),
    closed_as           text check (closed_as in ('SOLVED','EXPLAINED','WITHDRAWN','SILENT','DUPLICATE','SPAM','AUTOMATIC',
                        'WRONG_SHOP','WRONG_PERSON','ORDER_CANCELLED','SETTLED_ELSEWHERE')),
    channel             text        not null,
    -- the customer waits at the other end now (chat, phone)
    live                boolean     not null,
    language            text        not null,
    customer_id         bigint      references customers (id),
    customer_verified   boolean     not null,
    order_id            bigint      references orders (id),
    order_verified      boolean     not null,
    -- what is doubtful about the contact, e.g. unknown-sender, foreign-order
    doubts              text[]      not null default '{}',
    -- the customer's own words, shortened, for the list
    subject             text        not null,
    reason              text        not null,
    reason_set_by       text        references people (id),
    priority            text        not null check (priority in ('P0','P1','P2','P3')),
    queue               text,
    owner               text        references people (id),
    -- who acts now when the owner is away
    deputy              text        references people (id),
    -- who had already greeted the customer
    received_by         text        references people (id),
    owner_because_en    text,
    owner_because_zh    text,
    process_instance_id text        unique,
    -- set while the process stands in its wait
    waiting_for         text check (waiting_for in ('CUSTOMER','OUTSIDE','DATE')),
    waiting_until       timestamptz,
    -- since when something stands unread; null when the owner has seen all
    unread_since        timestamptz,
    -- timeline entry that was heard last: reading up to an older one leaves the case unread
    heard_entry         bigint,
    promised_by         timestamptz,
    first_answered_at   timestamptz,
    opened_at           timestamptz not null,
    closed_at           timestamptz,
    -- an earlier case of this customer that the contact came after
    previous_case_id    bigint      references case_files (id),
    check (status <> 'CLOSED' or (closed_at is not null and closed_as is not null))
);
create index case_files_open_owner on case_files (owner) where closed_at is null;
create index case_files_customer on case_files (customer_id, opened_at desc);
create index case_files_order on case_files (order_id) where order_id is not null;
create index case_files_opened on case_files (opened_at desc, id desc);

-- What happened, in order. Texts are keys and values, rendered in the viewer's language; a person's words stay in their own tables.
create table timeline_entries (
    id      bigint generated always as identity primary key,
    case_id bigint      not null references case_files (id),
    at      timestamptz not null,
    -- id of a person; null for the customer and the system
    actor   text        references people (id),
    kind    text        not null,
    details json        not null default '{}'
);
create index timeline_entries_case on timeline_entries (case_id, id);
