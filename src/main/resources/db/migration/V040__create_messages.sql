-- What was said, in order; also what the desk noted for itself. Texts are kept as they came and never evaluated.
create table messages (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references case_files (id),
    direction     text        not null check (direction in ('IN','OUT','NOTE')),
    channel       text        not null,
    -- id of the person who wrote it; null for the customer and for automatic messages
    author        text        references people (id),
    -- the customer's address on the channel: sender of IN, receiver of OUT
    address       text,
    -- the address as orders.Address keeps it, to find the same sender again
    address_key   text,
    -- IN: the address is the one of the case's customer, or the one that opened the case
    trusted       boolean     not null default true,
    text          text        not null,
    language      text        not null,
    -- no human wrote it: out of office, our own acknowledgement
    automatic     boolean     not null default false,
    -- id that the channel gave it
    external_id   text,
    -- id that we gave it; the same at every try
    message_id    text        unique,
    in_reply_to   text,
    -- OUT: where it stands; null for the others
    state         text        check (state in ('DRAFT','AWAITING_RELEASE','QUEUED','SENT','DELIVERED','FAILED')),
    -- OUT: last message of the customer that the author had read
    seen_up_to    bigint,
    -- digest of the text, to notice one sent twice
    text_hash     text        not null,
    released_by   text        references people (id),
    failure       text,
    -- IN: timeline entry that told of it
    heard_entry   bigint,
    version       int         not null default 0,
    -- received, or written
    at            timestamptz not null,
    submitted_at  timestamptz,
    sent_at       timestamptz,
    settled_at    timestamptz,
    check ((direction = 'OUT') = (state is not null)),
    check (released_by is null or released_by <> author)
);
create index messages_case on messages (case_id, id);
create index messages_external on messages (external_id) where external_id is not null;
create index messages_acknowledged on messages (address_key, at desc) where direction = 'OUT' and automatic;
create index messages_awaiting on messages (id) where state = 'AWAITING_RELEASE';

-- One row a contact that its channel may deliver twice. The digest keeps a reused id from hiding another message.
create table contact_receipts (
    channel      text   not null,
    external_id  text   not null,
    content_hash text   not null,
    case_id      bigint references case_files (id),
    opened       boolean,
    primary key (channel, external_id, content_hash)
);

create table attachments (
    id         bigint generated always as identity primary key,
    -- what stands in the address: says nothing and cannot be guessed
    public_id  uuid    not null unique default gen_random_uuid(),
    message_id bigint  not null references messages (id),
    name       text    not null,
    -- read from the content, never from the name
    media_type text    not null,
    size       int     not null check (size > 0),
    sha256     text    not null,
    content    bytea   not null
);
-- pictures and archives do not get smaller
alter table attachments alter column content set storage external;
create index attachments_message on attachments (message_id);

-- Signs the references that customers send back; the same on every node, made once.
create table reference_secret (
    sole   boolean primary key default true check (sole),
    secret text    not null
);
insert into reference_secret (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);

-- What the sandbox sent, as a provider would keep it.
create table sandbox_deliveries (
    message_id text        primary key,
    channel    text        not null,
    address    text        not null,
    headers    text        not null,
    outcome    text        not null check (outcome in ('PENDING','DELIVERED','FAILED')),
    at         timestamptz not null
);
