create sequence escalation_numbers start 100001;

-- What the owner of a case asks of others, and what they answered. Every change happens under the lock on the case's row.
create table escalations (
    id                  bigint generated always as identity primary key,
    number              text        not null unique,
    case_id             bigint      not null references case_files (id),
    kind                text        not null check (kind in ('DECISION','RESOURCE','PEER')),
    status              text        not null check (status in ('OPEN','DECIDED','ANSWERED','WITHDRAWN','CASE_ENDED')),
    question            text        not null,
    -- public ids of files on the case that whoever answers may see
    evidence            uuid[]      not null default '{}',
    asked_by            text        not null references people (id),
    asked_at            timestamptz not null,
    -- a peer question to one colleague; null: any mentor
    colleague           text        references people (id),
    -- whom the asker, or who passed it on, named
    named_department    text,
    -- by the table escalation-matrix: whom it is put to first, who else may answer, whom it is raised to
    grade               text,
    department          text,
    also_grade          text,
    also_department     text,
    next_grade          text,
    next_department     text,
    answer_minutes      int         check (answer_minutes > 0),
    matrix_row          text,
    why_en              text,
    why_zh              text,
    -- how many levels above the first are asked by now
    raised              int         not null default 0,
    -- when the present level's time is over; null for a peer question, which has no clock
    due_at              timestamptz,
    process_instance_id text        unique,
    decision            text        check (decision in ('YES','NO','OTHER')),
    answer              text,
    answered_by         text        references people (id),
    ended_at            timestamptz,
    check ((status = 'OPEN') = (ended_at is null)),
    check (status not in ('DECIDED','ANSWERED') or (answer is not null and answered_by is not null)),
    check ((status = 'DECIDED') = (decision is not null))
);
create index escalations_case on escalations (case_id, id);
create index escalations_open on escalations (id) where status = 'OPEN';
