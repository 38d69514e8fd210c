// Shows records that resemble the person while the name is being typed. Without this file the next step of the form asks the same.

const delay = 400;

class Similar {
  constructor(form) {
    this.form = form;
    this.answer = form.querySelector('[data-similar-answer]');
    form.addEventListener('input', () => this.wait());
  }

  wait() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.timer = setTimeout(() => this.ask(), delay);
  }

  async ask() {
    const fields = new FormData(this.form);
    const asked = new URLSearchParams([...fields].filter(([name, value]) => name.startsWith('Values[') && value.trim()));
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.form.dataset.similar}?${asked}`, { signal: this.asking.signal });
      if (answer.ok) this.show(await answer.text());
    } catch (error) {
      // A help, not a need: while the network is away nothing is shown.
      if (error.name !== 'AbortError' && !(error instanceof TypeError)) throw error;
    }
  }

  show(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    this.answer.replaceChildren(...page.body.childNodes);
  }
}

export function wireSimilar() {
  const form = document.querySelector('form[data-similar]');
  if (form) new Similar(form);
}
