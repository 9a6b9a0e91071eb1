import { action } from './action.js';
import { write } from './api.js';
import { card, el, facts, mark, show } from './dom.js';
import { money, time } from './format.js';
import { back } from './order.js';
import { t } from './texts.js';
import { undo } from './undo.js';

const TONES = { EXECUTED: 'good', REFUSED: 'bad', FAILED: 'bad', GIVEN_UP: 'bad', WITHDRAWN: 'plain' };

/** States in which something is decided. */
const DECIDED = ['PAYING', 'CLEARING', 'EXECUTED', 'RETURNED', 'CONFIRMED'];

/** What was proposed, who approved it, and where the money is. */
export function remedies(reload) {
  const body = el('div');
  return {
    node: card(t('tab.money'), body),
    update(sheet) {
      if (body.querySelector('[aria-busy="true"]')) return;
      show(body, sheet.remedies.length && sheet.order ? facts(...back(sheet.order.back)) : null, sheet.remedies.length ? [...sheet.remedies.map(each => remedy(each, sheet, reload)), letter(sheet)] : el('p.ft-empty', {}, t('tab.money-none')));
    }
  };
}

/** The decision in the customer's language, for the printer: only what was decided, on a verified order. */
function letter(sheet) {
  if (!sheet.order || !sheet.remedies.some(each => DECIDED.includes(each.state))) return null;
  return el('p', {}, el('a', { href: `/api/cases/${sheet.caseFile.number}/decisions/letter`, target: '_blank', rel: 'noopener' }, t('tab.letter')));
}

function remedy(each, sheet, reload) {
  return el(
    `div.ft-item${each.underApproval ? '.ft-current' : ''}`,
    {},
    el('div.ft-line', {}, el('b', {}, each.kindText), each.amount ? el('b', {}, money(each.amount)) : null, mark(each.stateText, TONES[each.state] ?? 'info'), el('span.ft-quiet', {}, each.number)),
    each.underApproval ? el('p.ft-note', {}, t('tab.remedy-under-approval')) : null,
    facts(
      [t('tab.line'), each.lineText],
      [t('tab.goods-leave-at'), time(each.leavesAt)],
      [t('tab.proposed'), el('span', {}, each.proposer, ' ', time(each.proposedAt))],
      [t('tab.remedy-reason'), each.reason],
      [t('tab.needs'), each.needs.length ? each.needs.join(t('tab.comma')) : null]
    ),
    each.approvals.map(one => el('p.ft-quiet', {}, `${one.answerText} · ${one.by} · `, time(one.at), one.comment ? ` · ${one.comment}` : null)),
    each.nobodyMay ? el('p.ft-fault', {}, each.nobodyMay) : null,
    each.problem ? el('p.ft-fault', {}, each.problem) : null,
    undo(each.undoSeconds, `/api/cases/${sheet.caseFile.number}/remedies/${each.number}/undo`, reload),
    each.withdrawable && sheet.caseFile.mayAct ? withdraw(each, sheet, reload) : null
  );
}

function withdraw(each, sheet, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const form = el('form.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.withdraw')), status);
  const send = action(form, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/remedies/${each.number}/withdrawal`, body, key));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!window.confirm(t('tab.withdraw-sure', each.kindText, each.amount ? money(each.amount) : ''))) return;
    if (await send({}, reload)) reload();
  });
  return form;
}
