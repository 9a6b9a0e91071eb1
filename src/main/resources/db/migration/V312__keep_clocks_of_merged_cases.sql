-- A clock that came from a merged case: what that case was about gives it, not what this one is about.
alter table clocks add column carried_over boolean not null default false;
