import { card, el, mark, show } from './dom.js';
import { time } from './format.js';
import { t } from './texts.js';

/** What followed after closing: reopenings, surveys and what the customer said. Hidden while the case was never closed. */
export function after() {
  const body = el('div');
  const node = card(t('tab.surveys'), body);
  node.hidden = true;
  return {
    node,
    update({ after: what }) {
      node.hidden = !what;
      if (!what) return;
      show(
        body,
        what.reopened ? el('p', {}, mark(`${t('tab.reopened')} × ${what.reopened}`, 'warn')) : null,
        what.surveys.length ? what.surveys.map(survey) : el('p.ft-empty', {}, t('tab.surveys-empty'))
      );
    }
  };
}

function survey(each) {
  if (!each.score) return el('p.ft-quiet', {}, t(each.state === 'OFFERED' ? 'tab.survey-open' : 'tab.survey-closed', time(each.at)));
  return el(
    'div.ft-survey',
    {},
    el('p', {}, mark(t('tab.survey-score', each.score), each.low ? 'bad' : 'good'), ' ', el('span.ft-quiet', {}, time(each.at))),
    each.answer ? el('p', {}, `${each.question} `, el('b', {}, each.answer)) : null,
    each.comment ? el('blockquote', {}, each.comment) : null
  );
}
