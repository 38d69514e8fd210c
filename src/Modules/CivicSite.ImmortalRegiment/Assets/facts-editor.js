// The editor of facts: offers the list that fits the kind, and adds rows without saving. The form works without this file.
function fit(row) {
  const kind = row.querySelector('[data-fact-kind]')?.value;
  const term = row.querySelector('[data-fact-term]');
  if (!term) return;
  const places = ['birth', 'callUp', 'death', 'path'];
  const list = `terms-${places.includes(kind) ? 'residence' : kind}`;
  term.setAttribute('list', document.getElementById(list) ? list : 'terms-all');
}

function renumber(text, from, to) {
  return text.replace(`[${from}]`, `[${to}]`).replace(`_${from}__`, `_${to}__`);
}

function addRow(rows) {
  const last = rows.querySelector('[data-row]:last-of-type');
  const from = rows.querySelectorAll('[data-row]').length - 1;
  const copy = last.cloneNode(true);
  for (const element of copy.querySelectorAll('[name], [id], [for], [data-valmsg-for]')) {
    for (const name of ['name', 'id', 'for', 'data-valmsg-for']) {
      if (element.hasAttribute(name)) element.setAttribute(name, renumber(element.getAttribute(name), from, from + 1));
    }
    if (element.matches('input:not([type=checkbox], [type=hidden][value=false]), textarea')) element.value = '';
    if (element.matches('select')) element.selectedIndex = 0;
    if (element.matches('input[type=checkbox]')) element.checked = false;
  }
  for (const fault of copy.querySelectorAll('.invalid-feedback')) fault.textContent = '';
  const legend = copy.querySelector('legend');
  legend.textContent = legend.textContent.replace(/\d+/, String(from + 2));
  last.after(copy);
  fit(copy);
  copy.querySelector('[data-fact-kind]').focus();
}

for (const rows of document.querySelectorAll('[data-rows]')) {
  rows.querySelectorAll('[data-row]').forEach(fit);
  rows.addEventListener('change', ({ target }) => { if (target.matches('[data-fact-kind]')) fit(target.closest('[data-row]')); });
  const button = rows.parentElement.querySelector('[data-add-row]');
  if (!button) continue;
  button.textContent = button.dataset.addRow;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    addRow(rows);
  });
}
