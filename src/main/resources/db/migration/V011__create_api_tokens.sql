-- Bearer tokens of integrations. Only the hash is kept: the token itself is shown once.
create table api_tokens (
    id           bigint      generated always as identity primary key,
    name         text        not null,
    token_hash   text        not null unique,
    person_id    text        not null references people (id),
    scopes       text[]      not null check (cardinality(scopes) > 0),
    created_by   text        not null references people (id),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_on date
);
create index api_tokens_person on api_tokens (person_id);
