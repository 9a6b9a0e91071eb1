-- Business calendars. Every version is kept: which hours held when a promise was made can be read later.
create table calendars (
    code       text        not null,
    version    integer     not null,
    market     text,
    title_en   text        not null,
    title_zh   text        not null,
    time_zone  text        not null,
    -- null: as shipped
    changed_by text,
    reason     text,
    changed_at timestamptz not null,
    primary key (code, version)
);
-- dates with other hours than their weekday: holidays and working days that make up for one
create table calendar_days (
    calendar text    not null,
    version  integer not null,
    day      date    not null,
    name_en  text    not null,
    name_zh  text    not null,
    note     text    not null default '',
    primary key (calendar, version, day),
    foreign key (calendar, version) references calendars (code, version)
);
-- opening hours of a weekday (1 Monday to 7 Sunday) or of one of those dates
create table calendar_periods (
    id       bigint generated always as identity primary key,
    calendar text    not null,
    version  integer not null,
    weekday  integer check (weekday between 1 and 7),
    day      date,
    opens    time    not null,
    closes   time    not null,
    check (num_nonnulls(weekday, day) = 1),
    foreign key (calendar, version) references calendars (code, version),
    foreign key (calendar, version, day) references calendar_days (calendar, version, day)
);
create index calendar_periods_of on calendar_periods (calendar, version);
