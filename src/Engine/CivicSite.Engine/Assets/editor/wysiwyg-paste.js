// Cleans what is pasted from word processors and other sites, before the editor reads it.
const headings = { H1: 'h2', H5: 'h4', H6: 'h4' };

export function cleanPasted(html) {
  // Styles go before the browser reads the markup: the site's policy forbids them and reports each.
  const document = new DOMParser().parseFromString(html.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, ''), 'text/html');
  document.querySelectorAll('script, style, meta, link, title, iframe, object, o\\:p').forEach((element) => element.remove());
  document.querySelectorAll('h1, h5, h6').forEach((element) => rename(element, headings[element.tagName]));
  // Word processors wrap everything in a bold element that is not bold.
  document.querySelectorAll('b[id^="docs-internal"]').forEach((element) => element.replaceWith(...element.childNodes));
  document.querySelectorAll('img').forEach((image) => {
    const source = image.getAttribute('src') ?? '';
    // Pictures of other sites and of the clipboard are not in the library.
    if (!source.startsWith('/') || source.startsWith('//')) image.remove();
  });
  document.querySelectorAll('*').forEach((element) => {
    for (const attribute of [...element.attributes]) {
      if (!['href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'start'].includes(attribute.name)) element.removeAttribute(attribute.name);
    }
  });
  return document.body.innerHTML.replace(/\u00a0{2,}/g, ' ');
}

function rename(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
