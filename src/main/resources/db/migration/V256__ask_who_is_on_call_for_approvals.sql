-- An approval that nobody may give any more: who on call was asked in their place, or that the leads were told; and that
-- everybody was asked and stays silent, said once.
alter table approvals_needed
    add column on_call      text references people (id),
    add column nobody_left  boolean not null default false,
    add column overdue_told boolean not null default false;
