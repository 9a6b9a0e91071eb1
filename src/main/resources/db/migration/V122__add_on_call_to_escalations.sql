-- who was on call when the last level was asked: he is asked beside the leads
alter table escalations add column on_call text references people (id);
