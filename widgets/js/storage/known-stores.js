// Which stores of ours are kept in this browser, on this page or not.
import { onDevice } from './rooms.js';
import { META, OURS } from './visit.js';

/** Their names. Looking makes nothing.
 * @returns {Promise<string[]>} */
export async function knownStores() {
  return [...new Set([...(await onDevice()), ...inVisit()])];
}

/** @returns {string[]} */
function inVisit() {
  try {
    const ours = Object.keys(sessionStorage).filter((key) => key.startsWith(OURS) && key.endsWith(META));
    return ours.map((key) => JSON.parse(key.slice(OURS.length, -META.length)));
  } catch {
    // Nothing of it is to be found here.
    return [];
  }
}
