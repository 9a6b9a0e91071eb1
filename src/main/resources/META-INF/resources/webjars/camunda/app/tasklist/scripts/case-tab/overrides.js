import { action } from './action.js';
import { write } from './api.js';
import { card, el, mark, show } from './dom.js';
import { time } from './format.js';
import { offerText } from './offer-text.js';
import { t } from './texts.js';

/** What no amount settles: what was heard, what must not be offered, who releases the answer, whom to ask, what to say. */
export function overrides(reload) {
  const body = el('div');
  const node = card(t('tab.overrides'), body);
  node.hidden = true;
  return {
    node,
    update(sheet) {
      const it = sheet.overriding;
      node.hidden = !it;
      // what a person types is not drawn over
      if (!it || body.querySelector('[aria-busy="true"]') || [...body.querySelectorAll('input')].some(field => field.value)) return;
      show(
        body,
        it.alarms.map(alarm => heard(alarm, sheet, reload)),
        el('p.ft-note', {}, it.voucherText),
        el('p.ft-why', {}, it.releaseText),
        it.help ? ask(it.help, sheet, reload) : null,
        it.sentences.length ? el('div', {}, el('p.ft-hint', {}, t('tab.override-sentences')), it.sentences.map(sentence)) : null
      );
    }
  };
}

function heard(alarm, sheet, reload) {
  return el(
    'div.ft-item',
    {},
    el('div.ft-line', {}, mark(alarm.matterText, 'bad'), el('span.ft-quiet', {}, `${alarm.row} `, time(alarm.heardAt))),
    el('p.ft-why', {}, alarm.text),
    alarm.liftable ? lift(alarm, sheet, reload) : null
  );
}

/** Both kinds at once where both are needed: one click, and the question is with them. */
function ask(help, sheet, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    el('p.ft-words', {}, help.question),
    el('div.ft-line', {}, el('button.btn.btn-primary.btn-sm', { type: 'submit' }, help.text), status)
  );
  const send = action(form, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/escalations`, body, key));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const done = await send({ kinds: help.kinds, question: help.question, department: help.department, colleague: null, evidence: [] }, reload);
    if (done) reload();
  });
  return form;
}

function sentence(each) {
  return el(
    'div.ft-line',
    {},
    el('button.btn.btn-default.btn-sm', { type: 'button', title: each.text, onclick: () => offerText(each.text) }, each.title)
  );
}

function lift(alarm, sheet, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const why = el('input', { name: 'reason', maxlength: 1000, placeholder: t('tab.override-why'), 'aria-label': t('tab.override-why') });
  const form = el('form.ft-line', {}, why, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.override-lift')), status);
  const path = `/api/cases/${sheet.caseFile.number}/overrides/${encodeURIComponent(alarm.row)}/lifting`;
  const send = action(form, status, (body, key) => write(path, body, key));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!(await send({ reason: why.value }, reload))) return;
    why.value = '';
    reload();
  });
  return form;
}
