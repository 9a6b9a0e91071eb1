// The web applications have a log-in page of their own, which nobody can use here: whoever is signed out goes to the one login.
const toLogin = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(location.pathname.replace(/\/camunda\/app\/.*$/, '/login'));
  }
};

window.addEventListener('hashchange', toLogin);
toLogin();

export default [];
