/** Keeps what a person types, by case and field, until it is sent: on this machine only. */
export function draft(caseNumber, field) {
  const key = `firsthand:${caseNumber}:${field}`;
  return {
    read: () => localStorage.getItem(key) ?? '',
    keep: text => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)),
    clear: () => localStorage.removeItem(key)
  };
}
