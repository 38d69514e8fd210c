// Tells the form that something in it has changed in another way than by typing.
export function changed(element) {
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
