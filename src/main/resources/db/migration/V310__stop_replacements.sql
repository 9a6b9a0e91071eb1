-- A chargeback that comes after the warehouse was told of a replacement: the warehouse is asked to stop it.
alter table replacement_orders
    add column stop_asked_at    timestamptz,
    add column stop_answer      text check (stop_answer in ('STOPPED','DISPATCHED','UNKNOWN')),
    add column stop_answered_at timestamptz;

-- what was sent before this was looked after is not asked about afterwards
update replacement_orders o
   set stop_asked_at = now()
  from remedies r
 where r.id = o.remedy_id
   and o.accepted_at is not null
   and exists (select 1 from payments p where p.order_id = r.order_id and p.disputed_at is not null);

create index payments_disputed on payments (order_id) where disputed_at is not null;

-- The sandbox's warehouse: what it was told to do with the goods of an order, and what it stopped.
create table sandbox_warehouse_behaviours (
    id           bigint generated always as identity primary key,
    order_number text not null,
    behaviour    text not null,
    -- for how many more calls; null: all
    times_left   int
);
create index sandbox_warehouse_behaviours_order on sandbox_warehouse_behaviours (order_number);

alter table sandbox_dispatches
    alter column sku drop not null,
    alter column quantity drop not null,
    add column order_number text,
    add column stopped boolean not null default false;
