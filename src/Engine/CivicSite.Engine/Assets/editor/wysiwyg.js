// The visual editor of HTML bodies. The textarea stays the source of truth: it is what the form sends.
import { Editor } from '@tiptap/core';
import { extensions, extraAttributes, knownElements } from './wysiwyg-schema.js';
import { startToolbar } from './wysiwyg-toolbar.js';
import { cleanPasted } from './wysiwyg-paste.js';
import { changed } from './changes.js';

document.querySelectorAll('[data-wysiwyg]').forEach(start);

function start(root) {
  const textarea = root.querySelector('textarea');
  const surface = root.querySelector('[data-wysiwyg-surface]');
  const toolbar = root.querySelector('[data-wysiwyg-toolbar]');
  const warning = root.querySelector('[data-wysiwyg-warning]');
  const label = root.querySelector('.form-label');
  const describedBy = textarea.getAttribute('aria-describedby');

  const editor = new Editor({
    element: surface,
    extensions,
    content: textarea.value,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': label.id,
        ...(describedBy && { 'aria-describedby': describedBy }),
        lang: document.documentElement.lang,
        class: 'wysiwyg-content',
      },
      transformPastedHTML: cleanPasted,
      handleKeyDown: (_, event) => {
        if (event.key !== 'F10' || !event.altKey) return false;
        toolbar.querySelector('[tabindex="0"]')?.focus();
        return true;
      },
    },
    onUpdate: () => {
      textarea.value = html();
      changed(textarea);
    },
  });

  const html = () => (editor.isEmpty ? '' : editor.getHTML().replace(/(<p><\/p>)+$/, ''));
  const isSource = () => surface.hidden;
  const losesNothing = () => {
    const body = new DOMParser().parseFromString(textarea.value, 'text/html').body;
    return [...body.querySelectorAll('*')].every((element) => knownElements.has(element.localName)
      && [...element.attributes].every((attribute) => extraAttributes(element.localName).includes(attribute.name)));
  };

  function showSource(on) {
    if (!on) editor.commands.setContent(textarea.value, { emitUpdate: false });
    surface.hidden = on;
    textarea.hidden = !on;
    warning.hidden = true;
    bar.setSource(on);
  }

  const bar = startToolbar(toolbar, editor, root, { isSource, toggleSource: () => {
    showSource(!isSource());
    (isSource() ? textarea : editor.view.dom).focus();
  } });

  // A link in the list of faults, and the label, lead to the textarea.
  textarea.addEventListener('focus', () => { if (!isSource()) editor.commands.focus(); });
  label.addEventListener('click', (event) => {
    if (isSource()) return;
    event.preventDefault();
    editor.commands.focus();
  });
  // Text that the browser has kept is put into the textarea.
  textarea.addEventListener('change', () => {
    if (!isSource() && textarea.value !== html()) editor.commands.setContent(textarea.value, { emitUpdate: false });
  });

  toolbar.hidden = false;
  showSource(!losesNothing());
  warning.hidden = !isSource();
}
