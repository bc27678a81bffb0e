// What the page is told where something cannot be kept.
/** @import { Place } from '../types.js' */
import { PLACES } from './places.js';
import { codeOf, coded } from '../base/coded.js';

/** Why what is typed is not kept, with a code of ours and the name of what the browser threw.
 * @param {{ name?: string }} error
 * @param {Place} place */
export function trouble({ name }, place) {
  if (name === 'QuotaExceededError') return coded('storage-full', 'There is no room left for what is typed: it stays on this page only.');
  const who = PLACES[place]?.passed ? 'The page’s own storage' : 'The browser';
  return coded('storage-denied', `${who} does not keep what is typed (${name}): it stays on this page only.`);
}

/** The same where it is only late. */
export const slow = () =>
  coded('storage-slow', 'The browser does not say what it keeps: the widget shows that once it does.');

/** What a person clears, and the browser does not.
 * @param {Error} error */
export const uncleared = ({ message }) =>
  coded('clear-failed', `Not everything could be cleared (${message}): what is left stays where it was.`);

/** What is kept, or another page wrote, and no document here can take in.
 * @param {{ code?: unknown }} error */
export const unread = (error) =>
  coded(codeOf(error), 'Something that is kept cannot be read here. It is left as it is; all the rest is shown.');
