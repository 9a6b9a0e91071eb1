import { read } from './api.js';
import { el, show } from './dom.js';
import { notice, onTaskChange } from './foot.js';
import { loadTexts } from './texts.js';
import { undo } from './undo.js';

/** Until a task that was just sent is stored, milliseconds. */
const STORED = 1500;

/**
 * Whoever has approved a payment finds its task gone: what he may still take back stands at the foot of the page, as long as
 * that is possible.
 */
export function justApproved() {
  const list = notice();

  async function look() {
    // without an answer there is nothing to offer: Tasklist itself says when the connection is gone
    const approved = await read('/api/workbench/just-approved').then(answer => answer.body, () => []);
    if (list.querySelector('[aria-busy="true"]')) return;
    show(list, approved.map(offer));
    list.hidden = !approved.length;
  }

  function offer(each) {
    const node = el('div.ft-line', {}, el('span', {}, each.text), undo(each.seconds, each.undo, look));
    setTimeout(() => {
      node.remove();
      list.hidden = !list.childElementCount;
    }, each.seconds * 1000);
    return node;
  }

  onTaskChange(() => {
    loadTexts().then(look);
    setTimeout(look, STORED);
  });
}
