-- When the customer declared that he sends goods back: the receipt of his message, or the day that a person set with a
-- reason. Null in returns of before: there the entry counts.
alter table returns add column declared_at timestamptz;
alter table returns add column declared_because text;
