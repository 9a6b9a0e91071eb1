let texts = {};

/** The viewer's language: the one of our page, else chosen as Tasklist chooses it. */
export const language = (document.documentElement.dataset.language ?? navigator.language).toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** Reads the tab's texts once; they come from the product's message bundles. */
export async function loadTexts() {
  if (Object.keys(texts).length) return;
  const answer = await fetch('/api/workbench/texts', {
    headers: { 'Accept-Language': language, Accept: 'application/json' },
    credentials: 'same-origin'
  });
  if (answer.ok) texts = await answer.json();
}

/** The text of a key with {0}, {1} … filled in; a node, e.g. a time, gives its text. */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, index) => values[index]?.textContent ?? values[index] ?? '');
}
