/** @import { Meta } from '../types.js' */

/** What an adapter knew is not there any more: another page cleared, moved or locked it. */
export class StaleStore extends Error {
  name = 'StaleStore';
}

/** Whether two copies of the metadata are of the same store in the same lock. Another page may have put
 * anything there: as texts they are the same each time they are read.
 * @type {(one?: Partial<Meta> | null, other?: Partial<Meta> | null) => boolean} */
export const same = (one, other) =>
  /** @type {const} */ (['epoch', 'lock']).every((it) => String(one?.[it] ?? '') === String(other?.[it] ?? ''));
