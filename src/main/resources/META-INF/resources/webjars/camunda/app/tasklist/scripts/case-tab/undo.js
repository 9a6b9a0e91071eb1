import { action } from './action.js';
import { write } from './api.js';
import { el } from './dom.js';
import { t } from './texts.js';

/**
 * Takes back what has not left yet; counts down, and goes when the time is over.
 *
 * @param {number|null} seconds that are left, null if the viewer may not take it back
 * @param {string} path that is called
 */
export function undo(seconds, path, reload) {
  if (!seconds) return null;
  const ends = performance.now() + seconds * 1000;
  const button = el('button.btn.btn-default.btn-sm.ft-undo', { type: 'submit' }, t('tab.undo', seconds));
  const status = el('span.ft-status', { role: 'status' });
  const form = el('form.ft-line', {}, button, status);
  const send = action(form, status, (body, key) => write(path, body, key));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (await send({}, reload)) reload();
  });
  const timer = setInterval(() => {
    const left = Math.ceil((ends - performance.now()) / 1000);
    if (left > 0) button.textContent = t('tab.undo', left);
    else if (form.getAttribute('aria-busy') !== 'true') button.remove();
    if (left <= 0 || !form.isConnected) clearInterval(timer);
  }, 1000);
  return form;
}
