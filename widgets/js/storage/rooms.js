// The rooms of this browser in which a store can lie. A storage bucket is a room of its own: it is taken
// away with its files, where the browser's common place holds traces of what was removed from it.
/** @import { Room } from '../types.js' */
import { wrap } from 'idb';

import { OURS } from './visit.js';

const NAME = /^ppsa-(\d+)-((?:[0-9a-f]{2})+)$/;
const LONGEST = 64; // letters in the name of a bucket

/** The name of a store's database.
 * @param {string} store */
export const base = (store) => `${OURS}${store}`;

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

/** A store's name in the letters that a bucket's may have.
 * @param {string} store */
const code = (store) => [...new TextEncoder().encode(store)].map((it) => it.toString(16).padStart(2, '0')).join('');
/** @param {string} coded */
const decode = (coded) =>
  new TextDecoder().decode(Uint8Array.from(/** @type {string[]} */ (coded.match(/../g)), (it) => parseInt(it, 16)));

/** Our buckets: number and coded name of each.
 * @returns {Promise<[nth: number, coded: string][]>} */
async function buckets() {
  try {
    return (await navigator.storageBuckets.keys()).flatMap((it) => {
      const [, nth, coded] = NAME.exec(it) ?? [];
      return coded ? [[Number(nth), coded]] : [];
    });
  } catch {
    // This browser has none, or not here.
    return [];
  }
}

/** Whether the common place may have it: to open a database that is not there leaves a file, even if
 * nothing is made in it.
 * @param {string} store */
export async function isCommon(store) {
  try {
    return (await indexedDB.databases()).some((it) => it.name === base(store));
  } catch {
    return true;
  }
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

/** The names of all stores that surely lie in one. */
export async function onDevice() {
  const own = (await buckets()).map(([, coded]) => decode(coded));
  try {
    const all = /** @type {{ name: string }[]} */ (await indexedDB.databases())
      .filter((it) => it.name.startsWith(OURS));
    own.push(...all.map((it) => it.name.slice(OURS.length)));
  } catch {
    // The browser does not say.
  }
  return own;
}
