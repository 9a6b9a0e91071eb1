import { action } from './action.js';
import { write } from './api.js';
import { el, uniqueId } from './dom.js';
import { t } from './texts.js';

/** Names the order that the case is about; who checked the writer's identity says so, and that stands on the timeline. */
export function identify(reload) {
  const number = uniqueId('order-number');
  const input = el('input', { id: number, name: 'orderNumber', maxlength: 40, autocomplete: 'off' });
  const checked = el('input', { type: 'checkbox', name: 'customerConfirmed' });
  const status = el('span.ft-status', { role: 'status' });
  const node = el(
    'form.ft-identify',
    { hidden: true, onsubmit: event => attach(event) },
    el('label', { for: number }, t('tab.order-number')),
    input,
    el('label.ft-check', {}, checked, ' ', t('tab.order-checked')),
    el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.order-attach')),
    status
  );
  let sheet = null;
  let offered = null;
  const send = action(node, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/order`, body, key, 'PUT'));

  async function attach(event) {
    event.preventDefault();
    if (!input.value.trim()) return input.focus();
    const done = await send({ orderNumber: input.value.trim(), customerConfirmed: checked.checked }, reload);
    if (done) reload();
  }

  /** The number that the customer named, once: what a person typed or emptied stays. */
  function prefill() {
    const named = sheet.caseFile.orderNamed ?? null;
    if (named && named !== offered && !input.value) input.value = named;
    offered = named;
  }

  return {
    node,
    update(next) {
      sheet = next;
      prefill();
      node.hidden = Boolean(sheet.order) || !sheet.caseFile.mayAct;
    }
  };
}
