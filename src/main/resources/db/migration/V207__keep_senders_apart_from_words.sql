-- A sender was kept as "mail:…" among the words, so that who looked for the word "mail" found every mail. No word begins with @.
create or replace function spoken_words(written text, sender text) returns tsvector language sql immutable parallel safe as
    'select array_to_tsvector(array_remove(search_words(written) || (''@'' || left(sender, 500)), null))';

-- The worker of the search makes everything findable anew, the newest first.
truncate case_talk;
insert into search_backlog (source, below)
select 'MESSAGES', max(id) + 1 from messages having max(id) is not null
on conflict (source) do update set below = excluded.below;
