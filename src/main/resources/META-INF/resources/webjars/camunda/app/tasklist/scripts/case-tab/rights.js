import { answerDraft } from './answer-draft.js';
import { read } from './api.js';
import { card, el, show, uniqueId } from './dom.js';
import { factQuestions } from './fact-questions.js';
import { calculation, clockList, dutyList, otherRights, rightItem, wayBack } from './judgement-parts.js';
import { money } from './format.js';
import { offers } from './offers.js';
import { whenReleased } from './press.js';
import { t } from './texts.js';

/**
 * What the customer is entitled to and why, line by line, with what can be proposed from it in one click.
 *
 * @param proposal the form for anything else: it begins with what is judged
 */
export function rights(reload, proposal) {
  const about = el('select', { id: uniqueId('about'), onchange: () => look(true) });
  const choice = el('div.ft-field.ft-about', {}, el('label', { for: about.id }, t('tab.claim-about')), about);
  const fault = el('div', { role: 'alert' });
  const body = el('div', { 'aria-live': 'polite' });
  const ready = answerDraft(() => (sheet?.order ? about.value : ''));
  const node = card(t('tab.rights'), choice, fault, body);
  const changed = () => look(true).then(reload);
  const questions = factQuestions(changed, () => about.value);
  const proposals = offers(reload, () => proposal.begin());
  let sheet = null;
  let shown = '';
  let looked = 0;
  let offered = '';

  /** The items are drawn anew only when the order changed, so that the choice stays. */
  function items() {
    const now = JSON.stringify([sheet.caseFile.number, sheet.order.lines]);
    choice.hidden = sheet.order.lines.length < 2;
    if (now === offered) return;
    offered = now;
    show(about, el('option', { value: '' }, t('tab.whole-order')), sheet.order.lines.map(line => el('option', { value: line.id }, `${line.title} (${line.quantity} × ${money(line.unitPrice)})`)));
    if (sheet.order.lines.length === 1) about.value = String(sheet.order.lines[0].id);
  }

  /** @param now whether to draw over an answer that is begun */
  async function look(now = false) {
    const mine = ++looked;
    const line = about.value ? `?line=${about.value}` : '';
    try {
      const { body: judged } = await read(`/api/workbench/cases/${sheet.caseFile.number}/judgement${line}`);
      if (mine !== looked || (questions.begun() && !now)) return;
      show(fault);
      whenReleased(() => {
        if (mine !== looked) return;
        proposal.judged(judged, about.value);
        draw(judged);
      });
    } catch (problem) {
      if (mine === looked) show(fault, el('p.ft-fault', {}, problem.message));
    }
  }

  function draw(judged) {
    const now = JSON.stringify([judged, sheet.caseFile.mayAct, about.value]);
    if (now === shown) return;
    shown = now;
    const opened = body.querySelector('details')?.open ?? false;
    const had = body.contains(document.activeElement);
    const speaking = judged.rights.filter(each => each.applies !== 'NO');
    show(
      body,
      judged.blocked ? el('p.ft-note', {}, judged.blocked) : null,
      speaking.length ? null : el('p.ft-why', {}, t('tab.no-right')),
      speaking.map(rightItem),
      calculation(t('tab.refund-sum'), judged.refund),
      calculation(t('tab.payout-sum'), judged.payout),
      judged.given ? el('p', {}, t('tab.given-already'), ' ', money(judged.given)) : null,
      judged.heldBack ? el('p', {}, t('tab.held-back'), ' ', money(judged.heldBack)) : null,
      judged.refund && (judged.given || judged.heldBack) ? el('p', {}, el('b', {}, t('tab.up-to'), ' ', money(judged.left ?? { ...(judged.given ?? judged.heldBack), amount: '0' }))) : null,
      judged.compensated ? el('p', {}, t('tab.compensated-already'), ' ', money(judged.compensated)) : null,
      judged.payout && judged.compensated ? el('p', {}, el('b', {}, t('tab.compensation-left'), ' ', money(judged.compensationLeft ?? { ...judged.compensated, amount: '0' }))) : null,
      judged.wayBack ? wayBack(judged.wayBack) : null,
      proposals.draw(judged, sheet),
      ready.node,
      questions.draw(judged, sheet),
      judged.evidence ? el('div', {}, el('h4', {}, t('tab.evidence-ask')), el('p', {}, judged.evidence.says)) : null,
      clockList(judged.clocks),
      dutyList(judged.duties),
      otherRights(judged.rights.filter(each => each.applies === 'NO'), opened)
    );
    if (had) (body.querySelector('.ft-question button, .ft-question select, .ft-question input') ?? body.querySelector('button'))?.focus();
  }

  return {
    node,
    update(next) {
      sheet = next;
      ready.update(sheet);
      if (!sheet.order) {
        choice.hidden = true;
        shown = '';
        return show(body, el('p.ft-empty', {}, t('tab.rights-no-order')), ready.node);
      }
      items();
      look();
    }
  };
}
