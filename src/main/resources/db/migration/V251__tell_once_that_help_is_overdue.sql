-- The timeline says once a level that its time is over, however often the process looks.
alter table escalations add column overdue_told boolean not null default false;
