-- Every workbook that ever was live, whole: a decision can be replayed from it.
create table rule_table_versions (
    id         bigint generated always as identity primary key,
    table_name text        not null,
    version    int         not null,
    workbook   bytea       not null,
    sha256     text        not null,
    origin     text        not null check (origin in ('RELEASE','FOLDER','UPLOAD')),
    -- id of a person; null for the product itself at its start
    stored_by  text,
    stored_at  timestamptz not null,
    reason     text        not null,
    unique (table_name, version)
);

-- A rulebook is a set of table versions and never changes.
create table rulebooks (
    id         bigint generated always as identity primary key,
    created_by text,
    created_at timestamptz not null,
    reason     text        not null
);

create table rulebook_tables (
    rulebook_id bigint not null references rulebooks (id),
    table_name  text   not null,
    version_id  bigint not null references rule_table_versions (id),
    primary key (rulebook_id, table_name)
);

-- The one row that says which rulebook is live. Whoever changes it locks it first.
create table current_rulebook (
    singleton   boolean primary key default true check (singleton),
    rulebook_id bigint references rulebooks (id)
);
insert into current_rulebook (rulebook_id) values (null);

-- What was decided in a case. Personal words stand here as digests only.
create table decisions (
    id            bigint generated always as identity primary key,
    case_number   text        not null,
    rulebook_id   bigint      not null references rulebooks (id),
    table_name    text        not null,
    table_version int         not null,
    row_id        text,
    event_date    date        not null,
    facts         jsonb       not null,
    outcome       jsonb,
    missing       text[]      not null,
    source        text,
    why_en        text        not null,
    why_zh        text        not null,
    decided_at    timestamptz not null
);
create index decisions_case on decisions (case_number, id);
