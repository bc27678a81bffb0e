// What is kept opens covered where the next person at this computer could see it by chance: what a
// device keeps, once in each visit; and what a visit keeps too, where somebody goes back to the page or
// the browser brings it back. Flags of the visit say what the person saw, and what stays covered.
import { PLACES } from '../storage/places.js';
import { OURS } from '../storage/visit.js';

const SHOWN = `${OURS}shown`;
const COVERED = `${OURS}covered`;
/** @param {string} place */
const lasts = (place) => Boolean(PLACES[place]?.lasts);

let here = false; // where the browser keeps no flag, for this page

/** The person sees what is kept in this place, so a reload need not cover it.
 * @param {string} place */
export function shown(place) {
  here ||= lasts(place);
  flags(() => {
    sessionStorage.removeItem(COVERED);
    if (lasts(place)) sessionStorage.setItem(SHOWN, '');
  });
}

/** Whether they did, in this visit.
 * @param {string} place */
export function isShown(place) {
  if (PLACES[place]?.passed || (here && lasts(place))) return true;
  /** @param {string} key */
  const has = (key) => sessionStorage.getItem(key) !== null;
  return !!flags(() => (lasts(place) ? has(SHOWN) : !has(COVERED)));
}

/** From here on what a device keeps opens covered again. */
export function hidden() {
  here = false;
  flags(() => [SHOWN, COVERED].forEach((key) => sessionStorage.removeItem(key)));
}

/** And what a visit keeps. */
export function covered() {
  hidden();
  // Where it keeps nothing, nothing is noted.
  flags(() => Object.keys(sessionStorage).some((key) => key.startsWith(OURS)) && sessionStorage.setItem(COVERED, ''));
}

/** Covers what a page finds that somebody went back to, or that a browser brought back: that may be
 * another person. A tab that a page opened begins with a copy of all that the visit keeps. */
export function coverIfBack() {
  const type = /** @type {PerformanceNavigationTiming | undefined} */
    (globalThis.performance?.getEntriesByType?.('navigation')[0])?.type;
  if (type === 'back_forward' || (type === 'navigate' && opener && history.length === 1)) covered();
}

/** @param {() => unknown} act */
function flags(act) {
  try {
    return act();
  } catch {
    // Then each page covers it.
  }
}
