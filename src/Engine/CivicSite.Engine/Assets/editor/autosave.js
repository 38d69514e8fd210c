// Saves the draft while it is written: some seconds after the last change, and at once when the attention goes elsewhere.
import { forget, keep, kept, restore } from './keep.js';

const delay = 5000;
const retryDelay = 15000;

export function startAutosave(form) {
  const status = form.querySelector('[data-editor-status]');
  const texts = form.dataset;
  const id = form.elements.ContentItemId.value;
  // New terms and menu items have no ids yet: saved twice they would be there twice. Such forms are saved by their buttons.
  const enabled = Boolean(texts.autosave) && !form.querySelector('[data-editor=nested]');
  const listeners = [];
  let timer = 0;
  let running = null;
  let dirty = false;
  let leaving = false;
  let conflict = texts.conflict === 'true';

  const say = (text, isError = false) => {
    status.textContent = text;
    status.classList.toggle('is-error', isError);
  };

  const schedule = (time) => {
    clearTimeout(timer);
    if (enabled && !conflict) timer = setTimeout(save, time);
  };

  function body() {
    const data = new FormData(form);
    // Files are taken when they are chosen, or by the buttons.
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    return data;
  }

  async function send() {
    let response;
    try {
      response = await fetch(texts.autosave, { method: 'POST', body: body(), headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    } catch {
      return { retry: true, message: texts.textOffline };
    }
    if (response.redirected || response.status === 401) return { message: texts.textSignedOut };
    if (!response.headers.get('content-type')?.includes('json')) return { retry: response.status >= 500, message: texts.textFailed };
    return response.json();
  }

  function apply(answer) {
    if (answer.conflict) {
      conflict = true;
      say(answer.message, true);
      return;
    }
    if (!answer.token) {
      dirty = true;
      keep(form, id, true);
      say(answer.message, true);
      if (answer.retry) schedule(retryDelay);
      return;
    }
    form.elements.EditToken.value = answer.token;
    form.elements.KeepVersionId.value = '';
    if (answer.url && form.getAttribute('action') !== answer.url) {
      form.setAttribute('action', answer.url);
      history.replaceState(history.state, '', answer.url);
    }
    const saved = texts.textSaved.replace('{0}', answer.savedAt);
    say(answer.message ? `${saved}. ${answer.message}` : saved, Boolean(answer.message));
    if (!dirty) forget(id);
    listeners.forEach((listener) => listener());
  }

  function save() {
    clearTimeout(timer);
    if (running || !dirty || !enabled || conflict || leaving) return running ?? Promise.resolve();
    dirty = false;
    say(texts.textSaving);
    running = send().then(apply).finally(() => {
      running = null;
      if (dirty) schedule(delay);
    });
    return running;
  }

  const touched = () => {
    dirty = true;
    if (!running) say(conflict ? status.textContent : texts.textChanged, conflict);
    schedule(delay);
  };

  form.addEventListener('input', touched);
  // What a person changes has been told as input, and may be saved since: leaving the field must not say otherwise.
  form.addEventListener('change', (event) => { if (!event.isTrusted) touched(); });
  form.addEventListener('focusout', (event) => {
    if (dirty && event.relatedTarget && !form.contains(event.relatedTarget)) save();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || !dirty) return;
    keep(form, id, false);
    save();
  });
  addEventListener('online', () => { if (dirty) save(); });
  addEventListener('beforeunload', (event) => {
    if ((dirty || running) && !leaving) event.preventDefault();
  });

  form.addEventListener('submit', (event) => {
    if (event.submitter?.formTarget === '_blank') {
      // The page stays open behind its preview, so its buttons must stay usable.
      setTimeout(() => delete form.dataset.sent);
      return;
    }
    clearTimeout(timer);
    if (running) {
      // What is on its way changes the token that the form must be sent with.
      event.preventDefault();
      const { submitter } = event;
      running.finally(() => form.requestSubmit(submitter));
      return;
    }
    leaving = true;
    keep(form, id, false);
  });
  addEventListener('pageshow', (event) => { if (event.persisted) leaving = false; });

  offerKept();

  // A copy stays only where the last attempt to save failed: the page that follows a save shows what was saved.
  function offerKept() {
    if (document.querySelector('[data-editor-summary]')) return;
    const values = kept(form, id);
    if (!values) {
      forget(id);
      return;
    }
    const note = document.createElement('div');
    note.className = 'alert alert-info editor-kept';
    note.setAttribute('role', 'status');
    const text = document.createElement('span');
    text.textContent = texts.textFound;
    const yes = button(texts.textRestore, 'btn-primary', () => { restore(form, values); touched(); });
    const no = button(texts.textForget, 'btn-outline-secondary', () => forget(id));
    note.append(text, yes, no);
    form.prepend(note);

    function button(label, look, action) {
      const element = document.createElement('button');
      element.type = 'button';
      element.className = `btn btn-sm ${look}`;
      element.textContent = label;
      element.addEventListener('click', () => { note.remove(); action(); });
      return element;
    }
  }

  return { save, isDirty: () => dirty, onSaved: (listener) => listeners.push(listener) };
}
