import { action } from './action.js';
import { write } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { offerText } from './offer-text.js';
import { t } from './texts.js';

/** How a case can end otherwise: merged, split, spam, settled elsewhere, or not meant for us. Each is asked once more. */
export function ends(reload) {
  const into = el('select', { id: uniqueId('into'), name: 'into' });
  const merge = form(t('tab.merge'), t('tab.merge-hint'), [labelled(t('tab.merge-into'), into)], t('tab.merge-do'), () => ({
    path: 'merge',
    body: { into: into.value },
    sure: t('tab.merge-sure', sheet.caseFile.number, into.value)
  }));
  const messages = el('div', { role: 'group', 'aria-label': t('tab.split-which') });
  const split = form(t('tab.split'), t('tab.split-hint'), [messages], t('tab.split-do'), () => {
    const messageIds = [...messages.querySelectorAll('input:checked')].map(each => Number(each.value));
    return messageIds.length ? { path: 'splits', body: { messageIds }, sure: t('tab.split-sure', messageIds.length) } : null;
  });
  const by = el('select', { id: uniqueId('by'), name: 'settled.by' });
  const paid = el(
    'select',
    { id: uniqueId('paid'), name: 'settled.customerPaid' },
    el('option', { value: 'true' }, t('tab.settled-paid')),
    el('option', { value: 'false' }, t('tab.settled-not-paid'))
  );
  const reference = el('input', { id: uniqueId('reference'), name: 'settled.reference', type: 'text', maxlength: '100', required: true });
  const choices = [labelled(t('tab.settled-by'), by), labelled(t('tab.settled-how'), paid), labelled(t('tab.settled-reference'), reference)];
  const settled = form(t('tab.settled'), t('tab.settled-hint'), choices, t('tab.settled-do'), () => ({
    path: 'withdrawal',
    body: { closedAs: 'SETTLED_ELSEWHERE', settled: { by: by.value, customerPaid: paid.value === 'true', reference: reference.value } },
    sure: t('tab.settled-sure', sheet.caseFile.number)
  }));
  const spam = form(t('tab.spam'), t('tab.spam-hint'), [], t('tab.spam-do'), () => ({
    path: 'withdrawal',
    body: { closedAs: 'SPAM' },
    sure: t('tab.spam-sure', sheet.caseFile.number)
  }));
  const replies = el('div');
  const node = card(t('tab.ends'), merge.node, split.node, settled.node, replies, spam.node);
  let sheet = null;
  let drawn = '';

  function form(title, hint, fields, button, request) {
    const status = el('span.ft-status', { role: 'status' });
    const body = el(
      'form.ft-propose',
      { onsubmit: event => submit(event) },
      el('p.ft-hint', {}, hint),
      fields,
      el('div.ft-line', {}, el('button.btn.btn-default', { type: 'submit' }, button), status)
    );
    const send = action(body, status, (content, key) => write(`/api/cases/${sheet.caseFile.number}/${content.path}`, content.body, key));

    async function submit(event) {
      event.preventDefault();
      const wanted = request();
      if (!wanted || !window.confirm(wanted.sure)) return;
      if (await send({ path: wanted.path, body: wanted.body }, reload)) reload();
    }

    return { node: el('details.ft-more', {}, el('summary', {}, title), body) };
  }

  return {
    node,
    update(next) {
      sheet = next;
      node.hidden = !sheet.ends;
      // what is chosen must not be lost to the next look
      const offered = JSON.stringify([sheet.ends, sheet.caseFile.number]);
      if (!sheet.ends || offered === drawn) return;
      drawn = offered;
      merge.node.hidden = !sheet.ends.mergeInto.length;
      show(into, sheet.ends.mergeInto.map(each => el('option', { value: each.code }, each.text)));
      split.node.hidden = !sheet.ends.splittable.length;
      show(messages, sheet.messages.filter(each => sheet.ends.splittable.includes(each.id)).map(choice));
      show(by, sheet.ends.settledBy.map(each => el('option', { value: each.code }, each.text)));
      show(replies, sheet.ends.replies.map(each => el('p', {}, el('button.btn.btn-link', { type: 'button', onclick: () => offerText(each.text) }, t('tab.text-for', each.title)))));
    }
  };
}

function choice(message) {
  const words = message.text.length > 80 ? `${[...message.text].slice(0, 80).join('')}…` : message.text;
  return el('label.ft-check', {}, el('input', { type: 'checkbox', name: 'messageIds', value: String(message.id) }), ' ', words || t('tab.split-files-only'));
}

function labelled(label, field) {
  return el('div.ft-field', {}, el('label', { for: field.id }, label), field);
}
