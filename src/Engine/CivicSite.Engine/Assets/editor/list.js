// One box that chooses all items of the page.
export function startList() {
  const list = document.querySelector('[data-content-list]');
  const label = list?.querySelector('[data-select-all]');
  if (!label) return;
  const all = label.querySelector('input');
  const boxes = [...list.querySelectorAll('[name=itemIds]')];
  label.hidden = false;
  all.addEventListener('change', () => boxes.forEach((box) => { box.checked = all.checked; }));
  list.addEventListener('change', () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  });
}
