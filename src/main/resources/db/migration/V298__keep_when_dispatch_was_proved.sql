-- When we learned that goods were sent back: from then the money counts where the law says so, not from the day of sending. Null in
-- returns of before: there only the day of sending is known.
alter table returns add column proved_at timestamptz;
