-- A case's row changes seven times and more in its life, mostly in columns that no index knows. With room left on the page such a
-- change stays there and leaves all indexes as they are.
alter table case_files set (fillfactor = 80);
