// What covers the page: over everything, and nothing of the page below it.
import { h } from '../dom.js';
import { sheet } from '../plain.js';
import { say, wording } from '../words/index.js';

// When the other page is not there by then, it says how to go on.
const LONG = 5000;

const RULES = `:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  width: auto !important; height: auto !important; overflow: auto !important; color-scheme: light dark !important;
  color: CanvasText !important; background: Canvas !important; font: 1.125rem/1.5 system-ui, sans-serif !important; }
p { margin: 24px; max-width: 40ch; }
button { min-height: 44px; margin-inline: 24px; padding: 8px 16px; font: inherit; }`;

let veil;

/** Something opaque over everything, also over open dialogs. As a popover it has a layer of its own, so
 * that nothing of the page is laid out or drawn anew for it: a frame, where other ways take ten. */
export function putVeil(...inside) {
  takeVeil();
  veil = h('div', { popover: 'manual' });
  const root = veil.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(RULES)];
  root.append(...inside);
  // Beside the body, which goes.
  document.documentElement.append(veil);
  veil.showPopover?.();
}

export function takeVeil() {
  veil?.remove();
  veil = undefined;
}

/** Covers the page for good. `again` tries once more to go. */
export function cover(element, again) {
  const words = h('div', { role: 'alert' });
  putVeil(words);
  words.append(say(element, 'p', 'exit-opening'));
  const slow = say(element, 'p', 'exit-slow');
  const offline = say(element, 'p', 'exit-offline');
  const retry = say(element, 'button', 'exit-again', { type: 'button', onclick: again });
  document.title = wording(element, 'exit-opening').text;
  const stuck = () => words.replaceChildren(navigator.onLine === false ? offline : slow, retry);
  if (navigator.onLine === false) stuck();
  else setTimeout(stuck, LONG);
  addEventListener('online', again);
}
