import { card, el, mark, show } from './dom.js';
import { release } from './release.js';
import { size, time } from './format.js';
import { t } from './texts.js';
import { undo } from './undo.js';

const STATE_TONES = { FAILED: 'bad', AWAITING_RELEASE: 'warn', SENT: 'plain', DELIVERED: 'good' };

/** The talk so far, oldest first, with what is unread marked. */
export function conversation(reload) {
  const list = el('ol.ft-talk');
  const node = card(t('tab.conversation'), list);
  let shown = -1;
  // what was new when this view was opened stays marked until it is closed
  const fresh = new Set();
  return {
    node,
    update(sheet) {
      // somebody types a reason there
      if (list.contains(document.activeElement) && document.activeElement.tagName === 'INPUT') return;
      if (list.querySelector('[aria-busy="true"]')) return;
      const grew = sheet.messages.length !== shown;
      shown = sheet.messages.length;
      sheet.messages.filter(each => each.unread).forEach(each => fresh.add(each.id));
      show(list, sheet.messages.length ? sheet.messages.map(each => message(each, fresh.has(each.id), sheet, reload)) : el('li.ft-empty', {}, t('tab.conversation-empty')));
      if (grew) list.scrollTop = list.scrollHeight;
    }
  };
}

function message(each, fresh, sheet, reload) {
  return el(
    `li.ft-message.ft-${each.kind.toLowerCase()}${fresh ? '.ft-unread' : ''}`,
    {},
    el(
      'div.ft-line',
      {},
      el('b', {}, each.author),
      each.kind === 'NOTE' ? mark(t('tab.note-mark'), 'plain') : null,
      fresh ? mark(t('tab.new'), 'warn') : null,
      each.stateText ? mark(each.stateText, STATE_TONES[each.state] ?? 'plain') : null,
      el('span.ft-quiet', {}, time(each.at))
    ),
    each.text ? el('p.ft-words', { lang: each.language }, each.text) : null,
    each.state === 'AWAITING_RELEASE' ? release(each, sheet, reload) : null,
    undo(each.undoSeconds, `/api/cases/${sheet.caseFile.number}/replies/${each.id}/undo`, reload),
    each.problem ? el('p.ft-fault', {}, each.problem) : null,
    each.attachments.length
      ? el(
          'ul.ft-files',
          {},
          each.attachments.map(file =>
            el('li', {}, el('a', { href: file.url, download: file.name }, file.name), el('span.ft-quiet', {}, ` ${size(file.size)}`))
          )
        )
      : null
  );
}
