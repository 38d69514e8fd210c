// A form that fails leads to the list of its faults, and from there to the fields.
export function focusSummary() {
  const summary = document.querySelector('[data-editor-summary]');
  if (!summary) return;
  // The admin's own script goes to the first field with a fault before the document is ready.
  document.addEventListener('DOMContentLoaded', () => summary.focus());
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.getAttribute('href').slice(1));
    if (!field) return;
    event.preventDefault();
    for (let part = field.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    field.focus();
  });
}
