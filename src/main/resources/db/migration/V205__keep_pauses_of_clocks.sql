-- When a clock stood still: begin, end, begin, end … In another calendar the same pauses take another time.
alter table clocks add column pauses timestamptz[] not null default '{}';
