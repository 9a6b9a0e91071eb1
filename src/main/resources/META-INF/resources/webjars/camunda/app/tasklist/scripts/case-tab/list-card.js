import { read } from './api.js';
import { el, mark, show } from './dom.js';
import { t } from './texts.js';

/** Cards that were drawn since the last call; one call answers them all. */
let waiting = new Map();

/** Case number, subject and reason on a card of the task list: all tasks have the same name. */
export function listCard(node, taskId) {
  if (waiting.size === 0) setTimeout(fill, 30);
  waiting.set(taskId, node);
}

async function fill() {
  const nodes = waiting;
  waiting = new Map();
  const query = [...nodes.keys()].map(id => `task=${encodeURIComponent(id)}`).join('&');
  // a list without its second line is still a list: Tasklist itself says when the connection is gone
  const cards = await read(`/api/workbench/cards?${query}`).then(answer => answer.body, () => []);
  for (const card of cards) {
    show(
      nodes.get(card.taskId),
      el(
        'div.ft-list-card',
        {},
        el('b', {}, card.number),
        card.unread ? mark(t('tab.unread'), 'warn') : null,
        el('span.ft-quiet', {}, card.reasonText),
        el('span.ft-list-subject', { title: card.subject }, card.subject)
      )
    );
  }
}
