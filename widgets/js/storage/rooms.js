// The rooms of this browser in which a store can lie. A storage bucket is a room of its own: it is taken
// away with its files, where the browser's common place holds traces of what was removed from it.
/** @import { Room } from '../types.js' */
import { wrap } from 'idb';

import { base, buckets, code, isCommon } from './on-device.js';

const LONGEST = 64; // letters in the name of a bucket

/** @type {(store: string) => Room} */
const common = (store) => ({
  nth: 0,
  has: async () => true,
  place: async () => ({ indexedDB, persist: () => navigator.storage.persist(), persisted: () => navigator.storage.persisted() }),
  remove: () => wrap(indexedDB.deleteDatabase(base(store))),
});

/** @type {(nth: number, coded: string) => Room} */
function bucket(nth, coded) {
  const name = `ppsa-${nth}-${coded}`;
  const place = () => navigator.storageBuckets.open(name);
  return {
    nth,
    // To ask for one that is on its way out makes it anew, empty.
    has: async () => (await (await place()).indexedDB.databases()).length > 0,
    place,
    remove: () => navigator.storageBuckets.delete(name),
  };
}

/** Those in which it may lie, the newest first. Looking makes none.
 * @param {string} store */
export async function roomsOf(store) {
  const own = (await buckets()).filter(([, coded]) => coded === code(store)).sort(([one], [other]) => other - one);
  const all = own.map(([nth, coded]) => bucket(nth, coded));
  return (await isCommon(store)) ? [...all, common(store)] : all;
}

/** One that is newer than these.
 * @param {string} store
 * @param {Room[]} all */
export async function newRoom(store, all) {
  const coded = code(store);
  const next = bucket((all[0]?.nth ?? 0) + 1, coded);
  try {
    if (coded.length < LONGEST - 8 && (await next.place()).indexedDB) return next;
  } catch {
    // Then it is the common one.
  }
  return common(store);
}
