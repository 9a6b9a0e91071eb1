-- What becomes of goods that were not accepted and lie here: the customer is asked, or the warehouse sends them back. Such a
-- return is open, its status SETTLING for who does not know these steps.
alter table returns add column goods_stage text check (goods_stage in ('OFFERING_BACK','SENDING_BACK'));
-- until when the customer's word about them is awaited; after that they go back, because they are his
alter table returns add column goods_until timestamptz;
alter table returns add column sent_back_at timestamptz;
-- other goods than agreed came in a parcel after which another one was awaited: they lie here
alter table returns add column foreign_goods boolean not null default false;
-- what came is settled while the rest is still awaited
alter table returns add column rest_awaited boolean not null default false;
-- a parcel with which goods go back to the customer
alter table return_parcels add column to_customer boolean not null default false;
-- items that lie here and are still the customer's
alter table return_lines add column goes_back boolean not null default false;
