import { card, el, facts, mark, show } from './dom.js';
import { time } from './format.js';
import { t } from './texts.js';

/** Who writes, and what the desk already did for this customer. */
export function customer() {
  const body = el('div');
  return {
    node: card(t('tab.customer'), body),
    update({ customer: who }) {
      if (!who) return show(body, el('p.ft-empty', {}, t('tab.customer-unknown')));
      return show(
        body,
        el(
          'div.ft-line',
          {},
          el('b.ft-name', {}, who.name),
          who.vip ? mark('VIP', 'info') : null,
          who.verified ? null : mark(t('tab.customer-unverified'), 'warn')
        ),
        facts(
          [t('tab.language'), who.languageText],
          [t('tab.country'), who.countryText],
          [t('tab.local-time'), localTime(who.timeZone)]
        ),
        earlier(who.earlier)
      );
    }
  };
}

function localTime(timeZone) {
  if (!timeZone) return null;
  return `${new Intl.DateTimeFormat(navigator.language, { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date())} (${timeZone})`;
}

function earlier(cases) {
  if (!cases.length) return el('p.ft-quiet', {}, t('tab.earlier-none'));
  return el(
    'details',
    {},
    el('summary', {}, t('tab.earlier', cases.length)),
    el(
      'ul.ft-list',
      {},
      cases.map(each =>
        el('li', {}, el('b', {}, each.number), ` ${each.statusText} · ${each.reasonText} · `, time(each.openedAt), el('div.ft-quiet.ft-clip', {}, each.subject))
      )
    )
  );
}

