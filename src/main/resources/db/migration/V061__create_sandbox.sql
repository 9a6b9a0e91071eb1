-- A payment company and a warehouse that are not ours, played on our own database: written in their own transactions only.
create table sandbox_movements (
    id         bigint generated always as identity primary key,
    key        text          not null unique,
    rail       text          not null,
    payee      text          not null,
    amount     numeric(15,3) not null,
    currency   char(3)       not null,
    state      text          not null check (state in ('ACCEPTED','SETTLED','FAILED')),
    moved_at   timestamptz   not null,
    -- from then on it turns out as failed or returned
    turns_at   timestamptz,
    -- answers with an amount that was not asked for
    lies       boolean       not null default false
);

-- How the sandbox shall behave to a payment; the newest row that fits is taken.
create table sandbox_behaviours (
    id         bigint generated always as identity primary key,
    applies_to text not null check (applies_to in ('KEY','ORDER','AMOUNT')),
    value      text not null,
    behaviour  text not null,
    -- how many more payments it applies to; null: all
    times_left int
);
create index sandbox_behaviours_value on sandbox_behaviours (applies_to, value);

create table sandbox_dispatches (
    id       bigint generated always as identity primary key,
    key      text not null unique,
    sku      text not null,
    quantity int  not null
);
