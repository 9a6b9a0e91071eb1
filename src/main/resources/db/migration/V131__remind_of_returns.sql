-- When the customer is reminded to send the goods; null once he was, and where there is nothing to send.
alter table returns add column remind_at timestamptz;
create index returns_to_remind on returns (remind_at) where remind_at is not null;
