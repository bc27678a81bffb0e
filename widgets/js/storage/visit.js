// The browser's sessionStorage, which outlives a reload and ends with the tab. One key per record,
// so that a letter costs the same beside ten records or ten thousand. Frames of the page share it.
/** @import { Adapter, Meta, Triples } from '../types.js' */
import { json } from '../base/json.js';
import { StaleStore, same } from './stale-store.js';

/** The beginning of all our keys. */
export const OURS = 'ppsa:';

/** The end of the key of a store's metadata. */
export const META = ':meta:';

/** Takes these keys away. The metadata say before that a person did: other frames hear it.
 * @param {string[]} keys */
function drop(keys) {
  for (const key of keys) if (key.endsWith(META)) sessionStorage.setItem(key, 'null');
  for (const key of keys) sessionStorage.removeItem(key);
}

/** The adapter for the store of this name.
 * @param {string} name
 * @returns {Adapter} */
export function visit(name) {
  /** @param {string} what */
  const of = (what) => `${OURS}${json(name)}:${what}:`;
  const [record, uiState, quarantine, meta] = ['record', 'ui-state', 'quarantine', 'meta'].map(of);
  /** @type {Map<string, string | null>} */
  const known = new Map(); // what we last saw under each id
  /** @param {string} prefix */
  const kept = (prefix) => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  /** @type {Meta | null} */
  let ours;
  let cleared = false; // by the person, in another frame

  /** @type {() => Meta | null} */
  const look = () => JSON.parse(/** @type {string} */ (sessionStorage.getItem(meta)));
  /** @type {(id: string) => Triples} */
  const read = (id) => {
    const text = sessionStorage.getItem(record + id);
    known.set(id, text);
    const [all, stamp, body] = /^([^\n]+)\n(.+)$/s.exec(/** @type {string} */ (text)) ?? [];
    // What we did not write like this is left where it is.
    return all ? [id, stamp, body] : [];
  };
  /** @param {Triples} records */
  const put = (records) => {
    let failed;
    for (let i = 0; i < records.length; i += 3) {
      const [id, stamp, body] = records.slice(i, i + 3);
      const text = `${stamp}\n${body}`;
      try {
        sessionStorage.setItem(record + id, text);
        known.set(id, text);
      } catch (error) {
        // The others may still fit.
        failed ??= error;
      }
    }
    if (failed) throw failed;
    return records;
  };
  return {
    get cleared() {
      return cleared;
    },
    async readMeta() {
      return (ours = look());
    },
    async load() {
      return kept(record).flatMap((key) => read(key.slice(record.length)));
    },
    async begin(is, asides, merge) {
      sessionStorage.setItem(meta, json(is));
      ours = is;
      for (let i = 0; i < asides.length; i += 3) sessionStorage.setItem(quarantine + asides[i], asides[i + 2]);
      return put(merge([]));
    },
    async writeMeta(is) {
      sessionStorage.setItem(meta, json((ours = is)));
    },
    opened: (records) => records,
    async write(records, merge) {
      if (!same(look(), ours)) throw new StaleStore();
      const theirs = ids(records).filter((id) => {
        const text = sessionStorage.getItem(record + id);
        return text !== null && text !== known.get(id);
      });
      return put(theirs.length ? merge(theirs.flatMap(read)) : records);
    },
    async quarantine(ids) {
      for (const id of ids) {
        const text = sessionStorage.getItem(record + id);
        // Another frame put it there before.
        if (text === null) continue;
        sessionStorage.setItem(quarantine + id, text);
        sessionStorage.removeItem(record + id);
      }
    },
    quarantined: async () =>
      kept(quarantine).flatMap((key) =>
        [key.slice(quarantine.length), '', /** @type {string} */ (sessionStorage.getItem(key))]),
    async clear() {
      drop([record, uiState, quarantine, meta].flatMap(kept));
      known.clear();
    },
    uiState: async () => sessionStorage.getItem(uiState),
    setUiState: async (all) => sessionStorage.setItem(uiState, all),
    subscribe(act) {
      /** @param {StorageEvent} event */
      const heard = ({ storageArea, key, newValue }) => {
        if (storageArea !== sessionStorage) return;
        cleared ||= key === meta && newValue === 'null';
        if (key?.startsWith(record)) act([key.slice(record.length)]);
        else if (key === null || key === meta) act();
      };
      addEventListener('storage', heard);
      return () => removeEventListener('storage', heard);
    },
    read: async (ids) => ids.flatMap(read),
  };
}

/** The ids of records.
 * @type {(records: Triples) => string[]} */
export const ids = (records) => records.filter((_, at) => at % 3 === 0);

/** The names of the stores that it keeps.
 * @returns {string[]} */
export function inVisit() {
  try {
    const ours = Object.keys(sessionStorage).filter((key) => key.startsWith(OURS) && key.endsWith(META));
    return ours.map((key) => JSON.parse(key.slice(OURS.length, -META.length)));
  } catch {
    // Nothing of it is to be found here.
    return [];
  }
}
