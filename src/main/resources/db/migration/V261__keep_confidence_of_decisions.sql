-- How sure the source of the deciding row was when it decided: A, B or C; null where the row does not say it, and for what was
-- decided before. It needs no seal of its own: the sealed version and row say the same.
alter table decisions add column confidence text;
