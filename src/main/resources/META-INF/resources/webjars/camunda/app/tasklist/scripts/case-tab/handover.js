import { action } from './action.js';
import { read, write } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { languages, time } from './format.js';
import { t } from './texts.js';

const REASONS = ['LEAVE', 'SHIFT_END_WITHOUT_DEPUTY', 'CONFLICT_OF_INTEREST', 'CUSTOMER_REQUEST', 'LANGUAGE_GAP', 'MASS_INCIDENT'];

/** Hands the case over, or answers the handover that waits; the owner changes only when the receiver accepts. */
export function handover(reload) {
  const giving = give(reload);
  const answering = answer(reload);
  const node = card(
    t('tab.handover'),
    answering.node,
    giving.node,
    el('p.ft-quiet', {}, el('a', { href: '/team/me', target: '_blank' }, t('tab.my-shift')), ' · ', el('a', { href: '/team/handovers', target: '_blank' }, t('tab.handovers')))
  );
  return {
    node,
    update(sheet) {
      const shown = sheet.task.kind === 'handle';
      answering.node.hidden = !shown || !sheet.handover;
      giving.node.hidden = !shown || Boolean(sheet.handover) || !sheet.caseFile.mayAct;
      node.hidden = answering.node.hidden && giving.node.hidden;
      giving.update(sheet);
      answering.update(sheet);
    }
  };
}

function give(reload) {
  const to = el('select', { id: uniqueId('to'), name: 'to', required: true });
  const reason = el('select', { id: uniqueId('reason'), name: 'reason', required: true }, el('option', { value: '' }, t('tab.handover-choose')), REASONS.map(each => el('option', { value: each }, t(`tab.handover.${each}`))));
  const summary = el('textarea', { id: uniqueId('summary'), name: 'summary', rows: 3, maxlength: 4000, required: true });
  const overLimit = el('input', { id: uniqueId('over'), name: 'overLimit', maxlength: 500 });
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    labelled(t('tab.handover-to'), to),
    labelled(t('tab.handover-reason'), reason),
    labelled(t('tab.handover-summary'), summary),
    labelled(t('tab.handover-over'), overLimit),
    el('div.ft-line', {}, el('button.btn.btn-primary', { type: 'submit' }, t('tab.handover-give')), status)
  );
  const node = el('details.ft-more', {}, el('summary', {}, t('tab.handover-give')), form);
  let number = null;
  let full = new Set();
  arrange();
  const send = action(form, status, (body, key) => write(`/api/cases/${number}/handovers`, body, key));

  async function receivers() {
    if (!node.open || !number) return;
    const found = await read(`/api/cases/${number}/handovers/receivers`).catch(() => null);
    if (!found) return;
    full = new Set(found.body.filter(each => each.load >= each.loadLimit).map(each => each.id));
    show(
      to,
      found.body.map(each =>
        el('option', { value: each.id }, t(each.onShift ? 'tab.receiver-on' : 'tab.receiver-off', each.name, `${each.load}/${each.loadLimit}`, languages(each.languages)))
      )
    );
    arrange();
  }

  /** Who goes over a limit has to say why; nobody else is asked. */
  function arrange() {
    overLimit.closest('.ft-field').hidden = !full.has(to.value);
  }

  to.addEventListener('change', arrange);
  node.addEventListener('toggle', receivers);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const sent = await send({ to: to.value, reason: reason.value, summary: summary.value, overLimit: full.has(to.value) ? overLimit.value.trim() || null : null }, reload);
    if (!sent) return;
    summary.value = '';
    node.open = false;
    reload();
  });

  return {
    node,
    update(sheet) {
      number = sheet.caseFile.number;
    }
  };
}

function answer(reload) {
  const text = el('div');
  const accept = el('button.btn.btn-primary', { type: 'button' }, t('tab.handover-accept'));
  const withdraw = el('button.btn.btn-default', { type: 'button' }, t('tab.handover-withdraw'));
  const why = el('input', { id: uniqueId('why'), name: 'why', maxlength: 1000, required: true });
  const refuse = el('button.btn.btn-default', { type: 'submit' }, t('tab.handover-refuse'));
  const refusing = el('div', {}, labelled(t('tab.handover-why'), why), refuse);
  const status = el('span.ft-status', { role: 'status' });
  const node = el('form.ft-propose', {}, text, el('div.ft-line', {}, accept, withdraw, status), refusing);
  let path = null;
  const send = action(node, status, ({ what, body }, key) => write(`${path}/${what}`, body, key));

  async function run(what, body = {}) {
    if (await send({ what, body }, reload)) reload();
  }

  accept.addEventListener('click', () => run('acceptance'));
  withdraw.addEventListener('click', () => run('withdrawal'));
  node.addEventListener('submit', event => {
    event.preventDefault();
    run('refusal', { why: why.value });
  });

  return {
    node,
    update(sheet) {
      const open = sheet.handover;
      if (!open) return;
      path = `/api/cases/${sheet.caseFile.number}/handovers/${open.id}`;
      show(
        text,
        el('p', {}, t('tab.handover-open', open.from.name, open.to.name, open.reasonText)),
        el('blockquote', {}, open.summary),
        el('p.ft-quiet', {}, t('tab.handover-until', time(open.until)))
      );
      accept.hidden = refusing.hidden = !open.mayAccept;
      withdraw.hidden = !open.mayWithdraw;
    }
  };
}

function labelled(text, input) {
  return el('div.ft-field', {}, el('label', { for: input.id }, text), input);
}
