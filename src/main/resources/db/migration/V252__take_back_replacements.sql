-- Taken back in the seconds before the warehouse was told.
alter table replacement_orders add column taken_back_at timestamptz;

-- What somebody has approved a moment ago, to be offered to him for taking back.
create index approvals_person on approvals (person, at);
