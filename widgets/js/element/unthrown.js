/** @import { Thrown } from '../types.js' */
/** @import { PpsaElement } from './element.js' */
import { isTrap } from '../modules/wasm.js';

/** The same functions, which throw nothing: Rust calls them, and would be left in the midst of its
 * work. A trap of another module was heard of already.
 * @type {(acts: Record<string, (...given: any[]) => unknown>, element: PpsaElement) => object} */
export function unthrown(acts, element) {
  /** @type {typeof acts} */
  const all = {};
  for (const name of Object.getOwnPropertyNames(acts)) {
    all[name] = (...given) => {
      try {
        return acts[name](...given);
      } catch (error) {
        return isTrap(error) ? undefined : void element.report(/** @type {Thrown} */ (error));
      }
    };
  }
  return all;
}
