import { action } from './action.js';
import { write } from './api.js';
import { card, el, facts, mark, show } from './dom.js';
import { size, time, urgency } from './format.js';
import { t } from './texts.js';

const TONES = { DECIDED: 'good', ANSWERED: 'good' };

/** What was asked of others, who has it, until when, and what they answered. */
export function help(reload) {
  const body = el('div');
  return {
    node: card(t('tab.help'), body),
    update(sheet) {
      if (body.querySelector('[aria-busy="true"]')) return;
      show(body, sheet.help.length ? sheet.help.map(each => question(each, sheet, reload)) : el('p.ft-empty', {}, t('tab.help-none')));
    }
  };
}

function question(each, sheet, reload) {
  return el(
    `div.ft-item${each.theTasks ? '.ft-current' : ''}`,
    {},
    el(
      'div.ft-line',
      {},
      el('b', {}, each.kindText),
      mark(each.stateText, TONES[each.state] ?? (each.state === 'OPEN' ? 'info' : 'plain')),
      each.dueAt ? el(`span.ft-mark.ft-${urgency(each.dueAt)}`, {}, t('tab.help-due'), ' ', time(each.dueAt)) : null,
      el('span.ft-quiet', {}, each.number)
    ),
    each.theTasks ? el('p.ft-note', {}, t('tab.help-this')) : null,
    el('p.ft-words', {}, each.question),
    each.evidence.length
      ? el('ul.ft-files', {}, each.evidence.map(file => el('li', {}, el('a', { href: file.url, download: file.name }, file.name), el('span.ft-quiet', {}, ` ${size(file.size)}`))))
      : null,
    facts(
      [t('tab.help-asked-by'), el('span', {}, each.askedBy, ' ', time(each.askedAt))],
      [t('tab.help-with'), each.asked.length ? each.asked.join(t('tab.comma')) : null],
      [t('tab.help-why'), each.state === 'OPEN' ? each.why : null]
    ),
    each.answer ? el('p.ft-words', {}, each.decisionText ? el('b', {}, `${each.decisionText} · `) : null, each.answer) : null,
    each.answeredBy ? el('p.ft-quiet', {}, t('tab.help-answered-by'), ` ${each.answeredBy} `, time(each.endedAt)) : null,
    each.withdrawable && sheet.caseFile.mayAct ? withdraw(each, sheet, reload) : null
  );
}

function withdraw(each, sheet, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const form = el('form.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.help-withdraw')), status);
  const send = action(form, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/escalations/${each.number}/withdrawal`, body, key));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!window.confirm(t('tab.help-withdraw-sure', each.number))) return;
    if (await send({}, reload)) reload();
  });
  return form;
}
