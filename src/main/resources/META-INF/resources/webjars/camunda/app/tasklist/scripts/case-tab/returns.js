import { action } from './action.js';
import { write } from './api.js';
import { card, el, facts, mark, show, uniqueId } from './dom.js';
import { date, money, size, time } from './format.js';
import { photoUpload } from './photo-upload.js';
import { t } from './texts.js';

const TONES = { SETTLED: 'good', KEPT: 'good', DENIED: 'bad', CANCELLED: 'plain', LAPSED: 'plain', DECIDING: 'warn', CLEARING_UP: 'warn', OFFERING_BACK: 'warn', SENDING_BACK: 'warn' };

/** What comes back, where it is, what is awaited and until when; and what the owner can do about it. */
export function returns(reload) {
  const body = el('div');
  let drawn = '';
  const node = card(t('tab.returns'), body);
  return {
    node,
    update(sheet) {
      node.hidden = !sheet.returns.length;
      const now = JSON.stringify([sheet.returns, sheet.caseFile.mayAct]);
      // what a person types or opened stays as long as nothing changed
      if (now === drawn || body.querySelector('[aria-busy="true"]')) return;
      drawn = now;
      show(body, sheet.returns.map(each => item(each, sheet, reload)));
    }
  };
}

function item(each, sheet, reload) {
  const mayAct = sheet.caseFile.mayAct && each.open;
  return el(
    `div.ft-item${each.theTasks ? '.ft-current' : ''}`,
    {},
    el('div.ft-line', {}, el('b', {}, each.number), mark(each.stateText, TONES[each.state] ?? 'info'), el('span.ft-quiet', {}, each.wantedText)),
    each.problemText ? el('p.ft-note', {}, t('tab.return-problem', each.problemText)) : null,
    facts(
      [t('tab.return-until'), time(each.awaitedUntil)],
      [t('tab.return-declared'), each.declaredBecause ? `${date(each.declaredOn)}${t('tab.return-declared-because', each.declaredBecause)}` : date(each.declaredOn)],
      [t('tab.return-label'), each.label],
      [t('tab.return-parcels'), each.parcels.length ? each.parcels.join(t('tab.comma')) : null],
      [t('tab.return-inspected'), each.inspectedBy ? el('span', {}, each.inspectedBy, ' ', time(each.inspectedAt)) : null],
      [t('tab.return-note'), each.inspectionNote]
    ),
    el('ul.ft-files', {}, each.lines.map(line)),
    each.photos.length
      ? el('ul.ft-files', {}, each.photos.map(file => el('li', {}, el('a', { href: file.url, download: file.name }, file.name), el('span.ft-quiet', {}, ` ${size(file.size)}`))))
      : null,
    mayAct && each.evidenceAwaited ? evidence(each, sheet, reload) : null,
    mayAct && each.goodsOffered ? goods(each, sheet, reload) : null,
    mayAct && each.dispatchOpen ? dispatch(each, sheet, reload) : null,
    mayAct && each.keepable ? keep(each, sheet, reload) : null,
    mayAct ? declare(each, sheet, reload) : null,
    mayAct && each.cancellable ? cancel(each, sheet, reload) : null,
    each.open && (mayAct || sheet.task.kind === 'inspect') ? photoUpload(path(sheet, each, 'photos'), reload) : null
  );
}

function line(each) {
  return el(
    'li',
    {},
    `${each.quantity} × ${each.title}`,
    each.conditionText ? el('span', {}, ' ', mark(each.conditionText, 'info')) : null,
    each.deduction ? el('p.ft-quiet', {}, t('tab.return-deduction', each.deduction), ' ', each.deductionWhy) : null,
    each.goesBack ? el('p.ft-note', {}, t('tab.return-goes-back')) : null,
    each.claim ? el('p.ft-note', {}, t('tab.return-claim', money(each.claim))) : null,
    each.why ? el('p.ft-quiet', {}, each.why) : null
  );
}

function path(sheet, each, what) {
  return `/api/cases/${sheet.caseFile.number}/returns/${each.number}/${what}`;
}

function sending(form, status, sheet, each, what, reload) {
  const send = action(form, status, (body, key) => write(path(sheet, each, what), body, key));
  return async body => {
    if (await send(body, reload)) reload();
  };
}

function evidence(each, sheet, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const answer = given => el('button.btn.btn-default.btn-sm', { type: 'button', onclick: () => send({ given }) }, t(given ? 'tab.return-evidence-here' : 'tab.return-evidence-never'));
  const form = el('form.ft-line', {}, answer(true), answer(false), status);
  const send = sending(form, status, sheet, each, 'evidence', reload);
  return form;
}

/** What the customer wants to become of goods that were not accepted. */
function goods(each, sheet, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const answer = wish => el('button.btn.btn-default.btn-sm', { type: 'button', onclick: () => send({ wish }) }, t(`tab.return-goods.${wish}`));
  const leave = el('button.btn.btn-default.btn-sm', { type: 'button', onclick: () => window.confirm(t('tab.return-goods-leave-sure', each.number)) && send({ wish: 'LEAVE' }) }, t('tab.return-goods.LEAVE'));
  const form = el('form.ft-line', {}, answer('BACK'), leave, status);
  const send = sending(form, status, sheet, each, 'goods-wish', reload);
  return form;
}

/** The law counts from the day on which the customer said that he sends the goods back. */
function declare(each, sheet, reload) {
  const day = el('input', { id: uniqueId('declared'), name: 'declaredOn', type: 'date', required: true, value: each.declaredOn });
  const because = el('input', { id: uniqueId('because'), name: 'declaredBecause', required: true, maxlength: 2000, autocomplete: 'off' });
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    field(t('tab.return-declared'), day),
    field(t('tab.return-declared-reason'), because),
    el('div.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.return-declare-send')), status)
  );
  const send = sending(form, status, sheet, each, 'declaration', reload);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send({ declaredOn: day.value, declaredBecause: because.value });
  });
  return el('details.ft-more', {}, el('summary', {}, t('tab.return-declare')), form);
}

function dispatch(each, sheet, reload) {
  const carrier = el('input', { id: uniqueId('carrier'), name: 'carrier', required: true, maxlength: 60, autocomplete: 'off' });
  const number = el('input', { id: uniqueId('tracking'), name: 'trackingNumber', required: true, maxlength: 60, autocomplete: 'off' });
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    field(t('tab.return-carrier'), carrier),
    field(t('tab.return-tracking'), number),
    el('div.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.return-dispatch-send')), status)
  );
  const send = sending(form, status, sheet, each, 'dispatch', reload);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send({ carrier: carrier.value, trackingNumber: number.value });
  });
  return el('details.ft-more', {}, el('summary', {}, t('tab.return-dispatch')), form);
}

function keep(each, sheet, reload) {
  const amount = el('input', { id: uniqueId('kept'), name: 'amount', required: true, inputmode: 'decimal', autocomplete: 'off' });
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    field(t('tab.return-keep-amount'), amount),
    el('div.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.return-keep-send')), status)
  );
  const send = sending(form, status, sheet, each, 'keeping', reload);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send({ amount: amount.value.trim() });
  });
  return el('details.ft-more', {}, el('summary', {}, t('tab.return-keep')), form);
}

function cancel(each, sheet, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const form = el('form.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.return-cancel')), status);
  const send = sending(form, status, sheet, each, 'cancellation', reload);
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (window.confirm(t('tab.return-cancel-sure', each.number))) send({});
  });
  return form;
}

function field(label, input) {
  return el('div.ft-field', {}, el('label', { for: input.id }, label), input);
}
