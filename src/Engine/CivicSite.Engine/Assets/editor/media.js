// Chooses files from the library and uploads new ones in place. Other scripts ask with an event:
//   document.dispatchEvent(new CustomEvent('media:choose', { detail: { done(file) {…} } }))
import { changed } from './changes.js';

export function startMedia(form) {
  const dialog = document.querySelector('[data-media-dialog]');
  if (!dialog) return;
  const library = startDialog(dialog);
  document.addEventListener('media:choose', (event) => library.choose(event.detail.done));
  form.querySelectorAll('[data-editor=media]').forEach((field) => startField(field, library));
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

  // What had the focus goes with the old list.
  async function open(url) {
    const had = body.contains(document.activeElement);
    say();
    try {
      const response = await fetch(url, { headers: { Accept: 'text/html' } });
      if (!response.ok || response.redirected) throw new Error(response.statusText);
      body.innerHTML = await response.text();
      if (had) body.focus();
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
    const { file, error } = await send(dialog, data);
    upload.removeAttribute('aria-busy');
    if (error) return say(error);
    upload.reset();
    choose(file);
  });

  return {
    choose(callback) {
      done = callback;
      dialog.showModal();
      const folder = body.querySelector('[data-picker-folder]')?.dataset.pickerFolder ?? '';
      body.replaceChildren();
      open(`${dialog.dataset.library}?path=${encodeURIComponent(folder)}`);
    },
    /** Takes a file into the library's root: the file, or the reason why it was not taken. */
    upload(file) {
      const data = new FormData(upload);
      data.set('file', file);
      return send(dialog, data);
    },
  };
}

async function send(dialog, data) {
  try {
    const response = await fetch(dialog.dataset.library, { method: 'POST', body: data });
    const { error, path, url, isImage } = await response.json();
    return error ? { error } : { file: { path, url, thumb: isImage ? `${url}?width=320` : '' } };
  } catch {
    return { error: dialog.dataset.fault };
  }
}

function startField(field, library) {
  const list = field.querySelector('[data-media-list]');
  const template = field.querySelector('[data-media-template]');
  const buttons = field.querySelector('[data-media-buttons]');
  const choose = field.querySelector('[data-media-choose]');
  const input = field.querySelector('[data-media-fallback] [type=file]');
  const fault = field.querySelector('[data-media-fault]');
  field.querySelector('[data-media-upload-text]')?.remove();
  choose.hidden = false;
  choose.querySelector('button').addEventListener('click', () => library.choose(add));
  input.addEventListener('change', async (event) => {
    // What is taken becomes an entry of the list; the input itself sends nothing.
    event.stopPropagation();
    const files = [...input.files];
    input.value = '';
    input.disabled = true;
    const faults = [];
    for (const file of files) {
      const taken = await library.upload(file);
      if (taken.file) add(taken.file);
      else faults.push(taken.error);
    }
    input.disabled = false;
    fault.textContent = faults.join(' ');
    fault.hidden = !faults.length;
  });
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
