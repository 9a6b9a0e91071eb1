-- A draft that a second person sent back: the note that says why. Empty again once it is submitted anew.
alter table messages add column returned_note bigint references messages (id);
