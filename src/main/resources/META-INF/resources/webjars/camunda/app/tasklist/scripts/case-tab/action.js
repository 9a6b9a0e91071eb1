import { el, show } from './dom.js';
import { t } from './texts.js';

/**
 * Runs one write from a form: disables it meanwhile, so that a second click sends nothing, keeps one key until it succeeded
 * or its content changed, and shows a refusal at the field it is about. The returned function takes the body, what to do when
 * the screen turned out to be old, and what may mend a refusal: it gives another body, or false.
 */
export function action(form, status, send) {
  let key = null;
  let content = null;

  async function once(body, mend) {
    try {
      return await send(body, key);
    } catch (problem) {
      const mended = mend(problem);
      if (!mended) throw problem;
      key = crypto.randomUUID();
      return send(mended, key);
    }
  }

  return async (body, again, mend = () => false) => {
    const fields = [...form.querySelectorAll('button, input, select, textarea')];
    if (form.getAttribute('aria-busy') === 'true') return null;
    const now = JSON.stringify(body);
    if (key === null || content !== now) {
      key = crypto.randomUUID();
      content = now;
    }
    form.setAttribute('aria-busy', 'true');
    fields.forEach(field => (field.disabled = true));
    clearFaults(form);
    show(status, t('tab.sending'));
    status.className = 'ft-status';
    try {
      const result = await once(body, mend);
      key = null;
      show(status);
      return { result };
    } catch (problem) {
      // a wait ended meanwhile or somebody else was quicker: what is shown is old
      if (problem.status === 409) again?.();
      fault(form, status, problem);
      return null;
    } finally {
      form.removeAttribute('aria-busy');
      fields.forEach(field => (field.disabled = false));
    }
  };
}

function fault(form, status, problem) {
  const field = problem.field ? form.querySelector(`[name="${CSS.escape(problem.field)}"]`) : null;
  status.className = 'ft-status ft-fault';
  show(status, el('span', { role: 'alert' }, problem.message));
  if (field) {
    field.setAttribute('aria-invalid', 'true');
    setTimeout(() => field.focus());
  }
}

function clearFaults(form) {
  form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
}
