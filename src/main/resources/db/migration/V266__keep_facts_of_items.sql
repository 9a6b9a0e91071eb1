-- What was stated of one item of an order; 0: of the whole order, and so of every item of which nothing else was stated.
alter table claim_facts add column order_line_id bigint not null default 0;
alter table claim_facts drop constraint claim_facts_pkey;
alter table claim_facts add primary key (case_id, order_line_id, fact);
