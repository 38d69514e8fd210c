// Enhancements only: every page reads and works without this file.
import { wireSimilar } from './similar.js';
import { wireSuggestions } from './suggest.js';

/** Shows a share button where the browser can share, and a copy button where it can write the clipboard. */
function wireSharing() {
  for (const button of document.querySelectorAll('[data-share]')) {
    const data = { title: document.title, url: button.dataset.share };
    if (!navigator.share) continue;
    button.hidden = false;
    button.addEventListener('click', () => navigator.share(data).catch(ignoreCancel));
  }
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      const said = button.parentElement.querySelector('[role="status"]');
      if (said) said.textContent = button.dataset.done;
    });
  }
}

/** Closing the share sheet rejects the promise; that is not a fault. */
function ignoreCancel(error) {
  if (error.name !== 'AbortError') throw error;
}

function wirePrinting() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

wireSharing();
wirePrinting();
wireSuggestions();
wireSimilar();
