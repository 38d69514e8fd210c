// The list and the editor work without this file; it only adds comfort.
import { startAutosave } from './autosave.js';
import { startList } from './list.js';
import { startMedia } from './media.js';
import { startPickers } from './picker.js';
import { startPreview } from './preview.js';
import { focusSummary } from './summary.js';

focusSummary();
startList();
const form = document.querySelector('[data-content-editor]');
if (form) {
  startMedia(form);
  startPickers(form);
  const autosave = startAutosave(form);
  startPreview(form, autosave);
}
