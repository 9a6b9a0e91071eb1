-- Acts of people that stand in no case: people, tokens, rule tables, deliveries, sign-in.
create table audit_acts (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    -- id of the person; null for the system
    actor   text,
    -- kebab, e.g. person-changed
    act     text        not null,
    -- id of what it was done to
    subject text        not null,
    -- ids, codes and amounts, never a person's words
    details json        not null default '{}'
);

-- What still has to be sealed. Triggers fill it, so no code can forget it.
create table audit_pending (
    id        bigint generated always as identity primary key,
    source    text   not null,
    source_id bigint not null,
    unique (source, source_id)
);

-- The chain: one entry for every act and every decision, each with a hash over itself and the entry before.
create table audit_entries (
    -- 1, 2, 3 … without a gap
    seq          bigint      primary key,
    source       text        not null check (source in ('ACT','TIMELINE','DECISION')),
    source_id    bigint      not null,
    at           timestamptz not null,
    actor        text,
    act          text        not null,
    subject      text        not null,
    details      text        not null,
    -- SHA-256 of what the source row says beyond these columns
    content_hash bytea       not null,
    -- SHA-256 of the previous chain value and of this entry
    chain        bytea       not null,
    sealed_at    timestamptz not null,
    unique (source, source_id)
);
create index audit_entries_subject on audit_entries (subject, seq);
create index audit_entries_actor on audit_entries (actor, seq) where actor is not null;

create function audit_note() returns trigger language plpgsql as $$
begin
    insert into desk.audit_pending (source, source_id) select tg_argv[0], id from added;
    return null;
end $$;

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_note after insert on audit_acts
    referencing new table as added for each statement execute function audit_note('ACT');
create trigger audit_note after insert on timeline_entries
    referencing new table as added for each statement execute function audit_note('TIMELINE');
create trigger audit_note after insert on decisions
    referencing new table as added for each statement execute function audit_note('DECISION');

-- What was written before. The triggers come first: making them waits for whoever writes, so that nothing is between the two.
insert into audit_pending (source, source_id) select 'TIMELINE', id from timeline_entries order by id
    on conflict (source, source_id) do nothing;
insert into audit_pending (source, source_id) select 'DECISION', id from decisions order by id
    on conflict (source, source_id) do nothing;

create trigger append_only before update or delete or truncate on audit_acts
    for each statement execute function audit_refuse();
create trigger append_only before update or delete or truncate on audit_entries
    for each statement execute function audit_refuse();
create trigger append_only before update or delete or truncate on timeline_entries
    for each statement execute function audit_refuse();
create trigger append_only before update or delete or truncate on decisions
    for each statement execute function audit_refuse();
