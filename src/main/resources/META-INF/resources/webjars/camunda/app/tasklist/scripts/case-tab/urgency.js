const BY_URGENCY = JSON.stringify([
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'priority', sortOrder: 'desc' }
]);

/**
 * The earliest deadline first, then the more urgent one, unless the agent has chosen another order: Tasklist keeps the order
 * in its address and would begin with the newest.
 */
export function sortByUrgency() {
  const [path, query = ''] = window.location.hash.replace(/^#/, '').split('?');
  const wanted = new URLSearchParams(query);
  if (wanted.has('sorting')) return;
  wanted.set('sorting', BY_URGENCY);
  // silently: Tasklist, which starts after this script, reads the address once
  window.history.replaceState(null, '', `#${path || '/'}?${wanted}`);
}
