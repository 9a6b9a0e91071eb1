-- What customers said, or the contact reason stands for, that no amount settles: danger, law, press, fakes. One row for each
-- row of the table words-that-override, with what it said must follow; the words stand in the messages only.
create table case_overrides (
    id                 bigint      generated always as identity primary key,
    case_id            bigint      not null references case_files (id),
    row_id             text        not null,
    matter             text        not null,
    priority           text        not null,
    decision_needed    boolean     not null,
    -- null: nobody's facts are needed
    facts_from         text,
    voucher            text        not null,
    release_grade      text        not null,
    -- null: any department
    release_department text,
    wording            text        not null,
    why_en             text        not null,
    why_zh             text        not null,
    -- a later message said it: judging the first one again does not end it
    later              boolean     not null,
    heard_at           timestamptz not null,
    -- a second person found it to be a wrong alarm
    lifted_by          text        references people (id),
    lifted_because     text,
    lifted_at          timestamptz,
    unique (case_id, row_id)
);
