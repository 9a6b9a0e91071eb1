import { write } from './api.js';
import { el, show } from './dom.js';
import { t } from './texts.js';

/** Pause between two signs of life, milliseconds; the server forgets after twice that. */
const PAUSE = 15000;

/**
 * Tells colleagues that the viewer has the case before him, and shows who else has. A failure says nothing: it is a hint.
 *
 * @param {HTMLElement} root in which the viewer writes
 */
export function presence(root) {
  const node = el('div.ft-news', { role: 'status', 'aria-live': 'polite' });
  let last = -PAUSE;
  let typed = -PAUSE;
  root.addEventListener('input', event => {
    if (event.target.matches('textarea[name=text]') && event.target.value.trim()) typed = performance.now();
  });
  return {
    node,
    async here(number) {
      const now = performance.now();
      if (now - last < PAUSE) return;
      last = now;
      const answer = await write(`/api/cases/${encodeURIComponent(number)}/presence`, { writing: now - typed < PAUSE }, crypto.randomUUID(), 'PUT').catch(() => null);
      show(node, (answer?.others ?? []).map(each => el('p.ft-quiet', {}, t(each.writing ? 'tab.is-writing' : 'tab.is-looking', each.name))));
    }
  };
}
