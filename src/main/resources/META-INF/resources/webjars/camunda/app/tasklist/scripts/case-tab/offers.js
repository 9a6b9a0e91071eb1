import { action } from './action.js';
import { write } from './api.js';
import { el, show, uniqueId } from './dom.js';
import { money } from './format.js';
import { needed } from './needed.js';
import { t } from './texts.js';

/** What follows from the judgement, each proposed with one click; what it costs in approvals stands beside it. */
export function offers(reload, other) {
  const status = el('span.ft-status', { role: 'status' });
  const root = el('div.ft-offers');
  let number = null;
  const send = action(root, status, ({ path, ...body }, key) => write(`/api/cases/${number}/${path}`, body, key));

  async function propose(offer, sheet) {
    if (await send(offer.way.startsWith('RETURN_') ? returned(offer, sheet) : remedy(offer, sheet), reload)) reload();
  }

  function line(offer, sheet, alone) {
    const id = uniqueId('outlook');
    const name = t(`tab.offer.${offer.way}`);
    const text = offer.amount ? `${name} ${money(offer.amount)}` : name;
    if (offer.refused) return el('div.ft-offer', { 'data-refused': offer.way }, el('b', {}, text), el('div.ft-fault', {}, t('tab.offer-refused'), ' ', offer.refused));
    const button = el(`button.btn.${alone ? 'btn-primary' : 'btn-default'}`, { type: 'button', name: `offer-${offer.way}`, 'aria-describedby': id, onclick: () => propose(offer, sheet) }, text);
    return el('div.ft-offer', {}, button, el('div.ft-quiet', { id }, outlook(offer)));
  }

  return {
    draw(judged, sheet) {
      number = sheet.caseFile.number;
      if (!judged.offers.length || !['handle', 'case'].includes(sheet.task.kind)) return null;
      // where the customer chooses, and to a denial, nobody is led
      const open = judged.offers.filter(offer => !offer.refused);
      const only = open.length === 1 && open[0].way !== 'DENIAL' ? open[0] : null;
      show(root, el('h4', {}, t('tab.offers')), judged.offers.map(offer => line(offer, sheet, offer === only)), el('button.btn.btn-link', { type: 'button', name: 'offer-other', onclick: other }, t('tab.offer-other')), status);
      return root;
    }
  };
}

function outlook(offer) {
  if (offer.way.startsWith('RETURN_')) return t('tab.offer-return');
  const who = offer.approvals.length ? t('tab.approvals-needed', offer.approvals.map(needed).join(t('tab.comma'))) : t('tab.approvals-none');
  return [el('b', {}, who), ' ', offer.authority].map(each => (typeof each === 'string' ? document.createTextNode(each) : each));
}

function evidence(sheet) {
  return sheet.evidenceGiven ? true : null;
}

function remedy(offer, sheet) {
  return {
    path: 'remedies',
    kind: offer.way,
    orderLineId: offer.orderLineId ?? null,
    amount: offer.amount?.amount ?? null,
    currency: sheet.order.total.currency,
    rail: null,
    evidenceGiven: evidence(sheet)
  };
}

function returned(offer, sheet) {
  const lines = sheet.order.lines.filter(line => !offer.orderLineId || line.id === offer.orderLineId);
  return {
    path: 'returns',
    lines: lines.map(line => ({ orderLineId: line.id, quantity: line.quantity })),
    reason: sheet.caseFile.reason,
    wanted: offer.way === 'RETURN_EXCHANGE' ? 'EXCHANGE' : 'REFUND',
    evidenceGiven: evidence(sheet)
  };
}
