/** @import { PpsaElement } from '../element/element.js' */

// Elements that were not near yet. Paper shows those as well: each comes once the page has nothing
// else to do, where that fetches nothing, or where the page says that it is for paper.
/** @type {Set<PpsaElement>} */
export const waiting = new Set();

const idle = globalThis.requestIdleCallback ?? setTimeout;

/** One that uses this module comes; the next one comes after it.
 * @param {string} wasm */
export const comeOne = (wasm) =>
  idle(() => [...waiting].find((one) => one.constructor.wasm === wasm || one.hasAttribute('paper'))?.come());

/** The page is about to be printed: what does not come in time comes for the next try. */
export const comeAll = () => waiting.forEach((one) => one.come());
