// Our menu in the head of the web applications, which otherwise lead nowhere but to themselves: an agent at his tasks finds a
// case, takes down a call or looks who wants to hand over. What he opens now and then stands on the start page.
const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** How often the head is looked for until the application has drawn it, milliseconds. */
const PAUSE = 200;

async function entries() {
  const answer = await fetch('/api/menu', {
    headers: { Accept: 'application/json', 'Accept-Language': language },
    credentials: 'same-origin'
  });
  // without a menu the application is what it is; who is signed out is led to the login elsewhere
  return answer.ok ? answer.json() : [];
}

function drawn() {
  return new Promise(found => {
    const look = () => {
      const head = document.querySelector('[cam-widget-header]');
      if (head?.querySelector('.navbar-brand')) found(head);
      else setTimeout(look, PAUSE);
    };
    look();
  });
}

function link({ address, text }) {
  const node = document.createElement('a');
  node.href = address;
  node.textContent = text;
  return node;
}

async function show() {
  const elsewhere = (await entries()).filter(each => !location.pathname.startsWith(each.address) || each.address === '/');
  const inTasklist = location.pathname.includes('/app/tasklist/');
  const shown = elsewhere.filter(each => each.address === '/' || (inTasklist && each.besideTasks));
  if (!shown.length) return;
  const menu = document.createElement('nav');
  menu.className = 'desk-menu';
  menu.setAttribute('aria-label', 'Firsthand');
  menu.append(...shown.map(link));
  const head = await drawn();
  head.querySelector('.navbar-header').after(menu);
}

show();

export default [];
