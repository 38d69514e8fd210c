// Suggestions below the search boxes, as an editable combobox with a list (WAI-ARIA). Without this file the boxes are plain forms.

const delay = 150;
const shortest = 2;
let boxes = 0;

class Suggestions {
  constructor(row) {
    this.row = row;
    this.input = row.querySelector('input');
    this.list = document.createElement('ul');
    this.list.id = `suggestions-${(boxes += 1)}`;
    this.list.className = 'suggestions plain';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', row.dataset.label);
    row.append(this.list);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.list.id]]) {
      this.input.setAttribute(name, value);
    }
    this.input.addEventListener('input', () => this.wait());
    this.input.addEventListener('keydown', (event) => this.press(event));
    this.input.addEventListener('blur', () => this.close());
    // The field must not lose the focus before the click is through.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.open(event.target.closest('[role="option"]')));
  }

  get options() { return [...this.list.children]; }

  wait() {
    clearTimeout(this.timer);
    this.asking?.abort();
    if (this.input.value.trim().length < shortest) this.close();
    else this.timer = setTimeout(() => this.ask(this.input.value), delay);
  }

  async ask(text) {
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.row.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: this.asking.signal });
      if (answer.ok && document.activeElement === this.input) this.show(await answer.json());
    } catch (error) {
      // Suggestions are a help, not a need: while the network is away there are none.
      if (error.name !== 'AbortError' && !(error instanceof TypeError)) throw error;
    }
  }

  show(suggestions) {
    this.list.replaceChildren(...suggestions.map((suggestion, index) => this.option(suggestion, index)));
    this.select(null);
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute('aria-expanded', String(suggestions.length > 0));
  }

  option(suggestion, index) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.url = suggestion.url;
    const text = document.createElement('span');
    text.textContent = suggestion.text;
    if (suggestion.lang) text.lang = suggestion.lang;
    option.append(text);
    if (suggestion.kind) {
      const kind = document.createElement('span');
      kind.className = 'kind';
      kind.textContent = suggestion.kind;
      option.append(' ', kind);
    }
    return option;
  }

  press(event) {
    if (this.list.hidden) return;
    const at = this.options.indexOf(this.selected);
    const count = this.options.length;
    if (event.key === 'ArrowDown') this.select(this.options[(at + 1) % count]);
    else if (event.key === 'ArrowUp') this.select(this.options[(Math.max(at, 0) - 1 + count) % count]);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.selected) this.open(this.selected);
    else return;
    event.preventDefault();
  }

  select(option) {
    this.selected?.setAttribute('aria-selected', 'false');
    this.selected = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  open(option) {
    if (option) location.assign(option.dataset.url);
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.show([]);
  }
}

export function wireSuggestions() {
  for (const row of document.querySelectorAll('[data-suggest]')) new Suggestions(row);
}
