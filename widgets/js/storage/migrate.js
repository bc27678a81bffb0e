// How a store comes to another place, or into another lock.
/** @import { Records } from '../store/records.js' */
/** @import { Adapter, Meta, Triples, Vault } from '../types.js' */
import { newLock } from '../modules/lock.js';
import { newMeta } from './find.js';
import { adapter, inMemory } from './places.js';
import { sealed } from './sealed.js';

/** Keeps all of a store in this place, behind a lock where there is a passphrase. `now` is how it is
 * kept so far, and `still` fails once that is not so any more. Gives the port, the metadata and the
 * vault; nothing where another page keeps something in that place already.
 * @param {string} name
 * @param {boolean} moves
 * @param {'nothing' | 'visit' | 'device'} place
 * @param {string} passphrase
 * @param {{ port?: Adapter, adapter?: Adapter, meta: Meta | null, away: number, records: Records }} now
 * @param {() => void} still
 * @returns {Promise<{ port?: Adapter, meta?: Meta, vault?: Vault } | undefined>} */
export async function migrate(name, moves, place, passphrase, now, still) {
  still();
  const { vault, header: lock = '' } = passphrase ? await newLock(name, passphrase) : {};
  const { records } = now;
  let writes;
  /** @type {Adapter | undefined} */
  let port;
  try {
    still();
    // From here on nothing is written as it was before.
    writes = records.port;
    records.port = undefined;
    await records.written;
    still();
    if (inMemory(place)) return vault?.end(), {};
    port = moves ? adapter(place, name) : /** @type {Adapter} */ (now.port);
    if (moves && (await port.readMeta())) return void vault?.end();
    const was = (!moves && now.meta) || newMeta();
    // What stood outside a lock stays there behind another one, and goes with it.
    const meta = { ...was, lock, ...(!lock && { outside: undefined }), away: vault?.seal('away', was.epoch, String(now.away)) ?? '' };
    await move(now.adapter, vault ? sealed(port, vault) : port, meta, records);
    still();
    if (!moves) records.port = writes;
    return { port, meta, vault };
  } catch (error) {
    vault?.end();
    // What could not be begun leaves nothing behind; what another page began meanwhile stays.
    if (moves && /** @type {Error} */ (error).name !== 'StaleStore') {
      const forgotten = port?.clear().catch(() => {});
      // Where the browser is silent, the person is not kept waiting for that as well.
      if (/** @type {Error} */ (error).name !== 'TimeoutError') await forgotten;
    }
    still();
    records.port ??= writes;
    throw error;
  }
}

/** Keeps all of it with this adapter, as it was kept with another: in one piece, and with what
 * another page wrote meanwhile. Without `before` it was kept in no other.
 * @param {Adapter | undefined} before
 * @param {Adapter} to
 * @param {Meta} meta
 * @param {Records} records */
export async function move(before, to, meta, records) {
  /** @param {Triples} theirs */
  const merge = (theirs) => {
    records.takeIn(before?.opened(theirs) ?? theirs);
    return records.whole();
  };
  const asides = (await before?.quarantined()) ?? [];
  records.kept(/** @type {Triples} */ (await to.begin(meta, asides, merge)));
}
