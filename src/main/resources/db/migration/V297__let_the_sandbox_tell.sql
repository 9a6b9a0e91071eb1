-- A payment company tells when money comes back; so does the sandbox, and as soon as whoever tries it wants.
alter table sandbox_behaviours add column turns_after_seconds integer;
alter table sandbox_movements add column told_at timestamptz;
create index sandbox_movements_turning on sandbox_movements (turns_at) where turns_at is not null and told_at is null;
