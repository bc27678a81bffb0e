// What the page passed: its own place, whose holder it names.
/** @import { Adapter, HostStorage, Triples } from '../types.js' */

import { inTime } from '../base/in-time.js';

// How long it may take, in milliseconds: longer, and it counts as failed.
const PATIENCE = 10_000;

/** @type {(act: () => unknown) => Promise<unknown>} */
const asked = (act) => inTime(PATIENCE, async () => act());

/** The adapter for the store of this name.
 * @param {string} name
 * @param {HostStorage} storage
 * @returns {Adapter} */
export function host(name, { load, save, clear }) {
  const meta = { epoch: '', since: '', lock: '', away: '' };
  /** @param {Triples} records */
  const told = (records) => {
    const list = [];
    for (let i = 0; i < records.length; i += 3) {
      list.push({ id: records[i], stamp: records[i + 1], body: records[i + 2] });
    }
    return list;
  };
  /** @type {(list: unknown) => Triples} */
  const taken = (list) => (Array.isArray(list) ? list : []).flatMap(({ id, stamp, body }) => [id, stamp, body].map(String));
  return {
    readMeta: async () => meta,
    load: async () => taken(await asked(() => load(name))),
    // Its metadata are always there, and are the page's.
    async begin() {},
    async writeMeta() {},
    opened: (records) => records,
    async write(records, merge) {
      // The page may know newer ones: they are merged, and kept in turn.
      const theirs = taken(await asked(() => save(name, told(records))));
      if (!theirs.length) return records;
      const merged = merge(theirs);
      await asked(() => save(name, told(merged)));
      return merged;
    },
    // It stays where it is: the page's place is not ours to tidy.
    async quarantine() {},
    quarantined: async () => [],
    clear: () => asked(() => clear(name)),
    uiState: async () => '',
    async setUiState() {},
    subscribe: () => () => {},
    read: async () => [],
  };
}
