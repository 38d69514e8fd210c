// Finds items by title for content pickers. Without this a list of the latest items stands in its place.
import { changed } from './changes.js';

const delay = 250;

export function startPickers(form) {
  form.querySelectorAll('[data-editor=picker]').forEach(start);
}

function start(field) {
  const search = field.querySelector('[data-picker-search]');
  const input = search.querySelector('input');
  const results = search.querySelector('[data-picker-results]');
  const status = search.querySelector('[data-picker-status]');
  const list = field.querySelector('[data-picker-list]');
  field.querySelector('[data-picker-fallback]').remove();
  search.hidden = false;
  let timer = 0;
  let latest = 0;

  async function find() {
    const number = ++latest;
    const url = new URL(field.dataset.search, location.href);
    url.searchParams.set('query', input.value);
    let found = [];
    try {
      const response = await fetch(url, { headers: { Accept: 'application/json' } });
      if (response.ok && !response.redirected) found = await response.json();
    } catch {
      // Offline: nothing is found, as the status says.
    }
    if (number === latest) show(found);
  }

  function show(found) {
    const chosen = new Set([...list.querySelectorAll('input:checked')].map((box) => box.value));
    const offered = found.filter((item) => !chosen.has(item.contentItemId)).slice(0, 8);
    results.replaceChildren(...offered.map((item) => {
      const row = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'picker-result';
      button.textContent = item.displayText;
      button.addEventListener('click', () => choose(item));
      row.append(button);
      return row;
    }));
    status.textContent = offered.length ? status.dataset.some.replace('{0}', offered.length) : status.dataset.none;
  }

  function choose(item) {
    if (!field.dataset.multiple) list.replaceChildren();
    list.querySelector(`input[value="${CSS.escape(item.contentItemId)}"]`)?.closest('li').remove();
    const row = document.createElement('li');
    row.className = 'form-check';
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', className: 'form-check-input', checked: true, name: field.dataset.name, value: item.contentItemId, id: `${field.id}-${item.contentItemId}` });
    const label = document.createElement('label');
    label.className = 'form-check-label';
    label.htmlFor = box.id;
    label.textContent = item.displayText;
    row.append(box, label);
    list.append(row);
    results.replaceChildren();
    input.value = '';
    box.focus();
    changed(box);
  }

  input.addEventListener('input', (event) => {
    // Searching changes nothing in the item.
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(find, delay);
  });
  input.addEventListener('change', (event) => event.stopPropagation());
  input.addEventListener('focus', () => { if (!results.children.length) find(); });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Escape') results.replaceChildren();
    if (event.key === 'ArrowDown') results.querySelector('button')?.focus();
  });
  results.addEventListener('keydown', (event) => {
    const buttons = [...results.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') buttons[Math.min(at + 1, buttons.length - 1)].focus();
    else if (event.key === 'ArrowUp') (buttons[at - 1] ?? input).focus();
    else if (event.key === 'Escape') { results.replaceChildren(); input.focus(); }
    else return;
    event.preventDefault();
  });
  field.addEventListener('focusout', (event) => {
    if (!search.contains(event.relatedTarget)) results.replaceChildren();
  });
}
