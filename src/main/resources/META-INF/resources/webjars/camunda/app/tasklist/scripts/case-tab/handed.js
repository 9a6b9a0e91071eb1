import { read } from './api.js';
import { el, show } from './dom.js';
import { notice, onTaskChange } from './foot.js';
import { loadTexts, t } from './texts.js';

/** How often it is looked at, milliseconds: after half an hour a lead decides. */
const EVERY = 60_000;

/** How many are named; of the others only the number is told. */
const NAMED = 3;

/**
 * Cases that are to become the viewer's stand at the foot of the page until he has answered: a case that waits has no task, so
 * that no list could show it.
 */
export function handed() {
  const list = notice();
  let shown = '';

  async function look() {
    // who may not be handed a case is refused, and shown nothing
    const waiting = await read('/api/handovers').then(answer => answer.body, () => null);
    if (!waiting) return;
    const mine = waiting.forMe.map(each => each.id);
    const undecided = waiting.toDecide.filter(each => !mine.includes(each.id)).length;
    const lines = waiting.forMe.slice(0, NAMED).map(each => t('tab.handed', each.caseNumber, each.subject));
    if (mine.length > NAMED) lines.push(t('tab.handed-more', mine.length - NAMED));
    if (undecided) lines.push(t('tab.handed-undecided', undecided));
    const now = lines.join('\n');
    // the same again is not read out again
    if (now === shown) return;
    shown = now;
    list.hidden = !lines.length;
    show(
      list,
      lines.map(line => el('p', {}, line)),
      el('a', { href: '/team/handovers', target: '_blank' }, t('tab.handed-answer'))
    );
  }

  const start = () => loadTexts().then(look);
  onTaskChange(start);
  setInterval(start, EVERY);
  start();
}
