-- The words that told the customer of the closing gesture; null while nothing was said of it.
alter table follow_ups add column gesture_message_id bigint references messages (id);

create index follow_ups_gesture on follow_ups (gesture_remedy_id) where gesture_remedy_id is not null;
