// Shows the photographs of a page over it, large: <div data-gallery> with links to pictures. Without this file the links lead to the pictures.
function button(className, label, text, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.setAttribute('aria-label', label);
  element.textContent = text;
  element.addEventListener('click', action);
  return element;
}

function start(gallery) {
  const links = [...gallery.querySelectorAll('a:has(img)')];
  const words = gallery.dataset;
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  const frame = document.createElement('div');
  frame.className = 'lightbox-frame';
  const picture = document.createElement('img');
  const caption = document.createElement('p');
  caption.setAttribute('aria-live', 'polite');
  let current = 0;

  const zoom = () => frame.classList.toggle('is-large');
  const show = (index) => {
    current = (index + links.length) % links.length;
    const thumb = links[current].querySelector('img');
    frame.classList.remove('is-large');
    picture.src = links[current].href;
    picture.alt = thumb.alt;
    caption.textContent = links.length > 1 ? `${current + 1}/${links.length}. ${thumb.alt}` : thumb.alt;
  };
  const bar = document.createElement('div');
  bar.className = 'lightbox-bar';
  if (links.length > 1) bar.append(button('button is-quiet', words.previous, '←', () => show(current - 1)));
  bar.append(button('button is-quiet', words.zoom, '±', zoom));
  if (links.length > 1) bar.append(button('button is-quiet', words.next, '→', () => show(current + 1)));
  bar.append(button('button is-quiet', words.close, '×', () => dialog.close()));
  picture.addEventListener('click', zoom);
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => links[current].focus());
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(current - 1);
    else if (key === 'ArrowRight') show(current + 1);
    else if (key === '+' || key === '=') frame.classList.add('is-large');
    else if (key === '-') frame.classList.remove('is-large');
  });
  frame.append(picture);
  dialog.append(frame, caption, bar);
  document.body.append(dialog);
  links.forEach((link, index) => link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(index);
    dialog.showModal();
  }));
}

for (const gallery of document.querySelectorAll('[data-gallery]')) start(gallery);
