import { action } from './action.js';
import { write } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { t } from './texts.js';

/** Answers the question of the task with files, which the form of the task cannot carry; whoever took the task answers. */
export function answerHelp(reload) {
  const text = el('textarea', { id: uniqueId('answer'), name: 'answer', rows: 4, maxlength: 4000 });
  const files = el('input', { id: uniqueId('files'), name: 'attachments', type: 'file', multiple: true });
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    el('div.ft-field', {}, el('label', { for: text.id }, t('tab.help-answer')), text),
    el('div.ft-field', {}, el('label', { for: files.id }, t('tab.help-answer-files')), files),
    el('div.ft-line', {}, el('button.btn.btn-primary', { type: 'submit' }, t('tab.help-answer-send')), status)
  );
  const node = card(t('tab.help-answer-title'), form);
  let sheet = null;
  const send = action(form, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/escalations/${asked().number}/answer`, body, key));
  const asked = () => sheet.help.find(each => each.theTasks);

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const attachments = await Promise.all([...files.files].map(attachment));
    if (!(await send({ text: text.value, attachments }, reload))) return;
    form.hidden = true;
    show(status, t('tab.help-answer-sent'));
    reload();
  });

  return {
    node,
    update(next) {
      sheet = next;
      node.hidden = sheet.task.assignee?.id !== sheet.viewer.id || asked()?.state !== 'OPEN';
    }
  };
}

async function attachment(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // in pieces: the arguments of one call are limited
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { name: file.name, content: btoa(binary) };
}
