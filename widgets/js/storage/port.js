// Where a store is kept: one port, and an adapter behind it for each place.
//
// An adapter is made for one store's name and sees only opaque texts. Records come and go as flat
// triples: id, stamp, body. `meta` is what is kept beside them: { epoch, since, lock, away }, the last
// one sealed by the lock.
//
//   readMeta(most)         the metadata, or null where nothing is kept. Makes nothing. A device may take
//                          `most` milliseconds
//   load()                 all records
//   begin(meta, asides, merge)   keeps these in one piece in place of what was there, with the
//                          records that `merge` gives for those that another page changed
//                          meanwhile. Gives them
//   writeMeta(meta)       keeps meta of the same epoch and lock
//   write(records, merge)  keeps these records; each replaces the one with its id. Where another
//                          page changed one meanwhile, `merge(theirs)` gives what to keep instead.
//                          Gives the records as they were kept.
//   quarantine(ids)        puts records that cannot be read aside, as they are
//   quarantined()          what was put aside, as triples without a stamp
//   opened(records)        records that another page wrote, as `load` would give them
//   clear()                takes away all it keeps of this store
//   uiState(), setUiState(text)   what was last open in each element, as a text
//   lasting(how)           of a device: whether the browser promises to keep it
//   seal(records)          behind a lock: records as it keeps them
//   subscribe(act)         calls `act(ids)` when another page changed records, `act()` when it
//                          changed anything else; gives how to stop
//
// Each call may fail: a `QuotaExceededError` says that there is no room, a `StaleStore` that the store
// was cleared or locked by another page since. What `write` was given is safe when it ends.
/** @import { Adapter, HostStorage } from '../types.js' */
import { device } from './device.js';
import { host } from './host.js';
import { visit } from './visit.js';

const ADAPTERS = { visit, device, host };

/** The adapter for a place: `visit`, `device`, or `host` with what the page passed.
 * @type {(place: 'visit' | 'device' | 'host', name: string, passed?: HostStorage) => Adapter} */
export const adapter = (place, name, passed) => ADAPTERS[place](name, /** @type {HostStorage} */ (passed));
