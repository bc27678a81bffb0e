// Markup that the core wrote, on the page: simple, whole, and without a script. It is laid out piece by
// piece, since a page may forbid that a text becomes markup (Trusted Types).

const PIECE = /<(\/?)([a-z]\w*)([^>]*)>|([^<]+)/g;
const ATTRIBUTE = /([-a-z]+)="([^"]*)"/g;
/** @type {Record<string, string>} */
const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

/** @type {(text: string) => string} */
const plain = (text) => text.replace(/&([a-z]+|#\d+);/g, (whole, name) => SIGNS[name] ?? whole);

/** Lays it out in an element that has nothing in it.
 * @type {(place: HTMLElement, markup: string) => void} */
export function lay(place, markup) {
  let at = place;
  for (const [, ends, name, attributes, text] of markup.matchAll(PIECE)) {
    if (text) at.append(plain(text));
    else if (ends) at = /** @type {HTMLElement} */ (at.parentNode);
    else {
      const element = document.createElement(name);
      for (const [, key, value] of attributes.matchAll(ATTRIBUTE)) element.setAttribute(key, plain(value));
      at.append(element);
      at = element;
    }
  }
}
