// Admin shows the engine's authorizations, to look at. People are kept by Firsthand itself; their groups follow from role,
// grade and department, and there are no tenants: the pages that would change them lead to ours. The rest that Admin has
// (its dashboard of these, telemetry, metrics) says nothing here.
const PEOPLE = /^(users?|groups?|tenants?|(user|users|group|tenant)-create|setup)$/;
const NOT_HERE = /^(|dashboard|system)$/;

const lookElsewhere = () => {
  const page = location.hash.replace(/^#!?\/?/, '').split(/[/?]/)[0];
  if (PEOPLE.test(page)) {
    location.replace(location.pathname.replace(/\/camunda\/app\/.*$/, '/people'));
  } else if (NOT_HERE.test(page)) {
    location.replace('#/authorization?resource=0');
  }
};

window.addEventListener('hashchange', lookElsewhere);
lookElsewhere();

export default [];
