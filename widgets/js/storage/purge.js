// Everything of a store, taken away from wherever this browser may keep it.
import { adapter } from './port.js';

/** Gives where something was. What fails is told to `failed`, and the other places are swept.
 * @param {string} name
 * @param {(error: Error) => unknown} failed */
export async function purge(name, failed) {
  /** @type {{ device?: boolean, visit?: boolean }} */
  const had = {};
  for (const place of /** @type {const} */ (['device', 'visit'])) {
    const port = adapter(place, name);
    had[place] = Boolean(await port.readMeta().catch(() => null));
    await port.clear().catch(failed);
    // It heard nothing so far: this lets go of its channel.
    port.subscribe(() => {})();
  }
  return had;
}
