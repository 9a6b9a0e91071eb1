const OFFERED = 'firsthand-text-offered';

/**
 * Puts a text into the answer to the customer, where the agent changes and sends it.
 *
 * @param {object|null} draft with what it says in the agent's language; null for a text that has none
 */
export function offerText(text, draft = null) {
  document.dispatchEvent(new CustomEvent(OFFERED, { detail: { text, draft } }));
}

/** @param {(text: string, draft: object|null) => void} take takes an offered text; only while the node is on the screen */
export function onTextOffered(node, take) {
  const listener = event => {
    if (!node.isConnected) document.removeEventListener(OFFERED, listener);
    else take(event.detail.text, event.detail.draft);
  };
  document.addEventListener(OFFERED, listener);
}
