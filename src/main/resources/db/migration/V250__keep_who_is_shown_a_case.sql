-- Who sees the tasks of a case before it is his: the receiver of an open handover, and the leads once he did not answer.
alter table case_files
    add column shown_to       text references people (id),
    add column shown_to_leads boolean not null default false;

update case_files c
   set shown_to = h.to_person, shown_to_leads = h.raised_at is not null
  from handovers h
 where h.case_id = c.id and h.state = 'OPEN' and c.closed_at is null;
