/**
 * An element. Text goes in as text nodes only, so that nothing a customer wrote can become markup.
 *
 * @param {string} tag element name, optionally with classes: 'div.ft-card'
 * @param {object} attributes properties starting with 'on' are listeners; null and false are left out
 * @param {...(Node|string|null)} children
 */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === '') continue;
    node.append(child);
  }
  return node;
}

export function show(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

let count = 0;

/** An id that no other element of the page has. */
export function uniqueId(stem) {
  count += 1;
  return `ft-${stem}-${count}`;
}

/** A card with a heading; the body is filled by the section. */
export function card(title, ...body) {
  const id = uniqueId('heading');
  return el('section.ft-card', { 'aria-labelledby': id }, el('h3', { id }, title), ...body);
}

/** A list of names and values; entries without a value are left out. */
export function facts(...pairs) {
  const list = el('dl.ft-facts');
  for (const [name, value] of pairs) {
    if (value === null || value === undefined || value === '') continue;
    list.append(el('dt', {}, name), append(el('dd'), [value]));
  }
  return list;
}

export function mark(text, tone = 'plain', title = null) {
  return el(`span.ft-mark.ft-${tone}`, { title }, text);
}
