// The languages that there are. The build writes the table from the folders in core/languages.
import { groups, languages } from '../generated/languages.js';

export { groups };

const fits = (tag, asked) => tag.toLowerCase() === asked || asked.startsWith(`${tag.toLowerCase()}-`);

/** The language that an element is in, by its own `lang` or by that of what stands round it. */
export const languageOf = (element) => language(element.closest('[lang]')?.lang || document.documentElement.lang);

/** What there is for a `lang`: `[tag, chain, beside]`, with the tags to look for words in, the best first,
 * and the language to show beside it. The first language stands in for one that there is not. */
export function language(asked = '') {
  const wanted = asked.toLowerCase();
  const near = ([tag]) => fits(tag.split('-')[0], wanted);
  return languages.find(([tag]) => fits(tag, wanted)) ?? languages.find(near) ?? languages[0];
}
