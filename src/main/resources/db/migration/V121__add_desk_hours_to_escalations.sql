-- by the table escalation-matrix: the time to answer runs only while the desk is open
alter table escalations add column desk_hours boolean not null default false;
