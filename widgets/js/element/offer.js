// What the contract says that an element takes.
/** @import { Offers } from '../generated/contract/elements.js' */
/** @import { ElementClass } from '../types.js' */
import { flag, texts } from '../base/properties.js';

/** Gives a class what its element takes, beside what the class above it does.
 * @type {(element: Partial<ElementClass> & { prototype: HTMLElement }, offers: Offers) => void} */
export function offer(element, { watched = [], texts: own = {}, flags = [] }) {
  texts(element.prototype, own);
  for (const name of flags) flag(element.prototype, name);
  element.observedAttributes = [...(element.observedAttributes ?? []), ...watched];
  element.flags = [...(element.flags ?? []), ...flags];
}
