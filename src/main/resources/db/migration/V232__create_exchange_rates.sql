-- What a currency is worth in CNY, by day. Nothing is overwritten: of one currency and day the newest entry holds.
create table exchange_rates (
    id         bigint        generated always as identity primary key,
    currency   char(3)       not null check (currency <> 'CNY'),
    day        date          not null,
    -- units of CNY for one unit of the currency
    cny_rate   numeric(15,6) not null check (cny_rate > 0),
    -- where the figure comes from, e.g. a central bank
    source     text          not null,
    -- null: as planted
    entered_by text          references people (id),
    entered_at timestamptz   not null
);
create index exchange_rates_of on exchange_rates (currency, day desc, id desc);

-- An order that arrives without a rate gets that of its day, or of the last day before it that has one, whatever brings the
-- order into the table. It keeps it: a rate that is entered later changes no order.
create function rate_of_order() returns trigger language plpgsql set search_path from current as $$
begin
    if new.cny_rate is null then
        new.cny_rate := case
            when new.currency = 'CNY' then 1
            else (select cny_rate from exchange_rates
                   where currency = new.currency and day <= (new.ordered_at at time zone 'UTC')::date
                   order by day desc, id desc limit 1) end;
        if new.cny_rate is null then
            raise exception 'no exchange rate of % on % or before', new.currency,
                (new.ordered_at at time zone 'UTC')::date using errcode = 'not_null_violation';
        end if;
    end if;
    return new;
end $$;
create trigger rate_of_order before insert on orders for each row execute function rate_of_order();
