// Keyboard first: "/" leads to the field, the arrows go up and down the cases, Enter opens one.
const term = document.getElementById('term');
const links = () => [...document.querySelectorAll('.found a')];

document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const typing = ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName);
  if (event.key === '/' && !typing) {
    event.preventDefault();
    term.focus();
    term.select();
  } else if (['ArrowDown', 'ArrowUp'].includes(event.key) && (!typing || event.target === term)) {
    const all = links();
    const place = all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    if (!all.length) return;
    event.preventDefault();
    if (place < 0) term.focus();
    else all[Math.min(place, all.length - 1)].focus();
  }
});
