-- Approvals that nobody by rank may give are looked at again and again until somebody is on call: few among many.
create index approvals_needed_stuck on approvals_needed (remedy_id)
    where not given and (on_call is not null or nobody_left);
