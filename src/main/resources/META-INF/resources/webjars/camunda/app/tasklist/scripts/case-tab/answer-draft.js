import { read } from './api.js';
import { el, show } from './dom.js';
import { offerText } from './offer-text.js';
import { t } from './texts.js';

/**
 * Puts the ready answer where the agent writes, with what it says in his own language.
 *
 * @param {function(): string} about id of the item that it is about; empty for the whole order
 */
export function answerDraft(about) {
  const status = el('span.ft-status', { role: 'status' });
  const button = el('button.btn.btn-default', { type: 'button', name: 'answer-draft', onclick: write }, t('tab.answer-draft'));
  const node = el('div.ft-ready', {}, el('div.ft-line', {}, button, status), el('div.ft-quiet', {}, t('tab.answer-draft-hint')));
  let number = null;

  async function write() {
    const asked = number;
    button.disabled = true;
    show(status);
    try {
      const line = about() ? `?line=${about()}` : '';
      const { body } = await read(`/api/cases/${asked}/answer-draft${line}`);
      if (asked === number) offerText(body.text, body);
    } catch (problem) {
      show(status, el('span.ft-fault', { role: 'alert' }, problem.message));
    } finally {
      button.disabled = false;
    }
  }

  return {
    node,
    update(sheet) {
      const { mayAct, mayHelp } = sheet.caseFile;
      node.hidden = !['handle', 'case'].includes(sheet.task.kind) || (!mayAct && !mayHelp);
      if (number !== sheet.caseFile.number) show(status);
      number = sheet.caseFile.number;
    }
  };
}
