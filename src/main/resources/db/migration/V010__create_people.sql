-- The people of the desk. The engine reads them from here: there is no second copy.
create table people (
    id            text        primary key check (id ~ '^[a-z][a-z0-9.-]{1,40}$'),
    name          text        not null,
    mail          text,
    password_hash text,
    -- what one may open
    roles         text[]      not null check (roles <@ array['agent','lead','analyst','process-owner','auditor','integration','admin']),
    -- what one may grant
    grade         text        not null check (grade in ('ASSISTANT','EXPERT','MENTOR','SUPERVISOR','MANAGER')),
    -- whose assist tasks one sees
    department    text        not null check (department in
                  ('service','warehouse','logistics','product','finance','legal','qa')),
    -- BCP 47 primary tags that the person answers in
    languages     text[]      not null,
    time_zone     text        not null,
    -- daily shift in the person's own time zone; an end before the start runs over midnight
    shift_from    time        not null,
    shift_to      time        not null,
    -- working days, ISO: 1 = Monday
    shift_days    int[]       not null default array[1,2,3,4,5] check (cardinality(shift_days) > 0),
    -- open cases that routing will not exceed
    load_limit    int         not null default 25 check (load_limit >= 0),
    active        boolean     not null default true,
    created_at    timestamptz not null
);
