// The dialogs for a link and for a picture.
const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

export function openLink(root, editor) {
  const dialog = root.querySelector('[data-wysiwyg-link]');
  const input = dialog.querySelector('[data-dialog-value]');
  const fault = dialog.querySelector('[data-dialog-fault]');
  fault.hidden = true;
  input.removeAttribute('aria-invalid');
  ask(dialog, editor.getAttributes('link').href ?? '', () => {
    const href = complete(input.value.trim());
    if (href === null) {
      fault.hidden = false;
      fault.classList.add('d-block');
      input.setAttribute('aria-invalid', 'true');
      input.focus();
      return false;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    if (!href) chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    return true;
  });
}

export function openImage(root, editor) {
  const dialog = root.querySelector('[data-wysiwyg-image]');
  const place = dialog.querySelector('[data-dialog-place]');
  const input = dialog.querySelector('[data-dialog-value]');
  const insert = (src) => {
    const attributes = () => ({ src, alt: input.value.trim(), class: place.value || null });
    const present = editor.isActive('image') ? editor.getAttributes('image') : {};
    place.value = present.class ?? '';
    ask(dialog, present.src === src ? present.alt ?? '' : '', () => {
      editor.chain().focus().setImage(attributes()).run();
      return true;
    });
  };
  if (editor.isActive('image')) insert(editor.getAttributes('image').src);
  else document.dispatchEvent(new CustomEvent('media:choose', { detail: { done: (file) => insert(file.url) } }));
}

// An address as people type it; null for one that a text may not have.
function complete(value) {
  if (!value || /^[/#?]/.test(value)) return value.startsWith('//') ? null : value;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(value)) return `mailto:${value}`;
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  try {
    return schemes.includes(new URL(absolute).protocol) && !/\s/.test(absolute) ? absolute : null;
  } catch {
    return null;
  }
}

// What is typed here is not the item's: the form must not take notice of it.
const quiet = (event) => event.stopPropagation();

function ask(dialog, value, accept) {
  const input = dialog.querySelector('[data-dialog-value]');
  const controller = new AbortController();
  const on = (element, type, action) => element.addEventListener(type, action, { signal: controller.signal });
  const finish = () => { if (accept()) dialog.close(); };
  input.value = value;
  ['input', 'change'].forEach((type) => on(dialog, type, quiet));
  on(dialog, 'close', () => controller.abort());
  on(dialog.querySelector('[data-dialog-ok]'), 'click', finish);
  on(dialog.querySelector('[data-dialog-cancel]'), 'click', () => dialog.close());
  on(input, 'keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    finish();
  });
  dialog.showModal();
  input.select();
}
