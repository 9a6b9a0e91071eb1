-- Owner and deputy of the case whenever the remedy was proposed or changed: none of them approves it, also when they no longer are.
alter table remedies add column acted_for text[] not null default '{}';

update remedies r set acted_for = array_remove(array[c.owner, c.deputy], null)
  from case_files c
 where c.id = r.case_id and r.status = 'PROPOSED';
