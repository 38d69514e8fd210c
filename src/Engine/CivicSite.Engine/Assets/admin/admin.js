// The admin works without this file; it only adds comfort.

// The user's menu closes when the attention goes elsewhere.
const menu = document.querySelector('details.user-menu');
if (menu) {
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}

// A form that fails leads to its first fault.
document.querySelector('.input-validation-error, .is-invalid')?.focus();

// A second click while a form is on its way must not send it twice. A preview goes to another tab: the form stays.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const target = event.submitter?.formTarget || form.target;
  if (form.method !== 'post' || event.defaultPrevented || target === '_blank') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  setTimeout(() => delete form.dataset.sent, 5000);
});

// The page that comes back from the browser's history can be sent again.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});
