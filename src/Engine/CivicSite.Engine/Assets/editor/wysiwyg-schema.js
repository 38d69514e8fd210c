// What the visual editor knows. The site's sanitiser decides what is stored; this is a part of it.
import { Extension } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

const classes = {
  blocks: ['lead', 'note', 'important', 'align-left', 'align-center', 'align-right'],
  pictures: ['image-left', 'image-right', 'image-wide'],
};

const plain = { a: ['href', 'target', 'rel', 'class', 'title'], img: ['src', 'alt', 'title', 'class', 'width', 'height'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ol: ['start', 'type'] };
const withClass = new Set(['p', 'h2', 'h3', 'h4', 'blockquote']);

export const knownElements = new Set(['p', 'h2', 'h3', 'h4', 'strong', 'b', 'em', 'i', 's', 'u', 'code', 'pre', 'a', 'br', 'hr', 'ul', 'ol', 'li',
  'blockquote', 'img', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'colgroup', 'col']);

/** The attributes of an element that survive the visual editor. */
export const extraAttributes = (name) => [...(plain[name] ?? []), ...(withClass.has(name) ? ['class'] : [])];

const kept = (allowed) => ({
  default: null,
  parseHTML: (element) => allowed.filter((name) => element.classList.contains(name)).join(' ') || null,
  renderHTML: (attributes) => (attributes.class ? { class: attributes.class } : {}),
});

const Classes = Extension.create({
  name: 'classes',
  addGlobalAttributes: () => [
    { types: ['paragraph', 'heading', 'blockquote'], attributes: { class: kept(classes.blocks) } },
    { types: ['image'], attributes: { class: kept(classes.pictures) } },
  ],
});

// Without widths: the site's policy forbids inline styles, and pages are read on phones.
const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
  // Tab goes from cell to cell and, in the last one, out of the editor: it must not make rows for ever.
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => this.editor.commands.goToNextCell(),
      'Shift-Tab': () => this.editor.commands.goToPreviousCell(),
    };
  },
});

const cellAttributes = { colspan: { default: 1 }, rowspan: { default: 1 } };

export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, autolink: true, HTMLAttributes: { target: null, rel: null }, protocols: ['http', 'https', 'mailto', 'tel'] },
    trailingNode: false,
    dropcursor: { class: 'wysiwyg-dropcursor', color: false },
  }),
  Image.configure({ inline: false, allowBase64: false }),
  PlainTable,
  TableRow,
  TableCell.extend({ addAttributes: () => cellAttributes }),
  TableHeader.extend({ addAttributes: () => cellAttributes }),
  Classes,
];
