-- The case came back because the answer that it was closed with was taken back: the customer brought nothing back.
alter table follow_ups add column answer_taken_back boolean not null default false;
