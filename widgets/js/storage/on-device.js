// Which stores this browser keeps on the device: by name alone, nothing is opened. Looking makes nothing.
import { OURS } from './visit.js';

const NAME = /^ppsa-(\d+)-((?:[0-9a-f]{2})+)$/;

/** The name of a store's database.
 * @param {string} store */
export const base = (store) => `${OURS}${store}`;

/** A store's name in the letters that a bucket's may have.
 * @param {string} store */
export const code = (store) => [...new TextEncoder().encode(store)].map((it) => it.toString(16).padStart(2, '0')).join('');
/** @param {string} coded */
const decode = (coded) =>
  new TextDecoder().decode(Uint8Array.from(/** @type {string[]} */ (coded.match(/../g)), (it) => parseInt(it, 16)));

/** Our buckets: number and coded name of each.
 * @returns {Promise<[nth: number, coded: string][]>} */
export async function buckets() {
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

/** Whether the device may have it.
 * @param {string} store */
export async function mayBeOnDevice(store) {
  const [own, common] = await Promise.all([buckets(), isCommon(store)]);
  return common || own.some(([, coded]) => coded === code(store));
}

/** The names of all stores that surely lie there. */
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
