-- The only way in which a case changes its owner.
create table handovers (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references case_files (id),
    from_person   text        not null references people (id),
    to_person     text        not null references people (id),
    given_by      text        not null references people (id),
    reason        text        not null check (reason in ('LEAVE','SHIFT_END_WITHOUT_DEPUTY','CONFLICT_OF_INTEREST',
                  'CUSTOMER_REQUEST','LANGUAGE_GAP','MASS_INCIDENT')),
    summary       text        not null,
    -- why a lead hands over to somebody whose load limit is reached
    over_limit    text,
    state         text        not null check (state in ('OPEN','ACCEPTED','REFUSED','WITHDRAWN','RETURNED','ENDED')),
    given_at      timestamptz not null,
    -- thirty minutes of the receiver's shift after it was given: from then on a lead decides
    unanswered_at timestamptz not null,
    raised_at     timestamptz,
    answered_at   timestamptz,
    answered_by   text        references people (id),
    -- why it was refused or sent back
    answer        text,
    -- the customer had talked to somebody of the desk, and not to the receiver
    met_new       boolean     not null default false
);
create unique index handovers_open on handovers (case_id) where state = 'OPEN';
create index handovers_case on handovers (case_id, id);
create index handovers_to_answer on handovers (to_person) where state = 'OPEN';
create index handovers_accepted on handovers (answered_at) where state = 'ACCEPTED';

-- Who must not become the owner of this customer's cases again: a conflict of interest, or the customer's own wish.
create table steward_exclusions (
    customer_id bigint      not null references customers (id),
    person_id   text        not null references people (id),
    handover_id bigint      not null references handovers (id),
    since       timestamptz not null,
    primary key (customer_id, person_id)
);

-- What the customer was asked for although the case knew it.
create table asked_again (
    id      bigint generated always as identity primary key,
    case_id bigint      not null references case_files (id),
    what    text        not null check (what in ('ORDER','IDENTITY','EVIDENCE','STORY')),
    noted_by text       not null references people (id),
    at      timestamptz not null
);
create index asked_again_at on asked_again (at);
