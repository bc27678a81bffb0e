/** @import { Thrown } from '../types.js' */
/** @import { PpsaElement } from './element.js' */
import { loadPack } from '../modules/pack.js';
import { drop, isOf, madeOf, work } from '../page/early.js';

/** The host's pack; one that cannot be had is told where it is still wanted, and the built-in one serves. What shows
 * before the widget was made of this very text, or is not used.
 * @type {(element: PpsaElement, wanted: () => boolean) => Promise<string | null>} */
export async function ownPack(element, wanted) {
  try {
    const pack = await loadPack(element.pack);
    const made = madeOf(element);
    if (made && isOf(made, pack)) work(element);
    else drop(element);
    return pack;
  } catch (error) {
    drop(element);
    if (wanted()) element.report(/** @type {Thrown} */ (error));
    return null;
  }
}
