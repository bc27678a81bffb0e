// How words of the page's own are said: each in its own language.
/** @import { Has, Inside } from '../types.js' */
import { h } from '../element/dom.js';
import { languageOf } from './languages.js';

/** Says what stands in these tables, by language. The first language has every key.
 * @template {string} Key
 * @param {{ 'en-NZ': Record<Key, string> } & { [tag: string]: Partial<Record<Key, string>> }} tables */
export function speaker(tables) {
  /** A piece of wording for an element: `{ text, lang }`, in the first language of its chain that has it.
   * @type {(element: Element, key: Key) => { text: string, lang: string }} */
  const wording = (element, key) => {
    const [, chain] = languageOf(element);
    const lang = chain.find((tag) => tables[tag][key]) ?? 'en-NZ';
    return { text: tables[lang][key] ?? '', lang };
  };
  /** The same as an element with these words: `say(host, 'p.soft', 'kept-visit')`. Each `#` in them takes the next
   * of what is `inside`.
   * @template {string} Name
   * @param {Element} element
   * @param {Name} name
   * @param {Key} key
   * @param {Has | null} [has]
   * @param {Inside[]} inside */
  const say = (element, name, key, has, ...inside) => {
    const { text, lang } = wording(element, key);
    /** @type {Inside[]} */
    const words = text.split('#');
    for (let i = 0; i < words.length; i += 1) words[i] = [words[i], inside[i]];
    return h(name, { lang, ...has }, words);
  };
  return { wording, say };
}
