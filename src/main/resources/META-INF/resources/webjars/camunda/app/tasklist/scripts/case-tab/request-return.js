import { action } from './action.js';
import { write } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { t } from './texts.js';

/** Requests a return: what comes back, why, and what the customer wants for it. The rules say the rest. */
export function requestReturn(reload) {
  const items = el('div', { role: 'group', 'aria-label': t('tab.return-items') });
  const reason = el('select', { id: uniqueId('reason'), name: 'reason', required: true });
  const wanted = el('select', { id: uniqueId('wanted'), name: 'wanted' }, ['REFUND', 'EXCHANGE'].map(value => el('option', { value }, t(`tab.return-wanted.${value}`))));
  const evidence = el('select', { id: uniqueId('evidence'), name: 'evidenceGiven' }, [['', 'tab.evidence-unknown'], ['yes', 'tab.evidence-yes'], ['no', 'tab.evidence-no']].map(([value, key]) => el('option', { value }, t(key))));
  const declared = el('input', { id: uniqueId('declared'), name: 'declaredOn', type: 'date' });
  const because = el('input', { id: uniqueId('because'), name: 'declaredBecause', maxlength: 2000, autocomplete: 'off' });
  const otherDay = el('details.ft-more', {}, el('summary', {}, t('tab.return-declared-otherwise')), el('p.ft-quiet', {}, t('tab.return-declared-hint')), field(t('tab.return-declared'), declared), field(t('tab.return-declared-reason'), because));
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    el('div.ft-field', {}, el('span', {}, t('tab.return-items')), items),
    field(t('tab.return-reason'), reason),
    field(t('tab.return-wanted'), wanted),
    field(t('tab.evidence'), evidence),
    otherDay,
    el('div.ft-line', {}, el('button.btn.btn-primary', { type: 'submit' }, t('tab.return-send')), status)
  );
  const details = el('details.ft-more', {}, el('summary', {}, t('tab.return-request')), form);
  const node = card(t('tab.return-title'), details);
  let sheet = null;
  let offered = '';
  const send = action(form, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/returns`, body, key));

  function body() {
    return {
      lines: [...items.querySelectorAll('input')].map(each => ({ orderLineId: Number(each.dataset.line), quantity: Number(each.value) })).filter(each => each.quantity > 0),
      reason: reason.value,
      wanted: wanted.value,
      evidenceGiven: evidence.value === '' ? null : evidence.value === 'yes',
      declaredOn: declared.value || null,
      declaredBecause: because.value || null
    };
  }

  /** Choices are drawn anew only when the order changed, so that nothing chosen is lost. */
  function offer() {
    const now = JSON.stringify([sheet.caseFile.number, sheet.order.lines]);
    if (now === offered) return;
    offered = now;
    show(
      items,
      sheet.order.lines.map(line => {
        const quantity = el('input', { id: uniqueId('items'), type: 'number', name: 'quantity', min: 0, max: line.quantity, value: sheet.order.lines.length === 1 ? line.quantity : 0, 'data-line': line.id });
        return el('div.ft-line', {}, quantity, el('label', { for: quantity.id }, `/ ${line.quantity} × ${line.title}`));
      })
    );
    show(reason, sheet.reasons.filter(each => each.code !== 'unclear').map(each => el('option', { value: each.code }, each.text)));
    reason.value = sheet.caseFile.reason === 'unclear' ? 'change-of-mind' : sheet.caseFile.reason;
    evidence.value = sheet.evidenceGiven ? 'yes' : '';
  }

  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!(await send(body(), reload))) return;
    details.open = false;
    otherDay.open = false;
    declared.value = '';
    because.value = '';
    show(status);
    reload();
  });

  return {
    node,
    update(next) {
      sheet = next;
      node.hidden = !sheet.caseFile.mayAct || !sheet.order || !['handle', 'case'].includes(sheet.task.kind);
      if (!node.hidden) offer();
    }
  };
}

function field(label, input) {
  return el('div.ft-field', {}, el('label', { for: input.id }, label), input);
}
