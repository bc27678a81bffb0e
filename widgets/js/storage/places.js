// What is so of each place where a store can be, the most private first. A new one is a row here, an
// adapter with the calls of `Adapter` in ../types.d.ts, its value of `keep` in the contract, and what is said of it.
/** @import { Adapter, HostStorage, Keep, Place } from '../types.js' */
import { device } from './device.js';
import { host } from './host.js';
import { onDevice } from './on-device.js';
import { inVisit, visit } from './visit.js';

/** `make` makes the adapter: without one, the page's memory is all there is. `names` gives the stores that
 * this browser keeps there; such places are looked into and cleared without being asked for.
 * @typedef {object} Described
 * @property {(name: string, passed: HostStorage) => Adapter} [make]
 * @property {() => string[] | Promise<string[]>} [names]
 * @property {boolean} [offered] a person can choose it
 * @property {boolean} [lockable] a passphrase can be put on it
 * @property {boolean} [lasts] it outlives the visit
 * @property {boolean} [passed] it is the page's own, which says who may see it */

/** @satisfies {Record<Place, Described>} */
const ALL = {
  nothing: { offered: true },
  undecided: {},
  visit: { make: visit, names: inVisit, offered: true },
  device: { make: device, names: onDevice, offered: true, lockable: true, lasts: true },
  host: { make: host, passed: true },
};

/** @type {Record<string, Described | undefined>} */
export const PLACES = ALL;

const names = /** @type {Place[]} */ (Object.getOwnPropertyNames(ALL));

/** What a page may ask for: `ask` leaves it undecided until the person says. */
export const KEEPS = names.map((place) => /** @type {Keep} */ (place === 'undecided' ? 'ask' : place));

/** Those that are looked into, the least private first. */
export const OURS = /** @type {('visit' | 'device')[]} */ (names.filter((place) => PLACES[place]?.names).reverse());

/** Those that a person can choose, the least private first. */
export const OFFERED = /** @type {('nothing' | 'visit' | 'device')[]} */ (names.filter((place) => PLACES[place]?.offered).reverse());

/** Where a lock goes. */
export const LOCKABLE = /** @type {'device'} */ (names.find((place) => PLACES[place]?.lockable));

/** Whether the page's memory is all there is.
 * @param {string} place */
export const inMemory = (place) => place in PLACES && !PLACES[place]?.make;

/** Whether a store that is asked to be kept so may come to have a lock.
 * @param {Keep | undefined} keep */
export const mayLock = (keep) => keep === 'ask' || Boolean(PLACES[keep ?? '']?.lockable);

/** The adapter for a place, for `host` with what the page passed.
 * @type {(place: Place, name: string, passed?: HostStorage) => Adapter} */
export const adapter = (place, name, passed) =>
  /** @type {Required<Described>} */ (PLACES[place]).make(name, /** @type {HostStorage} */ (passed));
