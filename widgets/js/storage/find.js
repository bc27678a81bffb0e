// Where a store is kept, by what the page asks for and by what is there.
/** @import { Adapter, HostStorage, Keep, Meta, Place } from '../types.js' */
import { draw } from '../base/random.js';
import { OURS, PLACES, adapter, inMemory } from './places.js';
import { inTime } from '../base/in-time.js';
import { knownStores } from './known-stores.js';

// So many milliseconds a browser may take to say what it keeps. Longer, and the page goes on without:
// some never answer.
const PATIENCE = 3000;
// And some do after all.
const LONG = 600_000;

/** `[place, adapter, meta, late]`. Makes nothing. Where the browser does not say in time what it
 * keeps, it is `late`, and `again` is called with the metadata once it does; where something is kept
 * that it does not give, `late` is `unread`.
 * @param {Keep} keep
 * @param {string} name
 * @param {HostStorage | undefined} storage
 * @param {(meta: Meta | null | undefined) => unknown} again
 * @returns {Promise<[place: Place, port?: Adapter, meta?: Meta | null, late?: boolean | 'unread']>} */
export async function find(keep, name, storage, again) {
  if (keep !== 'ask') {
    if (inMemory(keep) || (PLACES[keep]?.passed && !storage)) return ['nothing'];
    const port = adapter(keep, name, storage);
    const [meta, late] = await looked(port, again);
    return late ? ['nothing', undefined, null, late] : [keep, port, meta];
  }
  const first = adapter(OURS[0], name);
  let unsure;
  for (const place of OURS) {
    const port = place === OURS[0] ? first : adapter(place, name);
    const [meta, late] = await looked(port, again)
      .catch(async () => /** @type {const} */ ([null, (await knownStores()).includes(name) && 'unread']));
    if (meta) return [place, port, meta];
    unsure ||= late;
  }
  return ['undecided', first, null, unsure];
}

/** The metadata, and whether they are late.
 * @param {Adapter} port
 * @param {(meta: Meta | null | undefined) => unknown} again
 * @returns {Promise<[meta: Meta | null | undefined, late?: boolean | 'unread']>} */
async function looked(port, again) {
  const coming = port.readMeta(LONG);
  try {
    return [await inTime(PATIENCE, () => coming)];
  } catch (error) {
    if (/** @type {Error} */ (error).name !== 'TimeoutError') throw error;
    coming.then(again, () => {});
    return [null, true];
  }
}

/** The metadata of a new store. */
export const newMeta = () => ({ epoch: draw().join('-'), since: today(), lock: '', away: '' });

function today() {
  const now = new Date();
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
