// The buttons of the visual editor: one stop of the Tab key, arrows go from button to button.
import { openImage, openLink } from './wysiwyg-dialogs.js';

const commands = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  strike: (chain) => chain.toggleStrike(),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  unlink: (chain) => chain.extendMarkRange('link').unsetLink(),
  horizontalRule: (chain) => chain.setHorizontalRule(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  addRow: (chain) => chain.addRowAfter(),
  addColumn: (chain) => chain.addColumnAfter(),
  deleteRow: (chain) => chain.deleteRow(),
  deleteColumn: (chain) => chain.deleteColumn(),
  deleteTable: (chain) => chain.deleteTable(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};
const toggles = new Set(['bold', 'italic', 'strike', 'bulletList', 'orderedList', 'blockquote', 'link', 'source']);
const inTables = new Set(['addRow', 'addColumn', 'deleteRow', 'deleteColumn', 'deleteTable']);

export function startToolbar(toolbar, editor, root, source) {
  const block = toolbar.querySelector('[data-block]');
  const buttons = [...toolbar.querySelectorAll('[data-command]')];
  const stops = () => [block, ...buttons].filter((control) => !control.hidden && !control.disabled);
  let current = block;

  const run = (name) => {
    if (name === 'source') source.toggleSource();
    else if (name === 'link') openLink(root, editor);
    else if (name === 'image') openImage(root, editor);
    else commands[name](editor.chain().focus()).run();
  };

  function stop(control) {
    [block, ...buttons].forEach((other) => { other.tabIndex = other === control ? 0 : -1; });
    current = control;
  }

  function update() {
    const isSource = source.isSource();
    const inTable = editor.isActive('table');
    block.disabled = isSource;
    block.value = String([2, 3, 4].find((level) => editor.isActive('heading', { level })) ?? 0);
    for (const button of buttons) {
      const name = button.dataset.command;
      button.disabled = isSource && name !== 'source';
      button.hidden = inTables.has(name) ? !inTable : name === 'table' && inTable;
      if (name === 'unlink') button.disabled ||= !editor.isActive('link');
      if (name === 'undo' || name === 'redo') button.disabled ||= !editor.can()[name]();
      if (toggles.has(name)) button.setAttribute('aria-pressed', String(name === 'source' ? isSource : editor.isActive(name)));
    }
    if (!stops().includes(current)) stop(stops()[0]);
  }

  toolbar.addEventListener('click', (event) => {
    const button = event.target.closest('[data-command]');
    if (button) run(button.dataset.command);
  });
  block.addEventListener('change', (event) => {
    event.stopPropagation();
    const level = Number(block.value);
    const chain = editor.chain().focus();
    (level ? chain.setHeading({ level }) : chain.setParagraph()).run();
  });
  block.addEventListener('input', (event) => event.stopPropagation());
  toolbar.addEventListener('focusin', (event) => stop(event.target));
  toolbar.addEventListener('keydown', (event) => {
    const list = stops();
    const at = list.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key];
    if (event.key === 'Escape') editor.commands.focus();
    else if (to === undefined) return;
    else list[(to + list.length) % list.length].focus();
    event.preventDefault();
  });

  editor.on('transaction', update);
  stop(block);
  update();
  return { setSource: update };
}
