-- When the asker of a peer question was told that his colleague is away; once for each absence.
alter table escalations add column away_told_at timestamptz;
