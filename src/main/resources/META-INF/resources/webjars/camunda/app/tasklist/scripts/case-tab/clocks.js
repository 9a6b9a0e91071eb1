import { card, el, mark, show } from './dom.js';
import { distance, span, time } from './format.js';
import { t } from './texts.js';

const TONES = { OUT: 'bad', STUCK: 'bad', LOW: 'warn', RUNNING: 'good', PAUSED: 'plain' };

/** The clocks of the case, the earliest first; the times are the viewer's. */
export function clocks() {
  const body = el('div');
  return {
    node: card(t('tab.clocks'), body),
    update(sheet) {
      if (!sheet.clocks.length) return show(body, el('p.ft-empty', {}, t('tab.clocks-none')));
      show(body, el('ul.ft-clocks', {}, sheet.clocks.map(clock => el('li', { title: clock.source || null }, line(clock)))));
    }
  };
}

function line(clock) {
  return el(
    'div.ft-line',
    {},
    el('b', {}, clock.text),
    mark(clock.stateText, TONES[clock.state]),
    clock.dueAt
      ? el('span', {}, t(clock.state === 'OUT' ? 'tab.clock-over' : 'tab.clock-left', distance(clock.dueAt)), ' · ', time(clock.dueAt))
      : el('span', {}, t('tab.clock-left', span(clock.minutesLeft)))
  );
}
