import { language, t } from './texts.js';

/** What the server refused, as a sentence for the agent. */
export class Problem extends Error {
  /** @param {string|null} field name of the input that is wrong */
  constructor(message, code, field, status) {
    super(message);
    this.code = code;
    this.field = field;
    this.status = status;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find(each => each.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(path, { credentials: 'same-origin', redirect: 'manual', ...options });
  } catch {
    throw new Problem(t('tab.offline'), 'offline', null, 0);
  }
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    throw new Problem(t('tab.signed-out'), 'signed-out', null, 401);
  }
  if (answer.ok || answer.status === 304) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Problem(problem.detail ?? t('tab.failed', answer.status), problem.code, problem.field, answer.status);
}

/** Reads; with the tag of what is already shown, null means that nothing changed. */
export async function read(path, tag = null) {
  const headers = { 'Accept-Language': language, Accept: 'application/json' };
  if (tag) headers['If-None-Match'] = tag;
  const answer = await call(path, { headers, cache: 'no-store' });
  if (answer.status === 304) return null;
  return { body: await answer.json(), tag: answer.headers.get('ETag') };
}

/** Writes once: the key makes a repeated call harmless. */
export async function write(path, body, key, method = 'POST') {
  // a page that never wrote has no token yet: any read of ours sets it
  if (!cookie('FIRSTHAND-XSRF-TOKEN')) await call('/api/workbench/texts', {}).catch(() => null);
  const answer = await call(path, {
    method,
    headers: {
      'Accept-Language': language,
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'X-FIRSTHAND-XSRF-TOKEN': cookie('FIRSTHAND-XSRF-TOKEN')
    },
    body: JSON.stringify(body)
  });
  return answer.json().catch(() => null);
}
