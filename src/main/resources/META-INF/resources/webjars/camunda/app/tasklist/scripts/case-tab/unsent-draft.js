import { write } from './api.js';
import { el, show } from './dom.js';
import { t } from './texts.js';

/**
 * Offers the viewer's own draft that was kept or that a colleague sent back, with the colleague's reason; once chosen, sending
 * sends that draft on instead of a second answer beside it.
 *
 * @param {HTMLTextAreaElement} text where the viewer writes
 * @param {function(string)} keep keeps the words on this machine
 */
export function unsentDraft(text, reload, keep) {
  const node = el('div.ft-note');
  let draft = null;
  let chosen = null;

  function choose() {
    if (text.value.trim() && text.value !== draft.text && !window.confirm(t('tab.draft-replace'))) return;
    chosen = { id: draft.id, version: draft.version, text: draft.text };
    text.value = draft.text;
    keep(draft.text);
    arrange();
    text.focus();
  }

  async function discard() {
    if (!window.confirm(t('tab.draft-discard-sure'))) return;
    const number = draft.number;
    if (chosen) text.value = '';
    chosen = null;
    keep(text.value);
    await write(`/api/cases/${number}/replies/${draft.id}`, undefined, crypto.randomUUID(), 'DELETE').catch(problem => show(node, el('span.ft-fault', { role: 'alert' }, problem.message)));
    reload();
  }

  function arrange() {
    node.hidden = !draft;
    if (!draft) return;
    show(
      node,
      el('p', {}, draft.whyReturned ? t('tab.returned') : t('tab.draft-kept'), draft.whyReturned ? el('span.ft-words', {}, ` ${draft.whyReturned}`) : null),
      el(
        'div.ft-line',
        {},
        chosen ? el('span.ft-quiet', {}, t('tab.draft-chosen')) : el('button.btn.btn-primary.btn-sm', { type: 'button', onclick: choose }, t('tab.draft-continue')),
        el('button.btn.btn-default.btn-sm', { type: 'button', onclick: discard }, t('tab.draft-discard'))
      )
    );
  }

  return {
    node,
    current: () => chosen,
    leave() {
      chosen = null;
    },
    /** First the words, if they were changed, then on its way. */
    async submit(number, { text: words, seenUpTo, confirmed }, key) {
      const path = `/api/cases/${number}/replies/${chosen.id}`;
      if (words !== chosen.text) {
        const edited = await write(path, { text: words, version: chosen.version }, key, 'PUT');
        chosen = { id: edited.id, version: edited.version, text: words };
      }
      return write(`${path}/submission`, { seenUpTo, confirmed }, key);
    },
    update(sheet) {
      const own = sheet.messages.filter(each => each.state === 'DRAFT').at(-1);
      const before = draft?.id;
      draft = own ? { ...own, number: sheet.caseFile.number } : null;
      if (chosen && chosen.id !== draft?.id) chosen = null;
      // another window changed it meanwhile: the server would refuse, so the choice is offered again
      if (chosen && chosen.version < draft.version) chosen = null;
      if (before !== draft?.id || !node.hasChildNodes() || !draft) arrange();
    }
  };
}
