-- What cases are found by. PostgreSQL alone does it, without an extension: words of letters and digits are found by how they
-- begin; Chinese and Japanese, written without blanks, by each two characters that stand together.

-- The words of a text: letters without accents, small, in their compatible form, whatever the locale of the database is.
-- Only the first 10,000 characters count: what follows is quoted mail, and an entry of the index has its limit.
create function search_words(written text) returns text[] language plpgsql immutable parallel safe as $$
begin
    return (
        with plain as (
            select translate(
                       replace(lower(regexp_replace(normalize(left(written, 10000), nfkd), '[\u0300-\u036f]', '', 'g')), 'ß', 'ss'),
                       'ØŁÆŒĐÞÐАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
                       'øłæœđþðабвгдежзийклмнопрстуфхцчшщъыьэюяαβγδεζηθικλμνξοπρστυφχψω') as text),
        words as (
            select left(hit[1], 60) as word
              from plain, regexp_matches(plain.text, '[0-9a-z\u00aa\u00b5\u00ba\u00c0-\u1fff\ua640-\uabff]+', 'g') as hit),
        runs as (
            select hit[1] as run, number
              from plain,
                   regexp_matches(plain.text, '[\u2e80-\u2fdf\u3005-\u3007\u3040-\ua4cf\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+', 'g')
                       with ordinality as matched (hit, number)),
        pairs as (
            select one, one || lead(one) over (partition by number order by place) as two
              from runs, string_to_table(run, null) with ordinality as characters (one, place))
        select coalesce(array_agg(distinct word), '{}')
          from (select word from words union all select one from pairs union all select two from pairs) as every_word
         where word is not null);
end $$;

-- The words that a term asks for, all of them; a single character only if it stands alone. Nothing a person types is ever
-- read as an operator, because only letters and digits are left of it.
create function search_query(term text) returns tsquery language plpgsql immutable parallel safe as $$
begin
    return (
        with words as (select word from unnest(search_words(term)) as word)
        select coalesce(string_agg('''' || word || '''' || case when word ~ '^[0-9a-z\u00aa-\u1fff\ua640-\uabff]{2,}$' then ':*' else '' end,
                                   ' & '), '')::tsquery
          from (select word from words one
                 where length(word) > 1 or not exists (select from words two where length(two.word) = 2 and strpos(two.word, one.word) > 0)
                 order by length(word) desc, word limit 12) as asked);
end $$;

-- What was said on each case: one row a message or note, written with it by whoever writes it, so that none can be forgotten
-- and nobody needs a statement of his own. Half an answer and our own acknowledgements are not among it.
create table case_talk (
    case_id    bigint      not null,
    message_id bigint      not null,
    at         timestamptz not null,
    -- of the text, and the sender's address as one word
    words      tsvector    not null,
    primary key (case_id, message_id)
);
-- a search reads what is pending word by word: little of it
create index case_talk_words on case_talk using gin (words) with (gin_pending_list_limit = 256);

create function spoken_words(written text, sender text) returns tsvector language sql immutable parallel safe as
    'select array_to_tsvector(array_remove(search_words(written) || left(sender, 500), null))';

create function keep_case_talk() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'UPDATE' then
        delete from case_talk where case_id = old.case_id and message_id = old.id;
    end if;
    if new.state is distinct from 'DRAFT' and not (new.automatic and new.direction = 'OUT') then
        insert into case_talk (case_id, message_id, at, words)
        values (new.case_id, new.id, new.at, spoken_words(new.text, case new.direction when 'IN' then new.address_key end))
        -- what was said before the search was made may be indexed at this moment
        on conflict (case_id, message_id) do update set at = excluded.at, words = excluded.words;
    end if;
    return null;
end $$;
create trigger messages_written after insert on messages
    for each row when (new.state is distinct from 'DRAFT') execute function keep_case_talk();
create trigger messages_changed after update of state, text, case_id on messages
    for each row when ((old.state = 'DRAFT') is distinct from (new.state = 'DRAFT')
                       or old.text <> new.text or old.case_id <> new.case_id)
    execute function keep_case_talk();

-- the words of a customer's name; null until they are looked up
alter table customers add column words tsvector;
create function keep_customer_words() returns trigger language plpgsql set search_path from current as $$
begin
    new.words := array_to_tsvector(search_words(new.name));
    return new;
end $$;
create trigger customers_named before insert or update of name on customers
    for each row execute function keep_customer_words();

-- What was there before: a worker of the application takes it up in batches, the newest first, so that no lock of this
-- migration outlasts a moment. The row goes when all is done.
create table search_backlog (
    source text   primary key check (source in ('MESSAGES', 'CUSTOMERS')),
    -- ids from here on are found already
    below  bigint not null
);
insert into search_backlog (source, below)
select 'MESSAGES', max(id) + 1 from messages having max(id) is not null
union all
select 'CUSTOMERS', max(id) + 1 from customers having max(id) is not null;
