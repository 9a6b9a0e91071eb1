import { action } from './action.js';
import { write } from './api.js';
import { el, show, uniqueId } from './dom.js';
import { t } from './texts.js';

/** A second person lets a high-risk answer go out, or sends it back with a word why; its author only sees that it waits. */
export function release(message, sheet, reload) {
  if (message.authorId === sheet.viewer.id) return el('p.ft-quiet', {}, t('tab.release-waits'));
  // the case names who releases it; everybody else only sees that it waits, and for whom
  if (sheet.overriding && !sheet.overriding.mayRelease) return el('p.ft-quiet', {}, sheet.overriding.releaseText);
  const status = el('span.ft-status', { role: 'status' });
  const id = uniqueId('why');
  const why = el('input', { id, name: 'why', maxlength: 1000, placeholder: t('tab.release-why'), 'aria-label': t('tab.release-why') });
  const form = el(
    'form.ft-line',
    {},
    el('button.btn.btn-primary.btn-sm', { type: 'submit', value: 'release' }, t('tab.release')),
    why,
    el('button.btn.btn-default.btn-sm', { type: 'submit', value: 'return' }, t('tab.release-return')),
    status
  );
  const path = `/api/cases/${sheet.caseFile.number}/replies/${message.id}`;
  const seenUpTo = sheet.messages.filter(each => each.kind === 'IN').reduce((last, each) => Math.max(last, each.id), 0);
  const letGo = action(form, status, (body, key) => write(`${path}/release`, body, key));
  const giveBack = action(form, status, (body, key) => write(`${path}/return`, body, key));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const back = event.submitter?.value === 'return';
    if (back && !why.value.trim()) {
      show(status, el('span.ft-fault', { role: 'alert' }, t('tab.release-why-needed')));
      return why.focus();
    }
    // only the words that stand here: the author may have changed them meanwhile
    const version = message.version;
    const done = back ? await giveBack({ version, why: why.value }, reload) : await letGo({ version, seenUpTo }, reload);
    if (done) reload();
  });
  return form;
}
