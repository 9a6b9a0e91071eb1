/** How often the address is looked at, milliseconds: Tasklist tells nobody that another task was chosen. */
const PAUSE = 300;

/** Takes the refusals of a task away as soon as another one is opened: there they would seem to be about that one. */
export function clearToasts() {
  let task = current();
  setInterval(() => {
    if (task === current()) return;
    task = current();
    document.querySelectorAll('[notifications-panel] :is(.alert-danger, .alert-error, .alert-warning) .close').forEach(close => close.click());
  }, PAUSE);
}

function current() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('task');
}
