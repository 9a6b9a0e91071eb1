import { el } from './dom.js';

/** How often the address is looked at, milliseconds. */
const PAUSE = 300;

let foot = null;

/** A notice at the foot of Tasklist, whatever list is open; hidden until it has something to say. */
export function notice() {
  if (!foot) {
    foot = el('div.ft-foot');
    document.body.append(foot);
  }
  const node = el('div.ft-notice', { role: 'status', 'aria-live': 'polite', hidden: true });
  foot.append(node);
  return node;
}

/** Calls back whenever another task is opened, or none: Tasklist tells nobody that a task was completed. */
export function onTaskChange(look) {
  let task = null;
  setInterval(() => {
    const current = new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('task');
    if (current === task) return;
    task = current;
    look();
  }, PAUSE);
}
