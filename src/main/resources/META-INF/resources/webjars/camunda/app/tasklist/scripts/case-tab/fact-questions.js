import { action } from './action.js';
import { write } from './api.js';
import { el, show, uniqueId } from './dom.js';
import { time } from './format.js';
import { t } from './texts.js';

const INPUTS = { DATE: { type: 'date' }, NUMBER: { type: 'number', min: 0, step: 1 }, AMOUNT: { inputmode: 'decimal' } };

/**
 * Facts that are missing: each with its question, and with the answers where a person can give one.
 *
 * @param about gives the item that is judged; empty for the whole order
 */
export function factQuestions(changed, about) {
  const status = el('span.ft-status', { role: 'status' });
  const root = el('div');
  let number = null;
  let dirty = false;
  root.addEventListener('input', () => (dirty = true));
  const send = action(root, status, ({ fact, method, ...body }, key) => write(fact === 'reason' ? `/api/cases/${number}/reason` : `/api/cases/${number}/facts/${fact}${method === 'DELETE' && body.orderLineId ? `?orderLineId=${body.orderLineId}` : ''}`, body, key, method));

  async function state(fact, value) {
    if (!value) return;
    const body = fact === 'reason' ? { fact, method: 'PUT', reason: value } : { fact, method: 'PUT', value, orderLineId: about() ? Number(about()) : null };
    if (!(await send(body, changed))) return;
    dirty = false;
    changed();
  }

  async function takeBack({ fact, orderLineId }) {
    if (await send({ fact, method: 'DELETE', orderLineId: orderLineId ?? null }, changed)) changed();
  }

  function asked(question, mayAct, reasons) {
    const id = uniqueId('question');
    return el('li.ft-question', {}, el('div', { id }, question.question), mayAct ? answers(question, id, reasons) : null);
  }

  function answers({ fact, kind, choices }, id, reasons) {
    if (fact === 'reason') return select(fact, id, reasons.filter(each => each.code !== 'unclear'));
    if (kind === 'CHOICE') return select(fact, id, choices);
    if (kind === 'YES_NO') {
      return el('div.ft-line', { role: 'group', 'aria-labelledby': id }, ['true', 'false'].map(value => el('button.btn.btn-default.btn-sm', { type: 'button', name: `${fact}-${value}`, onclick: () => state(fact, value) }, t(`tab.fact-${value}`))));
    }
    if (!kind) return null;
    const input = el('input', { ...INPUTS[kind], name: 'value', 'aria-labelledby': id, onkeydown: event => event.key === 'Enter' && state(fact, input.value) });
    return el('div.ft-line', {}, input, el('button.btn.btn-default.btn-sm', { type: 'button', onclick: () => state(fact, input.value) }, t('tab.fact-state')));
  }

  function select(fact, id, choices) {
    const node = el('select', { name: fact, 'aria-labelledby': id, onchange: () => state(fact, node.value) }, el('option', { value: '' }, t('tab.fact-choose')), choices.map(each => el('option', { value: each.code }, each.text)));
    return node;
  }

  function stated(each, mayAct) {
    return el(
      'li',
      {},
      t('tab.fact-said', each.name, each.value),
      ' ',
      el('span.ft-quiet', {}, each.by, ' ', time(each.at)),
      ' ',
      mayAct ? el('button.btn.btn-link.btn-sm', { type: 'button', name: `back-${each.fact}`, 'aria-label': t('tab.fact-back-of', each.name), onclick: () => takeBack(each) }, t('tab.fact-back')) : null
    );
  }

  return {
    /** Whether an answer is typed that was not sent. */
    begun: () => dirty,
    draw(judged, sheet) {
      number = sheet.caseFile.number;
      dirty = false;
      const { mayAct } = sheet.caseFile;
      show(
        root,
        judged.questions.length ? el('div.ft-note', {}, t('tab.ask-for'), el('ul', {}, judged.questions.map(each => asked(each, mayAct, sheet.reasons)))) : null,
        judged.stated.length ? [el('h4', {}, t('tab.facts-stated')), el('ul.ft-list', {}, judged.stated.map(each => stated(each, mayAct)))] : null,
        status
      );
      return root;
    }
  };
}
