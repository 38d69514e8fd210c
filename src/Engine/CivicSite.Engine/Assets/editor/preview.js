// The draft as the public page, beside the form; it follows each save.
const memory = 'civicsite-editor-preview';

export function startPreview(form, autosave) {
  const toggle = form.querySelector('[data-editor-beside]');
  const aside = document.querySelector('[data-editor-preview]');
  const frame = aside?.querySelector('[data-editor-frame]');
  if (!toggle || !frame) return;
  toggle.hidden = false;

  const isStored = () => form.elements.EditToken.value !== 'new';
  const refresh = () => {
    if (aside.hidden || !isStored()) return;
    const top = frame.contentWindow?.scrollY ?? 0;
    frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, top), { once: true });
    frame.src = `${form.dataset.preview}?at=${Date.now()}`;
  };

  const show = async (visible) => {
    aside.hidden = !visible;
    document.body.classList.toggle('has-preview', visible);
    toggle.setAttribute('aria-pressed', String(visible));
    sessionStorage.setItem(memory, visible ? 'on' : '');
    if (!visible) return;
    if (autosave.isDirty()) await autosave.save();
    else refresh();
  };

  toggle.addEventListener('click', () => show(aside.hidden));
  autosave.onSaved(refresh);
  if (sessionStorage.getItem(memory) && isStored()) show(true);
}
