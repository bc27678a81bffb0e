// What shows when a widget cannot: plain DOM, so that it needs nothing that could fail.
import { save } from '../files/files.js';
import { made } from './styles.js';

// What no new try would change.
const FINAL = {
  'no-wasm': 'This browser is set not to run this part of the page. That may well be a good protection, and nothing is broken.',
  'browser-old': 'This browser is too old for this part of the page. Nothing is broken, and it is not your doing.',
};

/** A note that the widget did not load, and why. It has a way to try again, where that could help. */
export function notLoaded(host, { code }, retry) {
  if (FINAL[code]) return box(host.textContent.trim() ? `${FINAL[code]} What stands here can be read all the same.` : FINAL[code]);
  const says = navigator.onLine === false
    ? 'There is no connection right now. This part of the page comes by itself once there is one.'
    : code === 'load-slow'
      ? 'This part of the page is slow to come. It shows by itself once it is here.'
      : 'This part of the page did not load.';
  const note = box(says);
  note.append(button('Try again', retry));
  return note;
}

/** A note that the browser does not print from here. */
export const noPrint = () => box('Printing did not start here. The browser’s own menu may have “Print”, or I can open this page in another browser.');

/** The panel of a store that fails again and again: its words as a file, and a way on. */
export const stopped = (words, retry) =>
  rescue('Something here went wrong, and it is not your doing. Your words are safe on this page.', words, retry);

/** The panel of a store whose records cannot be read. */
export const unreadable = (words, retry) =>
  rescue('What was kept here cannot be read any more, and it is not your doing. It stays as it is. Words found in it are yours to save.', words, retry);

function rescue(says, words, retry) {
  const panel = box(says);
  panel.append(button('Save my words as a file', () => save(panel, 'notes.txt', 'text/plain;charset=utf-8', words)), button('Try again', retry));
  return panel;
}

// Its own few rules: the style sheet of the widgets may be what did not load.
const RULES = `.calm { all: initial; box-sizing: border-box; direction: ltr; display: grid; gap: 12px; justify-items: start; max-width: 60em; margin: 12px auto; padding: 16px;
  color: inherit; visibility: inherit; font-family: inherit; font-size: max(17px, 1.0625em, min(1.0625rem, 1.6em)); line-height: 1.5; border: 1px solid; border-radius: 18px; }
.calm p { margin: 0; max-width: 60ch; }
.calm button { min-height: 44px; padding: 8px 16px; font: inherit; color: inherit; cursor: pointer;
  background: none; border: 1px solid; border-radius: 11px; }`;

let sheet;

/** Puts a note or panel on the page. */
export function showCalm(root, box) {
  sheet ??= made(RULES);
  // Beside those of a widget that may still show.
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.prepend(box);
}

function box(words) {
  const box = document.createElement('div');
  box.className = 'calm';
  box.lang = 'en-NZ';
  box.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = words;
  box.append(text);
  return box;
}

function button(words, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
}
