import { read } from './api.js';
import { answerHelp } from './answer-help.js';
import { askHelp } from './ask-help.js';
import { readMark } from './reading.js';
import { after } from './after.js';
import { clocks } from './clocks.js';
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { customer } from './customer.js';
import { el, show } from './dom.js';
import { ends } from './ends.js';
import { handover } from './handover.js';
import { header } from './header.js';
import { help } from './help.js';
import { incidents } from './incidents.js';
import { order } from './order.js';
import { overrides } from './overrides.js';
import { presence } from './presence.js';
import { whenReleased } from './press.js';
import { propose } from './propose.js';
import { remedies } from './remedies.js';
import { requestReturn } from './request-return.js';
import { returns } from './returns.js';
import { restore } from './restore.js';
import { rights } from './rights.js';
import { t } from './texts.js';
import { timeline } from './timeline.js';

/** Pause between two looks for something new, milliseconds. */
const PAUSE = 5000;

/**
 * Draws a case and keeps it fresh; what a person types is never drawn over.
 *
 * @param {string} path of the sheet: that of a task, or of a case without one
 */
export function caseView(node, path) {
  const news = el('div.ft-news', { role: 'status', 'aria-live': 'polite' });
  const body = el('div.ft-body', {}, el('p.ft-empty', {}, t('tab.loading')));
  const root = el('div.ft-case', {}, news, body);
  const others = presence(root);
  root.insertBefore(others.node, body);
  show(node, root);

  let tag = null;
  let sections = null;
  const reading = readMark();
  let seen = null;
  let timer = null;
  let closed = false;
  let number = null;

  function draw(sheet) {
    if (!sections) {
      sections = { head: header(reload), ...parts(sheet.task.kind) };
      show(
        body,
        sections.head.node,
        el('div.ft-columns', {}, el('div.ft-main', {}, sections.main.map(each => each.node)), el('div.ft-side', {}, sections.side.map(each => each.node)))
      );
    }
    [sections.head, ...sections.main, ...sections.side].forEach(each => each.update(sheet));
    announce(sheet);
    number = sheet.caseFile.number;
    reading.shown(sheet);
  }

  /** A department that assists sees the question and the goods: neither the customer nor the talk with him. */
  function parts(kind) {
    if (kind === 'inspect') return { main: [returns(reload)], side: [] };
    if (kind === 'assist') return { main: [help(reload), answerHelp(reload)], side: [order(reload)] };
    const proposal = propose(reload);
    return {
      main: [inOneColumn('above', restore(reload)), inOneColumn('talk', conversation(reload)), inOneColumn('answer', composer(reload)), inOneColumn('below', timeline())],
      side: [
        inOneColumn('above', overrides(reload)),
        inOneColumn('above', after()),
        clocks(),
        inOneColumn('above', incidents(reload)),
        handover(reload),
        inOneColumn('rights', rights(reload, proposal)),
        inOneColumn('rights', proposal),
        inOneColumn('rights', remedies(reload)),
        inOneColumn('rights', returns(reload)),
        requestReturn(reload),
        askHelp(reload),
        help(reload),
        order(reload),
        customer(),
        ends(reload)
      ]
    };
  }

  /** Where a part stands when there is room for one column only: who answers reads first what the rules give. */
  function inOneColumn(place, part) {
    part.node.classList.add(`ft-place-${place}`);
    return part;
  }

  function announce(sheet) {
    const received = sheet.messages.filter(each => each.kind === 'IN').length;
    if (seen !== null && received > seen) show(news, t('tab.news'));
    else if (!sheet.caseFile.mayAct && ['handle', 'case'].includes(sheet.task.kind)) show(news, sheet.caseFile.closedText ?? t(sheet.caseFile.owner ? 'tab.read-only' : 'tab.take-first'));
    else if (seen === null) show(news);
    seen = received;
  }

  async function load() {
    try {
      const answer = await read(path, tag);
      if (closed || answer === null) return;
      tag = answer.tag;
      whenReleased(() => closed || draw(answer.body));
    } catch (problem) {
      if (closed) return;
      tag = null;
      const sentence = el('p.ft-fault', { role: 'alert' }, problem.message);
      // what is typed stays on the screen
      if (sections) show(news, sentence);
      else show(body, sentence);
      if (problem.status === 401 || problem.status === 403 || problem.status === 404) close();
    }
  }

  async function again() {
    if (!document.hidden) {
      await load();
      if (number && !closed) others.here(number);
    }
    if (!closed) timer = setTimeout(again, PAUSE);
  }

  function reload() {
    tag = null;
    return load();
  }

  function close() {
    closed = true;
    clearTimeout(timer);
  }

  again();
  return { close };
}
