// Chooses files from the library and uploads new ones in place. Other scripts ask with an event:
//   document.dispatchEvent(new CustomEvent('media:choose', { detail: { done(file) {…} } }))
import { changed } from './changes.js';

export function startMedia(form) {
  const dialog = document.querySelector('[data-media-dialog]');
  if (!dialog) return;
  const chooser = startDialog(dialog);
  document.addEventListener('media:choose', (event) => chooser(event.detail.done));
  form.querySelectorAll('[data-editor=media]').forEach((field) => startField(field, chooser));
}

function startDialog(dialog) {
  const body = dialog.querySelector('[data-media-body]');
  const fault = dialog.querySelector('[data-media-error]');
  const upload = dialog.querySelector('[data-media-upload]');
  const fileInput = upload.querySelector('[type=file]');
  let done = null;

  const say = (message) => {
    fault.textContent = message ?? '';
    fault.hidden = !message;
  };

  async function open(url) {
    say();
    try {
      const response = await fetch(url, { headers: { Accept: 'text/html' } });
      if (!response.ok || response.redirected) throw new Error(response.statusText);
      body.innerHTML = await response.text();
    } catch {
      say(dialog.dataset.fault);
    }
  }

  const choose = (file) => {
    dialog.close();
    done?.(file);
  };

  dialog.querySelector('[data-media-close]').addEventListener('click', () => dialog.close());
  body.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-picker-link]');
    const file = event.target.closest('[data-picker-file]');
    if (link) {
      event.preventDefault();
      open(link.href);
    } else if (file) {
      choose({ path: file.dataset.pickerFile, url: file.dataset.url, thumb: file.dataset.thumb });
    }
  });
  upload.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!fileInput.files.length) return fileInput.focus();
    const data = new FormData(upload);
    data.set('path', body.querySelector('[data-picker-folder]')?.dataset.pickerFolder ?? '');
    upload.setAttribute('aria-busy', 'true');
    say();
    try {
      const response = await fetch(dialog.dataset.library, { method: 'POST', body: data });
      const answer = await response.json();
      if (answer.error) return say(answer.error);
      upload.reset();
      choose({ path: answer.path, url: answer.url, thumb: answer.isImage ? `${answer.url}?width=320` : '' });
    } catch {
      say(dialog.dataset.fault);
    } finally {
      upload.removeAttribute('aria-busy');
    }
  });

  return (callback) => {
    done = callback;
    dialog.showModal();
    if (!body.children.length) open(dialog.dataset.library);
    else open(`${dialog.dataset.library}?path=${encodeURIComponent(body.querySelector('[data-picker-folder]')?.dataset.pickerFolder ?? '')}`);
  };
}

function startField(field, chooser) {
  const list = field.querySelector('[data-media-list]');
  const template = field.querySelector('[data-media-template]');
  const buttons = field.querySelector('[data-media-buttons]');
  const choose = field.querySelector('[data-media-choose]');
  field.querySelector('[data-media-fallback]').remove();
  choose.hidden = false;
  choose.querySelector('button').addEventListener('click', () => chooser(add));
  list.querySelectorAll('[data-media-file]').forEach(equip);

  function add(file) {
    if (!field.dataset.multiple) list.replaceChildren();
    const row = template.content.firstElementChild.cloneNode(true);
    row.querySelector('input[type=hidden]').value = file.path;
    row.querySelector('[data-media-path]').textContent = file.path;
    const picture = row.querySelector('img');
    if (file.thumb) picture.src = file.thumb;
    else picture.remove();
    const text = row.querySelector('[data-media-text]');
    if (text) {
      text.id = `${field.id}-text-${list.children.length}-${Date.now()}`;
      text.previousElementSibling.htmlFor = text.id;
    }
    equip(row);
    list.append(row);
    changed(row.querySelector('input[type=hidden]'));
    (text ?? choose.querySelector('button')).focus();
  }

  function equip(row) {
    row.querySelector('[data-media-remove]')?.remove();
    const tools = buttons.content.firstElementChild.cloneNode(true);
    const up = tools.querySelector('[data-media-up]');
    if (field.dataset.multiple) {
      up.addEventListener('click', () => {
        row.previousElementSibling?.before(row);
        up.focus();
        changed(list);
      });
    } else {
      up.remove();
    }
    tools.querySelector('[data-media-take-out]').addEventListener('click', () => {
      row.remove();
      choose.querySelector('button').focus();
      changed(list);
    });
    row.querySelector('.editor-media-data').append(tools);
  }
}
