import { card, el, mark, show } from './dom.js';
import { time } from './format.js';
import { t } from './texts.js';

/** What happened to many customers at once, this one among them. */
export function incidents() {
  const body = el('div');
  const node = card(t('tab.incidents'), body);
  return {
    node,
    update(sheet) {
      node.hidden = !sheet.incidents.length;
      show(body, sheet.incidents.map(incident));
    }
  };
}

function incident(each) {
  return el(
    'div.ft-item',
    {},
    el('div.ft-line', {}, el('b', {}, each.number), el('span', {}, each.title), each.over ? mark(t('tab.incident-over'), 'good') : mark(t('tab.incident-open'), 'warn')),
    el('p.ft-quiet', {}, each.text, each.toldAt ? ' ' : null, time(each.toldAt)),
    each.over ? el('p.ft-note', {}, t('tab.incident-close')) : null
  );
}
