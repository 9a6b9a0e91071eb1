// A form that is on its way is not sent again: the second click does nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});

// a page that comes back by the browser's "back" button takes forms again
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
});

// A form with a file shows the answer on the same page, so that the chosen file stays chosen.
const answerInPlace = async (form, button) => {
  const report = document.querySelector(form.dataset.keep);
  const file = form.querySelector('input[type=file]');
  const say = sentence => {
    report.innerHTML = '<p class="error" role="alert"></p>';
    report.firstChild.textContent = sentence;
  };
  if (file.files[0]?.size > Number(form.dataset.most)) {
    say(form.dataset.tooLarge);
    return;
  }
  form.setAttribute('aria-busy', 'true');
  const body = new FormData(form);
  body.append(button.name, button.value);
  // a button named "action" hides the form's own property
  const address = form.getAttribute('action');
  try {
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') {
      // done, or signed out meanwhile: the page itself says which
      location.assign(address.replace(/\/[^/]*$/, ''));
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const answered = page.querySelector(form.dataset.keep) ?? page.querySelector('main');
    report.replaceChildren(...answered.childNodes);
  } catch {
    file.value = '';
    say(form.dataset.changed);
  } finally {
    form.removeAttribute('aria-busy');
    delete form.dataset.sent;
    report.focus();
    report.scrollIntoView({ block: 'nearest' });
  }
};

document.querySelectorAll('form[data-keep]').forEach(form =>
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (!form.hasAttribute('aria-busy')) answerInPlace(form, event.submitter ?? form.querySelector('button'));
  }));

// Only the fields of what is chosen are shown; without script all of them are.
document.querySelectorAll('select[data-chooses]').forEach(select => {
  const show = () => select.form.querySelectorAll('[data-when]').forEach(part => {
    part.hidden = part.dataset.when !== select.value;
  });
  select.addEventListener('change', show);
  show();
});

// The rest of the menu closes like any menu: by a click beside it, or by Escape.
const closeMenu = outside => document.querySelectorAll('.top .more[open]').forEach(menu => {
  if (!menu.contains(outside)) menu.open = false;
});
document.addEventListener('click', event => closeMenu(event.target));
document.addEventListener('keydown', event => event.key === 'Escape' && closeMenu(null));
