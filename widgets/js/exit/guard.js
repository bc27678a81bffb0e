// The back button: a browser may bring back a page whole as it was, this one or one that was open in
// this tab before it. After a quick exit none of them shows anything.
import { putVeil, takeVeil } from './cover.js';

// How often a page of this tab was left: no word that says so, and no time.
const MARK = 'ppsa-n';

let guarded = false;
let left = false; // this page was
/** @type {number | undefined} */
let before; // the mark, when this page came

/** From now on this page is covered while it is put away, and empty if it comes back after an exit. */
export function guard() {
  if (guarded) return;
  guarded = true;
  try {
    before = count();
  } catch {
    // Then it is never the same again.
  }
  addEventListener('pagehide', (event) => event.persisted && !left && putVeil());
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    if (left || leftSince()) location.reload();
    else takeVeil();
  });
}

const count = () => Number(sessionStorage.getItem(MARK));

/** Other pages of the site in this tab learn that one was left: nothing else. */
export function markLeft() {
  left = true;
  sessionStorage.setItem(MARK, /** @type {any} */ (count() + 1));
}

function leftSince() {
  try {
    return count() !== before;
  } catch {
    // Nothing can be known: rather empty than not.
    return true;
  }
}
