-- What a person stated of the claim of a case because the rules asked for it: codes, dates and numbers, never a person's words.
create table claim_facts (
    case_id   bigint      not null references case_files (id),
    fact      text        not null,
    value     text        not null,
    stated_by text        not null,
    stated_at timestamptz not null,
    primary key (case_id, fact)
);
