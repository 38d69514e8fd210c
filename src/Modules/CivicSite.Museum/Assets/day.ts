// Dates are dragged to another time and column. Whoever cannot drag, or runs no scripts, follows the link of the date to a form that does the same.
const grid = document.querySelector<HTMLTableElement>('.day-grid');
const dialog = document.querySelector<HTMLDialogElement>('.day-dialog');
let dragged: HTMLElement | null = null;

function field(name: string): HTMLInputElement {
  return dialog!.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
}

function ask(card: HTMLElement, cell: HTMLElement): void {
  const form = dialog!.querySelector('form')!;
  const byGuides = field('Guides').value === 'true';
  form.action = form.dataset.action!.replace('ID', card.dataset.id!);
  field('Time').value = cell.dataset.time!;
  field('Room').value = byGuides ? card.dataset.room! : cell.dataset.column!;
  field('Guide').value = byGuides ? cell.dataset.column! : card.dataset.guide!;
  field('Stamp').value = card.dataset.stamp!;
  dialog!.querySelector('[data-lesson]')!.textContent = card.querySelector('a')!.textContent;
  dialog!.querySelector('[data-where]')!.textContent = `${cell.dataset.time}, ${cell.dataset.name}`;
  dialog!.querySelector<HTMLElement>('[data-letters]')!.hidden = card.dataset.groups === '0';
  dialog!.showModal();
}

function cellOf(event: DragEvent): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>('td[data-time]');
}

function mark(cell: HTMLElement | null): void {
  grid!.querySelectorAll('.is-target').forEach((other) => other.classList.toggle('is-target', other === cell));
  cell?.classList.add('is-target');
}

if (grid && dialog) {
  grid.querySelectorAll<HTMLElement>('[data-movable]').forEach((card) => { card.draggable = true; });

  grid.addEventListener('dragstart', (event) => {
    dragged = (event.target as HTMLElement).closest<HTMLElement>('[data-movable]');
    if (!dragged || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.id!);
    dragged.classList.add('is-dragged');
  });
  grid.addEventListener('dragover', (event) => {
    const cell = dragged && cellOf(event);
    mark(cell);
    if (cell) event.preventDefault();
  });
  grid.addEventListener('drop', (event) => {
    const cell = cellOf(event);
    if (!dragged || !cell) return;
    event.preventDefault();
    if (!cell.contains(dragged)) ask(dragged, cell);
  });
  grid.addEventListener('dragend', () => {
    mark(null);
    dragged?.classList.remove('is-dragged');
    dragged = null;
  });
  dialog.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
}
