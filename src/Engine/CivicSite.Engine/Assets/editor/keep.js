// Keeps what was typed in the browser while the site cannot be reached. It ends with the tab.
const prefix = 'civicsite-editor:';
const skipped = new Set(['__RequestVerificationToken', 'EditToken', 'ContentItemId', 'ReturnUrl', 'KeepVersionId']);

const fields = (form) => [...form.elements].filter((field) => field.name && !skipped.has(field.name) && !field.name.startsWith('submit.')
  && !['file', 'submit', 'button'].includes(field.type) && !field.closest('template'));

// Fields of one name are told apart by their number: a list of boxes, the rows of a table.
function* entries(form) {
  const counts = new Map();
  for (const field of fields(form)) {
    const number = counts.get(field.name) ?? 0;
    counts.set(field.name, number + 1);
    yield [`${field.name}#${number}`, field];
  }
}

const read = (field) => (['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);

function write(field, value) {
  if (['checkbox', 'radio'].includes(field.type)) field.checked = value === true;
  else if (field.type !== 'hidden') field.value = value;
}

/** @param {boolean} failed The site refused or was not reached; false for a copy made in case that happens. */
export function keep(form, id, failed) {
  try {
    const values = Object.fromEntries([...entries(form)].map(([name, field]) => [name, read(field)]));
    sessionStorage.setItem(prefix + id, JSON.stringify({ failed, token: form.elements.EditToken.value, values }));
  } catch {
    // A full or forbidden store: the text is still in the form, and leaving the page warns.
  }
}

export function forget(id) {
  sessionStorage.removeItem(prefix + id);
}

/** What is kept for the item; null where that is what the form holds already. */
export function kept(form, id) {
  const json = sessionStorage.getItem(prefix + id);
  if (!json) return null;
  const { failed, token, values } = JSON.parse(json);
  // Another token: the save that the copy was made for has succeeded.
  if (!failed && token !== form.elements.EditToken.value) return null;
  const differs = [...entries(form)].some(([name, field]) => name in values && field.type !== 'hidden' && values[name] !== read(field));
  return differs ? values : null;
}

export function restore(form, values) {
  for (const [name, field] of entries(form)) {
    if (!(name in values)) continue;
    write(field, values[name]);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
