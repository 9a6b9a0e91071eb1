-- Clocks of every kind. The column kind names the clock within its case: the kind alone, or with a name of its own
-- ("LEGAL.refund-after-withdrawal"), so that several of one kind may run.
alter table clocks
    add column started_at        timestamptz not null default now(),
    -- calendar in whose time it runs and is paused
    add column calendar          text        not null default 'always',
    add column pausable          boolean     not null default false,
    add column paused_at         timestamptz,
    -- open seconds that were left when it was paused
    add column remaining_seconds bigint,
    -- open seconds of all pauses that are over
    add column paused_seconds    bigint      not null default 0,
    -- nobody is told before, because nobody would hear it
    add column held_until        timestamptz,
    -- which rule, law or promise it comes from
    add column source            text        not null default '';

drop index clocks_next;
-- the next instant at which the poller has to look at this clock
create index clocks_due on clocks
    (greatest(case when told_low is null and low_at is not null then low_at else due_at end, held_until))
    where stopped is null and told_out is null and paused_at is null;
