import { read } from './api.js';
import { el, show } from './dom.js';
import { t } from './texts.js';

/** Leads to the viewer's task with the earliest clock; says so if there is none, or if it is this one. */
export function next() {
  const status = el('span.ft-status', { role: 'status' });
  const node = el('span.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'button', onclick: go }, t('tab.next')), status);

  async function go() {
    try {
      const { body } = await read('/api/workbench/next');
      if (!body.taskId) show(status, body.text);
      else if (!location.pathname.includes('/app/tasklist/')) location.assign(body.address);
      else if (!open(body.taskId)) show(status, t('tab.next-this'));
    } catch (problem) {
      show(status, el('span.ft-fault', { role: 'alert' }, problem.message));
    }
  }

  return node;
}

/** Has Tasklist show the task beside the list as it is; false if it does already. */
function open(taskId) {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  const wanted = new URLSearchParams(query);
  if (wanted.get('task') === taskId) return false;
  wanted.set('task', taskId);
  location.hash = `${path || '/'}?${wanted}`;
  return true;
}
