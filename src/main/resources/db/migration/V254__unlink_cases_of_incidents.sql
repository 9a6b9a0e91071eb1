-- A case that was linked wrongly: the row stays, so that it does not link itself again.
alter table incident_cases
    add column unlinked_at timestamptz,
    add column unlinked_by text references people (id),
    add check ((unlinked_at is null) = (unlinked_by is null));
