// What covers the page: over everything, and nothing of the page below it.
import { dress } from '../base/dress.js';
import { h } from '../base/dom.js';
import { say } from './words.js';

// When the other page is not there by then, it says how to go on.
const LONG = 5000;

const RULES = `:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  width: auto !important; height: auto !important; overflow: auto !important; color-scheme: light dark !important;
  color: CanvasText !important; background: Canvas !important; font: 1.125rem/1.5 system-ui, sans-serif !important;
  font-size: max(18px, 1.125rem) !important; }
p { margin: 24px; max-width: 40ch; }
button { min-height: 44px; margin-inline: 24px; padding: 8px 16px; font: inherit; }`;

/** @type {HTMLElement | undefined} */
let veil;

/** Something opaque over everything, also over open dialogs. As a popover it has a layer of its own, so
 * that nothing of the page is laid out or drawn anew for it: a frame, where other ways take ten.
 * @param {...Node} inside */
export function putVeil(...inside) {
  takeVeil();
  veil = veilOf(document, inside);
}

/** The same over the page around this frame.
 * @param {Document} page
 * @param {Node[]} inside */
export function veilOf(page, inside) {
  const put = page.createElement('div');
  put.setAttribute('popover', 'manual');
  // Beside the body, which goes.
  page.documentElement.appendChild(put);
  const root = put.attachShadow({ mode: 'open' });
  dress(root, RULES);
  for (let i = 0; i < inside.length; i += 1) root.appendChild(inside[i]);
  try {
    put.showPopover();
  } catch {
    // It covers what is no layer of its own.
  }
  return put;
}

export function takeVeil() {
  veil?.remove();
  veil = undefined;
}

/** Whether it is covered. */
export const veiled = () => Boolean(veil);

/** Covers the page for good. `again` tries once more to go; `late` is done where the other page is. The
 * title stays the page's own: a browser writes titles into its history.
 * @type {(element: HTMLElement, again: () => void, late: () => void) => void} */
export function cover(element, again, late) {
  const words = h('div', { role: 'alert' });
  putVeil(words);
  const opening = say(element, 'p', 'opening');
  words.appendChild(opening);
  const retry = say(element, 'button', 'again', { type: 'button', onclick: again });
  const stuck = () => {
    late();
    words.textContent = '';
    words.appendChild(say(element, 'p', navigator.onLine === false ? 'offline' : 'slow'));
    words.appendChild(retry);
  };
  if (navigator.onLine === false) stuck();
  else setTimeout(stuck, LONG);
  addEventListener('online', again);
}
