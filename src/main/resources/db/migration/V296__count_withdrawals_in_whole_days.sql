-- Clocks that run for the money after a withdrawal end where the right ends: the day of the notice does not count, and the last
-- of the 14 days counts to its end where the customer lives. In Britain the money is due from the goods, not from the notice.
update clocks
   set due_at = ((clocks.started_at at time zone customers.time_zone)::date + 15)::timestamp
                at time zone customers.time_zone
  from case_files
  join orders on orders.id = case_files.order_id
  join customers on customers.id = orders.customer_id
 where clocks.case_id = case_files.id and case_files.order_verified
   and clocks.kind = 'LEGAL.refund-after-withdrawal' and orders.market <> 'GB'
   and clocks.stopped is null and clocks.told_out is null;

delete from clocks
 using case_files, orders
 where clocks.case_id = case_files.id and orders.id = case_files.order_id
   and clocks.kind = 'LEGAL.refund-after-withdrawal' and orders.market = 'GB'
   and clocks.stopped is null and clocks.told_out is null;
