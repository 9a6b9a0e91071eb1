import { el, mark, show } from './dom.js';
import { next } from './next.js';
import { distance, time, urgency } from './format.js';
import { t } from './texts.js';
import { judgeAgain } from './judge-again.js';
import { reasonChoice } from './reason.js';

/** Under ten minutes the seconds count, and a time of the day without them says nothing; milliseconds. */
const SHORT = 600000;

const PRIORITY_TONES = { P0: 'bad', P1: 'warn', P2: 'plain', P3: 'plain' };

/** Number, status, urgency, promise, owner, "why is this mine?", and what is doubtful. */
export function header(reload) {
  const body = el('div');
  const again = judgeAgain(reload);
  const reason = reasonChoice(reload);
  const node = el('header.ft-head', {}, body, again.node, reason.node, next());
  return {
    node,
    update(sheet) {
      const file = sheet.caseFile;
      show(
        body,
        el(
          'div.ft-line',
          {},
          el('strong.ft-number', {}, file.number),
          mark(file.statusText, file.status === 'WAITING' ? 'plain' : 'info'),
          mark(file.priorityText, PRIORITY_TONES[file.priority]),
          file.unreadSince ? mark(t('tab.unread'), 'warn') : null,
          promise(file),
          el('span.ft-quiet', {}, t('tab.came-by', file.channelText, file.languageText))
        ),
        el('p.ft-subject', {}, file.subject),
        people(sheet, file),
        file.waitingText ? el('p.ft-note', {}, file.waitingText, ' ', time(file.waitingUntil)) : null,
        doubts(file)
      );
      again.update(sheet);
      reason.update(sheet);
    }
  };
}

function promise(file) {
  if (file.firstAnsweredAt) return mark(t('tab.answered'), 'good');
  if (!file.promisedBy) return null;
  const node = el('span');
  tick(node, file.promisedBy);
  return node;
}

/** Goes on by itself while it is on the screen: every second near the end, where seconds are shown. */
function tick(node, by) {
  const away = Math.abs(new Date(by) - Date.now());
  const text = t(new Date(by) < new Date() ? 'tab.promise-over' : 'tab.promise-left', distance(by));
  node.className = `ft-mark ft-${urgency(by)}`;
  if (away < SHORT) show(node, text);
  else show(node, text, ' · ', time(by));
  setTimeout(() => node.isConnected && tick(node, by), away < SHORT + 60000 ? 1000 : 60000);
}

function people(sheet, file) {
  const owner = file.owner?.id === sheet.viewer.id ? t('tab.owner-you') : file.owner?.name ?? t('tab.owner-none');
  return el(
    'p.ft-quiet',
    {},
    el('span', {}, t('tab.owner'), ' ', el('b', {}, owner)),
    file.deputy ? el('span', {}, ' · ', t('tab.deputy'), ' ', el('b', {}, file.deputy.name), file.whyDeputy ? ` (${file.whyDeputy})` : null) : null,
    file.whyMine ? el('span', {}, ' · ', t('tab.why-mine'), ' ', file.whyMine) : null
  );
}

function doubts(file) {
  if (!file.doubts.length) return null;
  return el(
    'ul.ft-doubts',
    { 'aria-label': t('tab.doubts') },
    file.doubts.map(doubt => el('li', {}, mark(doubt.text, 'warn'), doubt.ask ? ` ${doubt.ask}` : null))
  );
}
