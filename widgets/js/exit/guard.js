// The back button: a browser may bring back a page whole as it was, this one or one that was open in
// this tab before it. After a quick exit none of them shows anything.
import { putVeil, takeVeil } from './cover.js';

const MARK = 'ppsa-left';

let guarded = false;
let left = false; // this page was

/** From now on this page is covered while it is put away, and empty if it comes back after an exit. */
export function guard() {
  if (guarded) return;
  guarded = true;
  addEventListener('pagehide', (event) => event.persisted && !left && putVeil());
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    if (left || leftSince()) location.reload();
    else takeVeil();
  });
}

/** Other pages of the site in this tab learn that one was left, and when: nothing else. */
export function markLeft() {
  left = true;
  sessionStorage.setItem(MARK, Date.now());
}

function leftSince() {
  try {
    return sessionStorage.getItem(MARK) > performance.timeOrigin;
  } catch {
    // Nothing can be known: rather empty than not.
    return true;
  }
}
