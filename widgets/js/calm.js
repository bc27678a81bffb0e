// What shows when a widget cannot: plain DOM, so that it needs nothing that could fail.
import { save } from './files.js';

/** A note that the widget did not load, with a way to try again. */
export function notLoaded(retry) {
  const note = box(
    navigator.onLine === false
      ? 'There is no connection right now. This part of the page comes by itself once there is one.'
      : 'This part of the page did not load.',
  );
  note.append(button('Try again', retry));
  return note;
}

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
const RULES = `.calm { display: grid; gap: 12px; justify-items: start; margin-block: 12px; padding: 16px;
  font-size: 1.0625rem; line-height: 1.5; border: 1px solid; border-radius: 18px; }
.calm p { margin: 0; max-width: 60ch; }
.calm button { min-height: 44px; padding: 8px 16px; font: inherit; color: inherit; cursor: pointer;
  background: none; border: 1px solid; border-radius: 11px; }`;

/** Puts a note or panel on the page. */
export function showCalm(root, box) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  // Beside those of a widget that may still show.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
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
