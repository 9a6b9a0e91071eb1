import { action } from './action.js';
import { write } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { draft } from './drafts.js';
import { t } from './texts.js';

/** The cheap way first: a peer before a department, a department before a decision. */
const KINDS = [
  ['PEER', 'tab.help-kind.PEER'],
  ['RESOURCE', 'tab.help-kind.RESOURCE'],
  ['DECISION', 'tab.help-kind.DECISION'],
  ['BOTH', 'tab.help-kind.BOTH']
];

/** Asks others for a decision, for facts or work, or for a colleague's word; the case stays its owner's. */
export function askHelp(reload) {
  const kind = el('select', { id: uniqueId('needed'), name: 'kinds', onchange: arrange }, KINDS.map(([value, key]) => el('option', { value }, t(key))));
  const question = el('textarea', { id: uniqueId('question'), name: 'question', rows: 4, maxlength: 4000, placeholder: t('tab.help-question-hint') });
  const department = el('select', { id: uniqueId('department'), name: 'department' });
  const colleague = el('select', { id: uniqueId('colleague'), name: 'colleague' });
  const files = el('div', { role: 'group', 'aria-label': t('tab.help-evidence') });
  const status = el('span.ft-status', { role: 'status' });
  const form = el(
    'form.ft-propose',
    {},
    el('p.ft-hint', {}, t('tab.help-hint')),
    labelled(t('tab.help-needed'), kind),
    labelled(t('tab.help-question'), question),
    labelled(t('tab.help-department'), department),
    labelled(t('tab.help-colleague-field'), colleague),
    el('div.ft-field', {}, el('span', {}, t('tab.help-evidence')), files),
    el('div.ft-line', {}, el('button.btn.btn-primary', { type: 'submit' }, t('tab.help-send')), status)
  );
  const details = el('details.ft-more', {}, el('summary', {}, t('tab.help-ask')), form);
  const node = card(t('tab.help-title'), details);
  let sheet = null;
  let kept = null;
  let offered = '';
  const send = action(form, status, (body, key) => write(`/api/cases/${sheet.caseFile.number}/escalations`, body, key));

  function arrange() {
    const peer = kind.value === 'PEER';
    colleague.closest('.ft-field').hidden = !peer;
    department.closest('.ft-field').hidden = peer;
  }

  function body() {
    const peer = kind.value === 'PEER';
    return {
      kinds: kind.value === 'BOTH' ? ['RESOURCE', 'DECISION'] : [kind.value],
      question: question.value,
      // of both, the department is whose facts are needed: who decides the rules say
      department: peer ? null : department.value || null,
      colleague: peer ? colleague.value || null : null,
      evidence: [...files.querySelectorAll('input:checked')].map(each => each.value)
    };
  }

  /** Choices are drawn anew only when they changed, so that nothing chosen is lost. */
  function offer() {
    const attached = sheet.messages.flatMap(each => each.attachments);
    const now = JSON.stringify([sheet.helpChoices, attached]);
    if (now === offered) return;
    offered = now;
    show(department, el('option', { value: '' }, t('tab.help-by-rules')), sheet.helpChoices.departments.map(each => el('option', { value: each.code }, each.text)));
    show(colleague, el('option', { value: '' }, t('tab.help-any-mentor')), sheet.helpChoices.colleagues.map(each => el('option', { value: each.code }, each.text)));
    show(files, attached.map(file => el('label.ft-check', {}, el('input', { type: 'checkbox', value: file.url.split('/').pop() }), ` ${file.name}`)));
    files.closest('.ft-field').hidden = !attached.length;
  }

  question.addEventListener('input', () => kept?.keep(question.value));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!(await send(body(), reload))) return;
    kept.clear();
    question.value = '';
    details.open = false;
    show(status, t('tab.help-sent'));
    reload();
  });
  arrange();

  return {
    node,
    update(next) {
      sheet = next;
      node.hidden = !sheet.helpChoices;
      if (!sheet.helpChoices) return;
      offer();
      if (kept?.number === sheet.caseFile.number) return;
      kept = { ...draft(sheet.caseFile.number, 'help'), number: sheet.caseFile.number };
      question.value = kept.read();
    }
  };
}

function labelled(label, input) {
  return el('div.ft-field', {}, el('label', { for: input.id }, label), input);
}
