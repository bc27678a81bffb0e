// Everything of a store, taken away from wherever this browser may keep it.
/** @import { Adapter } from '../types.js' */
import { OURS, adapter } from './places.js';

/** Gives where something was, and what `failed` last: the other places are swept all the same. `host` is the
 * page's own place, where the store is kept in that.
 * @type {(name: string, host?: Adapter) => Promise<{ device?: boolean, visit?: boolean, failed?: Error }>} */
export async function purge(name, host) {
  /** @type {Awaited<ReturnType<typeof purge>>} */
  const had = {};
  const failed = (/** @type {Error} */ error) => (had.failed = error);
  for (const place of OURS) {
    const port = adapter(place, name);
    had[place] = Boolean(await port.readMeta().catch(() => null));
    await port.clear().catch(failed);
    // It heard nothing so far: this lets go of its channel.
    port.subscribe(() => {})();
  }
  await host?.clear().catch(failed);
  return had;
}
