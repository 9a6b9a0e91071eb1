import { card, el, show } from './dom.js';
import { time } from './format.js';
import { t } from './texts.js';

/** What happened, newest first. */
export function timeline() {
  const list = el('ol.ft-timeline');
  return {
    node: card(t('tab.timeline'), list),
    update({ timeline: entries }) {
      show(
        list,
        entries.length
          ? entries.map(each => el('li', {}, el('span.ft-quiet', {}, time(each.at)), el('span', {}, each.text, each.who ? el('span.ft-quiet', {}, ` · ${each.who}`) : null)))
          : el('li.ft-empty', {}, t('tab.timeline-empty'))
      );
    }
  };
}
