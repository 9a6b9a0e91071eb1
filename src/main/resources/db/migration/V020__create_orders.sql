-- The facts of the shop. Money in major units with its currency; times are instants, dates are the market's.
create table customers (
    id           bigint generated always as identity primary key,
    name         text        not null,
    language     text        not null,
    country      char(2)     not null,
    time_zone    text        not null,
    vip          boolean     not null default false,
    created_at   timestamptz not null
);
-- by which addresses a customer is known on a channel family; the address is kept as the channel normalises it
create table customer_addresses (
    customer_id bigint not null references customers (id),
    kind        text   not null check (kind in ('mail','phone','account','messenger')),
    -- as orders.Address normalises it
    address     text   not null check (address <> ''),
    primary key (kind, address),
    check (kind <> 'mail' or address = lower(address)),
    check (kind <> 'phone' or address ~ '^[0-9]+$')
);
create index customer_addresses_customer on customer_addresses (customer_id);

create table orders (
    id             bigint generated always as identity primary key,
    number         text          not null,
    customer_id    bigint        not null references customers (id),
    shop           text          not null,
    -- where it was sold: shop, amazon, ebay, tmall …
    platform       text          not null,
    market         char(2)       not null,
    currency       char(3)       not null,
    goods_total    numeric(15,3) not null,
    shipping_total numeric(15,3) not null,
    ordered_at     timestamptz   not null,
    -- latest delivery date promised to the customer, in the market's calendar
    promised_on    date          not null,
    -- units of CNY for one unit of the order's currency on the order date
    cny_rate       numeric(15,6) not null check (cny_rate > 0),
    cancelled_at   timestamptz
);
-- a customer does not mind the case of letters
create unique index orders_number on orders (upper(number));
create index orders_customer on orders (customer_id, ordered_at desc);

create table order_lines (
    id         bigint generated always as identity primary key,
    order_id   bigint        not null references orders (id),
    sku        text          not null,
    title      text          not null,
    category   text          not null,
    quantity   int           not null check (quantity > 0),
    unit_price numeric(15,3) not null
);
create index order_lines_order on order_lines (order_id);

create table parcels (
    id              bigint generated always as identity primary key,
    order_id        bigint      not null references orders (id),
    carrier         text        not null,
    tracking_number text        not null,
    state           text        not null check (state in
                    ('LABEL_CREATED','IN_TRANSIT','STALLED','CUSTOMS_HELD','OUT_FOR_DELIVERY','DELIVERED','REFUSED','RETURNED_TO_SENDER','LOST')),
    shipped_at      timestamptz,
    last_event_at   timestamptz,
    delivered_at    timestamptz
);
create index parcels_order on parcels (order_id);
create index parcels_tracking on parcels (upper(tracking_number));

create table payments (
    id               bigint generated always as identity primary key,
    order_id         bigint        not null references orders (id),
    provider         text          not null,
    provider_ref     text          not null unique,
    currency         char(3)       not null,
    captured         numeric(15,3) not null check (captured > 0),
    -- went back outside Firsthand, as the provider told us
    refunded_outside numeric(15,3) not null default 0 check (refunded_outside between 0 and captured),
    captured_at      timestamptz   not null,
    -- an open chargeback or platform claim blocks a second payout
    disputed_at      timestamptz
);
create index payments_order on payments (order_id);
