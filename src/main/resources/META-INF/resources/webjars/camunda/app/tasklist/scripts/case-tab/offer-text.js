const OFFERED = 'firsthand-text-offered';

/** Puts a text into the answer to the customer, where the agent changes and sends it. */
export function offerText(text) {
  document.dispatchEvent(new CustomEvent(OFFERED, { detail: text }));
}

/** @param {(text: string) => void} take takes an offered text; only while the node is on the screen */
export function onTextOffered(node, take) {
  const listener = event => {
    if (!node.isConnected) document.removeEventListener(OFFERED, listener);
    else take(event.detail);
  };
  document.addEventListener(OFFERED, listener);
}
