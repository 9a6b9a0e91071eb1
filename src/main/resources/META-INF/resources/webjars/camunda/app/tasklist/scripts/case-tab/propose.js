import { action } from './action.js';
import { write } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { draft } from './drafts.js';
import { money } from './format.js';
import { needed } from './needed.js';
import { whenReleased } from './press.js';
import { t } from './texts.js';

const KINDS = ['REFUND', 'REPLACEMENT', 'COMPENSATION', 'GOODWILL', 'DENIAL'];
const WITH_AMOUNT = ['REFUND', 'COMPENSATION', 'GOODWILL'];

/** What an offer comes to as a proposal; goods that come back first are refunded or replaced in the end. */
const KIND_OF = { RETURN_REFUND: 'REFUND', RETURN_EXCHANGE: 'REPLACEMENT' };

/** Proposes a remedy: prefilled from the judgement, and before it is sent it says who still has to approve. */
export function propose(reload) {
  const fields = inputs();
  const outlook = el('div.ft-outlook', { 'aria-live': 'polite' });
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    labelled(t('tab.kind'), fields.kind),
    labelled(t('tab.line'), fields.line),
    labelled(t('tab.amount'), fields.amount, fields.currency),
    labelled(t('tab.rail'), fields.rail),
    labelled(t('tab.evidence'), fields.evidence),
    labelled(t('tab.override'), fields.reason),
    outlook,
    el('div.ft-line', {}, el('button.btn.btn-primary', { type: 'submit' }, t('tab.propose-send')), status)
  );
  const details = el('details.ft-more', {}, el('summary', {}, t('tab.propose')), form);
  const node = card(t('tab.propose-title'), details);
  let sheet = null;
  let kept = null;
  let looked = 0;
  let begun = false;
  let offered = [];
  const path = () => `/api/cases/${sheet.caseFile.number}/remedies`;
  const send = action(form, status, (body, key) => write(path(), body, key));

  function body() {
    const kind = fields.kind.value;
    return {
      kind,
      orderLineId: fields.line.value ? Number(fields.line.value) : null,
      amount: WITH_AMOUNT.includes(kind) ? fields.amount.value.trim() : null,
      currency: sheet.order.total.currency,
      rail: kind === 'GOODWILL' ? fields.rail.value : null,
      evidenceGiven: fields.evidence.value === '' ? null : fields.evidence.value === 'yes',
      overridingReason: fields.reason.value.trim() || null
    };
  }

  function arrange() {
    const kind = fields.kind.value;
    fields.amount.closest('.ft-field').hidden = !WITH_AMOUNT.includes(kind);
    fields.rail.closest('.ft-field').hidden = kind !== 'GOODWILL';
  }

  /** What the rules and the authority say of this proposal; the last answer wins. */
  async function look() {
    if (!sheet?.order || !details.open) return;
    const mine = ++looked;
    try {
      const preview = await write(`${path()}/preview`, body(), crypto.randomUUID());
      whenReleased(() => mine === looked && outlookOf(preview));
    } catch (problem) {
      // nobody did anything wrong who has only opened the form
      if (mine === looked) show(outlook, el(begun ? 'p.ft-fault' : 'p', {}, problem.message));
    }
  }

  function outlookOf(preview) {
    fields.reason.closest('.ft-field').classList.toggle('ft-needed', preview.reasonNeeded);
    show(
      outlook,
      el('p', {}, el('b', {}, money({ amount: preview.amount, currency: preview.currency })), preview.currency === 'CNY' ? null : ` = ${money({ amount: preview.cnyAmount, currency: 'CNY' })}`),
      preview.entitled === null ? null : el('p', {}, t('tab.judged-amount', money({ amount: preview.entitled, currency: preview.currency }))),
      el('p', {}, preview.why),
      preview.reasonNeeded ? el('p.ft-fault', {}, t('tab.override-needed')) : null,
      preview.reduced ? el('p.ft-fault', {}, t('tab.override-reduced')) : null,
      el('p', {}, preview.authorityWhy),
      el('p', {}, el('b', {}, preview.approvals.length ? t('tab.approvals-needed', preview.approvals.map(needed).join(t('tab.comma'))) : t('tab.approvals-none')))
    );
  }

  let waiting = null;
  form.addEventListener('input', event => {
    begun = true;
    if (event.target === fields.kind) fields.amount.value = offered.find(each => each.kind === fields.kind.value)?.amount ?? '';
    kept?.keep(JSON.stringify(values()));
    arrange();
    clearTimeout(waiting);
    waiting = setTimeout(look, 400);
  });
  details.addEventListener('toggle', look);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const sent = await send(body(), reload);
    if (!sent) return;
    kept.clear();
    begun = false;
    fields.reason.value = '';
    details.open = false;
    show(status);
    reload();
  });

  function values() {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'currency').map(([name, field]) => [name, field.value]));
  }

  function prefill() {
    const { order } = sheet;
    show(fields.line, el('option', { value: '' }, t('tab.whole-order')), order.lines.map(line => el('option', { value: line.id }, `${line.title} (${line.quantity} × ${money(line.unitPrice)})`)));
    show(fields.currency, order.total.currency);
    fields.kind.value = 'REFUND';
    fields.amount.value = '';
    fields.evidence.value = sheet.evidenceGiven ? 'yes' : '';
    if (order.lines.length === 1) fields.line.value = String(order.lines[0].id);
    restore();
    arrange();
  }

  function restore() {
    try {
      const before = JSON.parse(kept.read() || '{}');
      Object.entries(before).forEach(([name, value]) => fields[name] && (fields[name].value = value));
      begun = Object.keys(before).length > 0;
      if (begun) details.open = true;
    } catch {
      kept.clear();
    }
  }

  return {
    node,
    /** Opens the form, for something else than what is offered. */
    begin() {
      details.open = true;
      fields.kind.focus();
    },
    /** Begins with what the rules give, unless somebody has begun. */
    judged({ offers }, line) {
      offered = offers.map(offer => ({ kind: KIND_OF[offer.way] ?? offer.way, amount: offer.amount?.amount ?? '' }));
      if (begun || !sheet?.order) return;
      fields.line.value = line;
      // who wants something else wants another sum, most often
      const begin = offered.find(each => each.amount) ?? offered[0];
      fields.kind.value = begin?.kind ?? 'REFUND';
      fields.amount.value = begin?.amount ?? '';
      arrange();
      look();
    },
    update(next) {
      const first = sheet?.caseFile.number !== next.caseFile.number || (!sheet.order && next.order);
      sheet = next;
      node.hidden = !sheet.caseFile.mayAct || !sheet.order || !['handle', 'case'].includes(sheet.task.kind);
      if (!sheet.order || !first) return;
      kept = draft(sheet.caseFile.number, 'remedy');
      prefill();
    }
  };
}

function inputs() {
  const options = (...pairs) => pairs.map(([value, text]) => el('option', { value }, text));
  return {
    kind: el('select', { name: 'kind' }, options(...KINDS.map(kind => [kind, t(`tab.kind.${kind}`)]))),
    line: el('select', { name: 'orderLineId' }),
    amount: el('input', { name: 'amount', inputmode: 'decimal', autocomplete: 'off' }),
    currency: el('span.ft-unit'),
    rail: el('select', { name: 'rail' }, options(['COUPON', t('tab.rail.COUPON')], ['PAYOUT', t('tab.rail.PAYOUT')])),
    evidence: el('select', { name: 'evidenceGiven' }, options(['', t('tab.evidence-unknown')], ['yes', t('tab.evidence-yes')], ['no', t('tab.evidence-no')])),
    reason: el('textarea', { name: 'overridingReason', rows: 2, maxlength: 2000 })
  };
}

function labelled(text, field, unit = null) {
  const id = uniqueId('field');
  field.id = id;
  return el('div.ft-field', {}, el('label', { for: id }, text), el('div.ft-line', {}, field, unit));
}
