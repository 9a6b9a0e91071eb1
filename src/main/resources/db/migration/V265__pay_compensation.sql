-- Money owed beside the price: a payout by a way of its own, never a refund of the payment.
alter table remedies drop constraint remedies_kind_check;
alter table remedies add constraint remedies_kind_check
    check (kind in ('REFUND','REPLACEMENT','COMPENSATION','GOODWILL','DENIAL')) not valid;
alter table remedies validate constraint remedies_kind_check;
alter table remedies add constraint remedies_compensation_check
    check (kind <> 'COMPENSATION' or (payment_id is null and rail = 'PAYOUT')) not valid;
alter table remedies validate constraint remedies_compensation_check;
