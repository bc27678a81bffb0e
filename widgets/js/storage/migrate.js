// How a store comes to another place, or into another lock.
import { newLock } from '../modules/lock.js';
import { newMeta } from './find.js';
import { adapter } from './port.js';
import { sealed } from './sealed.js';

/** Keeps all of a store in this place, behind a lock where there is a passphrase. `now` is how it is
 * kept so far, and `still` fails once that is not so any more. Gives the port, the metadata and the
 * vault; nothing where another page keeps something in that place already. */
export async function migrate(name, moves, place, passphrase, now, still) {
  still();
  const { vault, header: lock = '' } = passphrase ? await newLock(name, passphrase) : {};
  const { records } = now;
  let writes;
  let port;
  try {
    still();
    // From here on nothing is written as it was before.
    writes = records.port;
    records.port = undefined;
    await records.written;
    still();
    if (place === 'nothing') return {};
    port = moves ? adapter(place, name) : now.port;
    if (moves && (await port.readMeta())) return void vault?.end();
    const was = (!moves && now.meta) || newMeta();
    const meta = { ...was, lock, away: vault?.seal('away', was.epoch, String(now.away)) ?? '' };
    await move(now.adapter, vault ? sealed(port, vault) : port, meta, records);
    still();
    if (!moves) records.port = writes;
    return { port, meta, vault };
  } catch (error) {
    vault?.end();
    // What could not be begun leaves nothing behind; what another page began meanwhile stays.
    if (moves && error.name !== 'StaleStore') {
      const forgotten = port?.clear().catch(() => {});
      // Where the browser is silent, the person is not kept waiting for that as well.
      if (error.name !== 'TimeoutError') await forgotten;
    }
    still();
    records.port ??= writes;
    throw error;
  }
}

/** Keeps all of it with this adapter, as it was kept with another: in one piece, and with what
 * another page wrote meanwhile. Without `before` it was kept in no other. */
export async function move(before, to, meta, records) {
  const merge = (theirs) => {
    records.takeIn(before?.opened(theirs) ?? theirs);
    return records.whole();
  };
  const asides = (await before?.quarantined()) ?? [];
  records.kept(await to.begin(meta, asides, merge));
}
