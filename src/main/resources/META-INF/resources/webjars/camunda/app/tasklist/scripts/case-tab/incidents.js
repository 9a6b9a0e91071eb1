import { action } from './action.js';
import { write } from './api.js';
import { card, el, mark, show } from './dom.js';
import { time } from './format.js';
import { t } from './texts.js';

/** What happened to many customers at once, this one among them. */
export function incidents(reload) {
  const body = el('div');
  const node = card(t('tab.incidents'), body);
  return {
    node,
    update(sheet) {
      node.hidden = !sheet.incidents.length;
      if (body.querySelector('[aria-busy="true"]')) return;
      show(body, sheet.incidents.map(each => incident(each, sheet.caseFile.number, reload)));
    }
  };
}

function incident(each, number, reload) {
  return el(
    'div.ft-item',
    {},
    el('div.ft-line', {}, el('b', {}, each.number), el('span', {}, each.title), each.over ? mark(t('tab.incident-over'), 'good') : mark(t('tab.incident-open'), 'warn')),
    el('p.ft-quiet', {}, each.text, each.toldAt ? ' ' : null, time(each.toldAt)),
    each.over ? el('p.ft-note', {}, t('tab.incident-close')) : null,
    each.mayUnlink ? unlink(each, number, reload) : null
  );
}

/** For leads: the case has nothing to do with it. */
function unlink(each, number, reload) {
  const status = el('span.ft-status', { role: 'status' });
  const form = el('form.ft-line', {}, el('button.btn.btn-default.btn-sm', { type: 'submit' }, t('tab.incident-unlink')), status);
  const send = action(form, status, (body, key) => write(`/api/incidents/${each.number}/cases/${number}/unlinking`, body, key));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!window.confirm(t('tab.incident-unlink-sure', number, each.number))) return;
    if (await send({}, reload)) reload();
  });
  return form;
}
