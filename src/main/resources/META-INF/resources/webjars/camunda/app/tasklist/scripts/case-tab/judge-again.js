import { action } from './action.js';
import { write } from './api.js';
import { el } from './dom.js';
import { t } from './texts.js';

const RULES_FAILED = 'rules-failed';

/** The rules could not judge the contact: once they work again, one click has it judged. */
export function judgeAgain(reload) {
  const status = el('span.ft-status', { role: 'status' });
  const node = el('form.ft-line', { hidden: true }, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.judge-again')), status);
  let sheet = null;
  const send = action(node, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/judgement`, body, key));
  node.addEventListener('submit', async event => {
    event.preventDefault();
    if (await send({})) reload();
  });
  return {
    node,
    update(next) {
      sheet = next;
      node.hidden = !(sheet.caseFile.mayAct && sheet.caseFile.doubts.some(doubt => doubt.code === RULES_FAILED));
    }
  };
}
