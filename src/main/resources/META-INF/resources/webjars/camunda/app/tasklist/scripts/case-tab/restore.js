import { action } from './action.js';
import { write } from './api.js';
import { card, el } from './dom.js';
import { t } from './texts.js';

/** A contact that was set aside as spam or automatic mail and is a customer's after all. Hidden for every other case. */
export function restore(reload) {
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form',
    { onsubmit: event => submit(event) },
    el('p.ft-hint', {}, t('tab.restore-hint')),
    el('div.ft-line', {}, el('button.btn.btn-default', { type: 'submit', name: 'restore' }, t('tab.restore-do')), status)
  );
  const node = card(t('tab.restore'), form);
  node.hidden = true;
  let number = null;
  const send = action(form, status, (body, key) => write(`/api/cases/${number}/genuine`, body, key));

  async function submit(event) {
    event.preventDefault();
    if (!window.confirm(t('tab.restore-sure', number))) return;
    if (!(await send({}, reload))) return;
    // the page around the sheet says that the case is closed, and has no way to its task
    if (location.pathname.startsWith('/c/')) location.reload();
    else reload();
  }

  return {
    node,
    update({ caseFile }) {
      number = caseFile.number;
      node.hidden = !caseFile.mayRestore;
    }
  };
}
