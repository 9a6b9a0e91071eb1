import { action } from './action.js';
import { write } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { draft } from './drafts.js';
import { onTextOffered } from './offer-text.js';
import { t } from './texts.js';
import { unsentDraft } from './unsent-draft.js';

/** Where the agent writes: an answer to the customer, or a note that only the desk reads. */
export function composer(reload) {
  const reply = writer('reply', 'replies', 'tab.reply-hint', 'tab.reply-send', 'tab.reply-sent', reload);
  const note = writer('note', 'notes', 'tab.note-hint', 'tab.note-save', 'tab.note-saved', reload);
  const tabs = el('div.ft-tabs', { role: 'tablist' });
  const choices = [
    [t('tab.reply'), reply],
    [t('tab.note'), note]
  ].map(([label, panel]) => {
    const tab = el('button.ft-tab', { type: 'button', role: 'tab', 'aria-controls': panel.node.id, onclick: () => choose(panel) }, label);
    tabs.append(tab);
    return [tab, panel];
  });

  function choose(chosen) {
    choices.forEach(([tab, panel]) => {
      tab.setAttribute('aria-selected', String(panel === chosen));
      panel.node.hidden = panel !== chosen;
    });
  }

  choose(reply);
  onTextOffered(tabs, (text, draft) => {
    choose(reply);
    reply.offer(text, draft);
  });
  const helps = el('p.ft-note');
  const node = card(t('tab.write'), helps, tabs, reply.node, note.node);
  return {
    node,
    update(sheet) {
      const { mayAct, mayHelp, owner } = sheet.caseFile;
      node.hidden = !mayAct && !mayHelp;
      // a helper answers in passing; notes are for who acts on the case
      tabs.hidden = !mayAct;
      helps.hidden = mayAct;
      show(helps, t('tab.helper-hint', owner?.name));
      if (!mayAct) choose(reply);
      reply.update(sheet);
      note.update(sheet);
    }
  };
}

function writer(field, path, hint, button, done, reload) {
  const id = uniqueId(field);
  const text = el('textarea', { id, name: 'text', rows: 5, maxlength: 20000, placeholder: t(hint), 'aria-label': t(hint) });
  const status = el('span.ft-status', { role: 'status' });
  const says = el('div');
  const unsent = field === 'reply' ? unsentDraft(text, reload, words => kept?.keep(words)) : null;
  const node = el(
    'form.ft-writer',
    { id: uniqueId('panel'), role: 'tabpanel' },
    unsent?.node,
    text,
    says,
    el('div.ft-line', {}, el('button.btn.btn-primary', { type: 'submit' }, t(button)), status)
  );
  let number = null;
  let seenUpTo = 0;
  let asHelper = false;
  let kept = null;
  let told = false;
  const send = action(node, status, (body, key) =>
    unsent?.current() ? unsent.submit(number, body, key) : write(`/api/cases/${number}/${path}`, body, key)
  );

  text.addEventListener('input', () => {
    kept?.keep(text.value);
    if (!text.value.trim()) show(says);
  });
  node.addEventListener('submit', async event => {
    event.preventDefault();
    if (!text.value.trim()) {
      status.className = 'ft-status ft-fault';
      show(status, el('span', { role: 'alert' }, t('tab.text-missing')));
      text.focus();
      return;
    }
    const sent = await send(body(false), reload, again => {
      // the same words a moment ago: a double click, unless the agent says otherwise
      if (again.code !== 'reply-repeated' || !window.confirm(again.message)) return false;
      return body(true);
    });
    if (!sent) return;
    unsent?.leave();
    kept.clear();
    text.value = '';
    show(says);
    show(status, sent.result?.state === 'AWAITING_RELEASE' ? t('tab.reply-release') : t(done));
    told = true;
    reload();
  });

  function body(confirmed) {
    return field === 'reply' ? { text: text.value, seenUpTo, confirmed, asHelper } : { text: text.value };
  }

  return {
    node,
    offer(words, draft) {
      if (text.value.trim() && text.value !== words && !window.confirm(t('tab.text-replace'))) return;
      text.value = words;
      kept?.keep(words);
      text.rows = draft ? 14 : 5;
      show(says, draft ? meaning(draft) : null);
      text.focus();
      if (!draft) return;
      // it is read from its beginning
      text.setSelectionRange(0, 0);
      text.scrollTop = 0;
    },
    update(sheet) {
      // what the agent has before his eyes: an answer past a newer message is refused
      seenUpTo = sheet.messages.filter(each => each.kind === 'IN').reduce((last, each) => Math.max(last, each.id), 0);
      unsent?.update(sheet);
      if (told && unsent && !unsent.node.hidden) {
        // taken back or sent back: it is not on its way any more
        show(status);
        told = false;
      }
      asHelper = !sheet.caseFile.mayAct;
      if (number === sheet.caseFile.number) return;
      number = sheet.caseFile.number;
      kept = draft(number, field);
      text.value = kept.read();
      show(says);
    }
  };
}

/** What a ready answer says, for who does not read the customer's language. */
function meaning(draft) {
  if (draft.language === draft.readIn) return null;
  return el('details', {}, el('summary', {}, t('tab.answer-says')), el('p.ft-words', { lang: draft.readIn }, draft.says));
}
