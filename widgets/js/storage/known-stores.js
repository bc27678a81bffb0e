// Which stores of ours are kept in this browser, on this page or not.
import { OURS, PLACES } from './places.js';

/** Their names. Looking makes nothing.
 * @returns {Promise<string[]>} */
export async function knownStores() {
  const all = await Promise.all(OURS.map((place) => PLACES[place]?.names?.() ?? []));
  return [...new Set(all.flat())];
}
