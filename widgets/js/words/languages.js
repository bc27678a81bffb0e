// The languages that there are. The build writes the table from the folders in core/languages.
import { languages } from '../generated/languages.js';

/** @typedef {[tag: string, chain: string[], beside: string]} Language */

/** @type {(tag: string, asked: string) => boolean} */
const fits = (tag, asked) => tag.toLowerCase() === asked || asked.startsWith(`${tag.toLowerCase()}-`);

/** An element's own `lang`, or that of what stands round it.
 * @param {Element} element */
export const langOf = (element) =>
  /** @type {HTMLElement | null} */ (element.closest('[lang]'))?.lang || document.documentElement.lang;

/** The language that an element is in.
 * @param {Element} element */
export const languageOf = (element) => language(langOf(element));

/** What there is for a `lang`: `[tag, chain, beside]`, with the tags to look for words in, the best first,
 * and the language to show beside it. The first language stands in for one that there is not.
 * @returns {Language} */
export function language(asked = '') {
  const wanted = asked.toLowerCase();
  /** @type {(it: Language) => boolean} */
  const near = ([tag]) => fits(tag.split('-')[0], wanted);
  return (
    /** @type {Language[]} */ (languages).find(([tag]) => fits(tag, wanted)) ??
    /** @type {Language[]} */ (languages).find(near) ??
    /** @type {Language[]} */ (languages)[0]
  );
}
