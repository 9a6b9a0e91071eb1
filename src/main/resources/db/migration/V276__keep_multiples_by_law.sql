-- What of a compensation is a multiple by law, and what the multiple of its claim comes to without a floor: a floor counts once for
-- a purchase. Null for anything else, and for what was proposed before.
alter table remedies add column multiple_amount numeric(15,3), add column plain_multiple numeric(15,3);
