import { el, mark } from './dom.js';
import { date, money, time } from './format.js';
import { language, t } from './texts.js';

const TONES = { YES: 'good', UNKNOWN: 'warn', NO: 'plain' };

/** One right: whether it applies, what it gives, and why. */
export function rightItem(right) {
  return el(
    'div.ft-item',
    {},
    el('div.ft-line', {}, el('b', {}, right.name), mark(t(`tab.applies.${right.applies}`), TONES[right.applies]), right.basis === 'LAW' ? mark(t('tab.statutory'), 'info') : mark(t(`tab.basis.${right.basis}`))),
    right.gives ? el('p', {}, right.gives, right.chooser ? ` (${t(`tab.chooser.${right.chooser}`)})` : null) : null,
    right.because ? el('p.ft-quiet', {}, right.because) : null,
    right.dependsOn.length ? el('p', {}, t('tab.depends-on', right.dependsOn.join(t('tab.comma')))) : null,
    right.almost ? el('p.ft-quiet', {}, right.almost) : null
  );
}

/** A sum line by line; lines that only explain carry no amount. */
export function calculation(title, sum) {
  if (!sum) return null;
  return el(
    'div',
    {},
    el('h4', {}, title),
    el(
      'table.ft-table',
      {},
      el(
        'tbody',
        {},
        sum.lines.map(line => el('tr', {}, el('td', {}, line.text), el('td.ft-number', {}, Number(line.amount.amount) === 0 ? '' : money(line.amount)))),
        el('tr', {}, el('td', {}, el('b', {}, t('tab.sum'))), el('td.ft-number', {}, el('b', {}, money(sum.total))))
      )
    )
  );
}

/** Within what the right wants the goods, and the day until which we accept them: his letter names that day. */
export function wayBack(way) {
  const said = [
    t(`tab.way-back.${way.paidBy}`),
    way.withinDays ? t('tab.way-back-within', way.withinDays) : null,
    way.until ? t(way.told ? 'tab.way-back-until' : 'tab.way-back-until-today', date(way.until)) : null
  ];
  return el('p', {}, said.filter(Boolean).join(language === 'zh' ? '' : ' '));
}

export function clockList(clocks) {
  if (!clocks.length) return null;
  return el(
    'div',
    {},
    el('h4', {}, t('tab.claim-clocks')),
    el('ul.ft-list', {}, clocks.map(clock => el('li', { title: clock.source }, clock.name, ' ', clock.dueAt ? el('b', {}, t('tab.clock-due'), ' ', time(clock.dueAt)) : el('span.ft-quiet', {}, t('tab.clock-not-started')))))
  );
}

export function dutyList(duties) {
  if (!duties.length) return null;
  return el('div', {}, el('h4', {}, t('tab.duties')), el('ul.ft-list', {}, duties.map(duty => el('li', {}, duty.what, el('div.ft-quiet', {}, duty.because)))));
}

/** Rights that do not apply, with what kept the nearest row from it: folded, because most days nobody asks. */
export function otherRights(rights, open) {
  if (!rights.length) return null;
  return el('details.ft-more', { open }, el('summary', {}, t('tab.other-rights', rights.length)), rights.map(rightItem));
}
