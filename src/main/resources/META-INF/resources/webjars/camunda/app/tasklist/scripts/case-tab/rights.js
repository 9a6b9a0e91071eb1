import { card, el, facts, mark, show } from './dom.js';
import { money } from './format.js';
import { t } from './texts.js';

const TONES = { REFUND: 'good', REPLACEMENT_OR_REFUND: 'good', NONE: 'plain', UNKNOWN: 'warn' };

/** What the customer is entitled to, and why. */
export function rights() {
  const body = el('div');
  return {
    node: card(t('tab.rights'), body),
    update({ rights: it }) {
      if (!it) return show(body, el('p.ft-empty', {}, t('tab.rights-no-order')));
      return show(
        body,
        el('div.ft-line', {}, mark(it.outcomeText, TONES[it.outcome]), it.statutory ? mark(t('tab.statutory'), 'info') : null, it.returnNeeded ? mark(t('tab.return-needed'), 'warn') : null),
        el('p.ft-why', {}, it.why),
        it.missing.length ? el('div.ft-note', {}, t('tab.ask-for'), el('ul', {}, it.missing.map(each => el('li', {}, each)))) : null,
        facts([t('tab.given-already'), money(it.given)], [t('tab.up-to'), money(it.amount)])
      );
    }
  };
}
