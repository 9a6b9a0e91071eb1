import { action } from './action.js';
import { write } from './api.js';
import { el, show, uniqueId } from './dom.js';
import { t } from './texts.js';

/** The contact reason; one choice sets it when the words did not decide it, or decided wrongly. */
export function reasonChoice(reload) {
  const id = uniqueId('reason');
  const select = el('select', { id, name: 'reason', onchange: () => choose() });
  const status = el('span.ft-status', { role: 'status' });
  const hint = el('span.ft-hint');
  const node = el('form.ft-reason', { onsubmit: event => event.preventDefault() }, el('label', { for: id }, t('tab.reason')), select, hint, status);
  let sheet = null;
  const send = action(node, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/reason`, body, key, 'PUT'));

  async function choose() {
    if (!select.value || select.value === sheet.caseFile.reason) return;
    const done = await send({ reason: select.value }, reload);
    if (done) reload();
    else select.value = sheet.caseFile.reason;
  }

  return {
    node,
    update(next) {
      sheet = next;
      // who is asked about goods or a question has nothing to choose
      node.hidden = !sheet.reasons.length;
      if (node.getAttribute('aria-busy') === 'true' || document.activeElement === select) return;
      show(select, sheet.reasons.map(each => el('option', { value: each.code }, each.text)));
      select.value = sheet.caseFile.reason;
      select.disabled = !sheet.caseFile.mayAct;
      const unclear = sheet.caseFile.reason === 'unclear';
      node.classList.toggle('ft-unclear', unclear && sheet.caseFile.mayAct);
      show(hint, unclear && sheet.caseFile.mayAct ? t('tab.reason-unclear') : null);
    }
  };
}
