// Locks by itself once the person was away for as long as they said.
import { allStores } from '../store/stores.js';

const SIGNS = ['pointerdown', 'keydown', 'input', 'scroll'];
const LOOK = 15_000;

/** @type {number} */
let date;
/** @type {number} */
let ticks;

/** Minutes since the last sign of a person. The wall clock may be set back; the other one may stand
 * still while a phone sleeps: the longer time counts. */
const minutes = () => Math.max(Date.now() - date, performance.now() - ticks) / 60_000;

function look() {
  for (const store of allStores()) {
    const { away, lock } = store.status();
    if (away && lock === 'open' && minutes() >= away) store.shut();
  }
}

function sign() {
  // Back after a long time: what shows is locked before it can be touched.
  look();
  date = Date.now();
  ticks = performance.now();
}

/** Begins to watch, once a page. */
export function watchAway() {
  sign();
  for (const type of SIGNS) addEventListener(type, sign, { capture: true, passive: true });
  for (const type of ['visibilitychange', 'focus', 'pageshow']) addEventListener(type, look);
  setInterval(look, LOOK);
}
