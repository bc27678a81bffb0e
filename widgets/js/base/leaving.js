// How the way out reaches the rest of the package, which may be here, in another copy, or not at all:
// it calls what stands in a list under this name, and knows nothing else of it.

export const LEAVING = Symbol.for('ppsa.leaving');

/** This is done, at once, when the person leaves the page.
 * @param {() => void} act */
export function onLeaving(act) {
  (/** @type {Pick<Window, typeof LEAVING>} */ (globalThis)[LEAVING] ??= []).push(act);
}
