// What shows when a widget cannot: plain DOM, so that it needs nothing that could fail.
/** @import { PageWord } from '../words/index.js' */
import { save } from '../files/files.js';
import { made } from '../base/styles.js';
import { say } from '../words/index.js';

/** @typedef {(host: Element, words: string, retry: () => void) => HTMLElement} Rescue */

// What no new try would change.
const FINAL = /** @type {const} */ (['no-wasm', 'browser-old']);

/** A note that the widget did not load, and why. It has a way to try again, where that could help.
 * @type {(host: HTMLElement, error: { code?: unknown }, retry: () => void) => HTMLElement} */
export function notLoaded(host, { code }, retry) {
  const final = FINAL.find((it) => it === code);
  if (final) return box(host, `panel-${final}`, host.textContent.trim() && 'panel-read');
  const slow = code === 'load-slow' ? 'panel-slow' : 'panel-not-loaded';
  const note = box(host, navigator.onLine === false ? 'panel-offline' : slow);
  note.append(button(host, 'panel-again', retry));
  return note;
}

/** A note that the browser does not print from here.
 * @param {Element} host */
export const noPrint = (host) => box(host, 'panel-no-print');

/** The panel of a store that fails again and again: its words as a file, and a way on.
 * @type {Rescue} */
export const stopped = (host, words, retry) => rescue(host, 'panel-stopped', words, retry);

/** The panel of a store whose records cannot be read.
 * @type {Rescue} */
export const unreadable = (host, words, retry) => rescue(host, 'panel-unreadable', words, retry);

/** @type {(host: Element, key: PageWord, words: string, retry: () => void) => HTMLElement} */
function rescue(host, key, words, retry) {
  const panel = box(host, key);
  panel.append(
    button(host, 'panel-save', () => save(panel, 'notes.txt', 'text/plain;charset=utf-8', words)),
    button(host, 'panel-again', retry),
  );
  return panel;
}

// Its own few rules: the style sheet of the widgets may be what did not load.
const RULES = `.calm { all: initial; box-sizing: border-box; direction: ltr; display: grid; gap: 12px; justify-items: start; max-width: 60em; margin: 12px auto; padding: 16px;
  color: inherit; visibility: inherit; font-family: inherit; font-size: max(17px, 1.0625em, min(1.0625rem, 1.6em)); line-height: 1.5; border: 1px solid; border-radius: 18px; }
.calm p { margin: 0; max-width: 60ch; }
.calm button { min-height: 44px; padding: 8px 16px; font: inherit; color: inherit; cursor: pointer;
  background: none; border: 1px solid; border-radius: 11px; }`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Puts a note or panel on the page.
 * @type {(root: ShadowRoot, box: Element) => void} */
export function showCalm(root, box) {
  sheet ??= made(RULES);
  // Beside those of a widget that may still show.
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // What shows before the widget stays where it is: a person may be writing in it.
  const early = root.querySelector('.place.made');
  if (early) early.after(box);
  else root.prepend(box);
}

/** @type {(host: Element, ...keys: (PageWord | '')[]) => HTMLElement} */
function box(host, ...keys) {
  const box = document.createElement('div');
  box.className = 'calm';
  box.setAttribute('role', 'alert');
  box.append(...keys.flatMap((key) => (key ? say(host, 'p', key) : [])));
  return box;
}

/** @type {(host: Element, key: PageWord, onclick: () => void) => HTMLElement} */
const button = (host, key, onclick) => say(host, 'button', key, { type: 'button', onclick });
