// Lets pictures of a record be chosen from the library of the editor, which takes new files too. The form works without this file.
const dialog = document.querySelector('[data-media-dialog]');
for (const field of dialog ? document.querySelectorAll('[data-picture]') : []) {
  const path = field.querySelector('[data-picture-path]');
  const choose = field.querySelector('[data-picture-choose]');
  const button = choose.querySelector('button');
  field.querySelector('[data-picture-upload]').remove();
  choose.hidden = false;
  button.addEventListener('click', () => document.dispatchEvent(new CustomEvent('media:choose', {
    detail: {
      done(file) {
        path.value = file.path;
        path.dispatchEvent(new Event('input', { bubbles: true }));
        path.dispatchEvent(new Event('change', { bubbles: true }));
        path.focus();
      },
    },
  })));
}
