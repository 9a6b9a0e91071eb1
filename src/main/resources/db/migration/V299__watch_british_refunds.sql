-- British withdrawals have a clock again for the money (CCR 2013 reg. 34(5), (6)): where nothing, or not everything, was delivered it
-- counts from the notice; else from the goods, or from the proof that they were sent if it came first, and there is none before.
-- A case that has the clock, runs or not, keeps it; one whose money is out needs none. What was due meanwhile is told as such.
with withdrawals as (
    select cf.id as case_id, c.time_zone,
           coalesce((select bool_and(p.state = 'DELIVERED' or p.delivered_at is not null)
                       from parcels p where p.order_id = o.id), false) as delivered,
           coalesce(back.declared_at, cf.opened_at) as noticed_at,
           back.goods_or_proof_at
      from case_files cf
      join orders o on o.id = cf.order_id and o.market = 'GB'
      join customers c on c.id = o.customer_id
      left join lateral (
            select count(*) as returns, min(coalesce(r.declared_at, r.requested_at)) as declared_at,
                   min(least(coalesce(r.proved_at, r.dispatched_at), r.arrived_at)) as goods_or_proof_at
              from returns r
             where r.case_id = cf.id and r.reason in ('change-of-mind', 'cancel')
               and r.status not in ('SETTLED', 'DENIED', 'CANCELLED', 'LAPSED', 'KEPT')
               and not exists (select 1 from remedies m
                                where m.pays_for like r.number || ':%' and m.status in ('EXECUTED', 'CONFIRMED'))
           ) back on true
     where cf.closed_at is null and cf.order_verified
       and (cf.reason in ('change-of-mind', 'cancel') or back.returns > 0)
       and not exists (select 1 from clocks k where k.case_id = cf.id and k.kind = 'LEGAL.refund-after-withdrawal')
       and (not exists (select 1 from payments pay where pay.order_id = o.id)
            or exists (select 1 from payments pay
                        where pay.order_id = o.id
                          and pay.captured - pay.refunded_outside
                              > (select coalesce(sum(l.amount), 0) from ledger_intents l
                                  where l.payment_id = pay.id and l.kind = 'REFUND' and l.status = 'SETTLED')))
       and (back.returns > 0
            or not exists (select 1 from returns r where r.case_id = cf.id and r.status in ('SETTLED', 'KEPT'))
               and not exists (select 1 from remedies m
                                where m.case_id = cf.id and m.kind = 'REFUND' and m.status = 'EXECUTED'
                                  and m.rule_covers and not m.reduced
                                  and (m.order_line_id is null
                                       or (select count(*) from order_lines l where l.order_id = o.id) = 1)))
), starting as (
    select case_id, time_zone, delivered, case when delivered then goods_or_proof_at else noticed_at end as started_at
      from withdrawals
), due as (
    select case_id, delivered, started_at,
           ((started_at at time zone time_zone)::date + 15)::timestamp at time zone time_zone as due_at
      from starting
     where started_at is not null
)
insert into clocks (case_id, kind, started_at, low_at, due_at, calendar, pausable, source)
select case_id, 'LEGAL.refund-after-withdrawal', started_at, due_at - (due_at - started_at) / 4, due_at, 'always', false,
       case when delivered
            then 'service-levels uk-01: law: Consumer Contracts Regulations 2013 reg. 34(5) / 法律：英国《2013 年消费者合同条例》第 34(5) 条'
            else 'service-levels uk-01-undelivered: law: Consumer Contracts Regulations 2013 reg. 34(6) / 法律：英国《2013 年消费者合同条例》第 34(6) 条'
       end
  from due
on conflict (case_id, kind) do nothing;
