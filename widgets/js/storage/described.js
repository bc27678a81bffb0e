// What there is to say of a store, beside where it is.
/** @import { Records } from '../store/records.js' */
/** @import { HostStorage, Meta, Status } from '../types.js' */

/** Of its records, the metadata kept with them, and the page's own storage.
 * @param {Records} records
 * @param {Meta | null} meta
 * @param {HostStorage | undefined} storage
 * @param {string} state
 * @returns {Omit<Status, 'keeps' | 'why' | 'lockable' | 'lasts' | 'passed' | 'lost' | 'away' | 'asked' | 'lasting' | 'outside' | 'late' | 'left'>} */
export function described(records, meta, storage, state) {
  const { since = '', lock = '' } = meta ?? {};
  const { holder = '', privacy = '' } = storage ?? {};
  return {
    since, holder, privacy,
    count: records.count,
    // Not counted for each letter that is typed.
    get bytes() {
      return records.bytes;
    },
    quarantined: records.quarantined,
    reads: records.reads,
    lock: lock && (state === 'shut' ? 'shut' : 'open'),
  };
}
