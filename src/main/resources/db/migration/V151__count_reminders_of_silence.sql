-- How often a customer who stays silent was reminded since the owner let the case wait for him.
alter table case_files add column reminders integer not null default 0;
