/** @import { PpsaElement } from '../element/element.js' */
import { comesSoon } from '../modules/loader.js';

// Elements that were not near yet. Paper shows those as well: each comes once the page has nothing
// else to do, where that fetches little, or where the page says that it is for paper.
/** @type {Set<PpsaElement>} */
export const waiting = new Set();

const idle = globalThis.requestIdleCallback ?? setTimeout;

/** One that comes by itself does; the next one comes after it. */
export const comeOne = () =>
  idle(() => [...waiting].find((one) => comesSoon(one.constructor.widget) || one.hasAttribute('paper'))?.come());

/** The page is about to be printed: what does not come in time comes for the next try. */
export const comeAll = () => waiting.forEach((one) => one.come());
