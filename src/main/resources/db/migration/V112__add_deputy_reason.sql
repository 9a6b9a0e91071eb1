alter table case_files
    -- why the deputy acts; set exactly while there is one
    add column deputy_because text check (deputy_because in ('ABSENT','SHIFT_END','ON_CALL','HELPER','LEFT')),
    add column deputy_since   timestamptz,
    -- how often the customer was passed on to somebody new
    add column transfers      int not null default 0,
    -- how often he was asked for what the case knew
    add column asked_again    int not null default 0;
create index case_files_deputy on case_files (deputy) where closed_at is null and deputy is not null;
