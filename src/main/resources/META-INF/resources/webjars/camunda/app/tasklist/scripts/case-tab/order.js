import { card, el, facts, mark, show } from './dom.js';
import { date, money, time } from './format.js';
import { identify } from './identify.js';
import { t } from './texts.js';

const PARCEL_TONES = { DELIVERED: 'good', STALLED: 'warn', CUSTOMS_HELD: 'warn', LOST: 'bad', REFUSED: 'bad', RETURNED_TO_SENDER: 'bad' };

/** Order, parcels and payment; nothing of them before the writer is verified. */
export function order(reload) {
  const body = el('div');
  const naming = identify(reload);
  return {
    node: card(t('tab.order'), body, naming.node),
    update(sheet) {
      naming.update(sheet);
      const it = sheet.order;
      if (!it) {
        return show(body, el('p.ft-empty', {}, sheet.caseFile.orderDoubted ? t('tab.order-unverified') : t('tab.order-none')));
      }
      return show(
        body,
        el('div.ft-line', {}, el('b', {}, it.number), it.cancelledAt ? mark(t('tab.order-cancelled'), 'bad') : null, el('span.ft-quiet', {}, `${it.shop} · ${it.platformText} · ${it.marketText}`)),
        lines(it),
        facts([t('tab.ordered'), time(it.orderedAt)], [t('tab.promised-on'), date(it.promisedOn)], [t('tab.total'), money(it.total)]),
        el('h4', {}, t('tab.parcel')),
        it.parcels.length ? it.parcels.map(parcel) : el('p.ft-empty', {}, t('tab.parcel-none')),
        it.payments ? el('h4', {}, t('tab.payment')) : null,
        !it.payments ? null : it.payments.length ? it.payments.map(payment) : el('p.ft-empty', {}, t('tab.payment-none'))
      );
    }
  };
}

function lines(it) {
  return el(
    'table.ft-table',
    {},
    el('tbody', {}, it.lines.map(line => el('tr', {}, el('td', {}, line.title, el('div.ft-quiet', {}, `${line.sku} · ${line.categoryText}`)), el('td.ft-number', {}, `${line.quantity} ×`), el('td.ft-number', {}, money(line.unitPrice)))))
  );
}

function parcel(each) {
  return el(
    'div.ft-item',
    {},
    el('div.ft-line', {}, mark(each.stateText, PARCEL_TONES[each.state] ?? 'info'), el('span', {}, `${each.carrier} ${each.trackingNumber}`)),
    facts([t('tab.shipped'), time(each.shippedAt)], [t('tab.last-event'), time(each.lastEventAt)], [t('tab.delivered'), time(each.deliveredAt)])
  );
}

function payment(each) {
  return el(
    'div.ft-item',
    {},
    el('div.ft-line', {}, el('span', {}, each.provider), each.disputedAt ? mark(t('tab.disputed'), 'bad') : null),
    facts([t('tab.captured'), money(each.captured)], [t('tab.refunded-outside'), Number(each.refundedOutside.amount) > 0 ? money(each.refundedOutside) : null], ...back(each.back))
  );
}

/** What Firsthand refunded, and what may still be refunded. */
export function back(it) {
  if (!it) return [];
  return [[t('tab.refunded'), money(it.refunded)], [t('tab.refund-under-way'), money(it.underWay)], [t('tab.refundable'), money(it.left)]];
}
