let pressed = false;
const waiting = [];

document.addEventListener('pointerdown', () => (pressed = true), true);
['pointerup', 'pointercancel'].forEach(over => document.addEventListener(over, release, true));
window.addEventListener('blur', release);

/** The click follows the release: what waits is drawn after it. */
function release() {
  pressed = false;
  setTimeout(() => waiting.splice(0).forEach(draw => draw()));
}

/** Draws at once, but not while a button is held down: it would move away from under the pointer, and the click be lost. */
export function whenReleased(draw) {
  if (pressed) waiting.push(draw);
  else draw();
}
