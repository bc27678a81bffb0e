// How words of the page's own are said: each in its own language.
/** @import { Has, Inside } from '../types.js' */
import { h } from '../base/dom.js';
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
  /** The same as an element with these words: `say(host, 'p.soft', 'kept-visit')`.
   * @template {string} Name
   * @param {Element} element
   * @param {Name} name
   * @param {Key} key
   * @param {Has} [has] */
  const say = (element, name, key, has) => {
    const { text, lang } = wording(element, key);
    return h(name, { lang, ...has }, text);
  };
  return { wording, say };
}

/** An element with a piece of wording in which each `#` takes the next of what is `inside`.
 * @param {{ text: string, lang: string }} wording
 * @param {Inside[]} inside */
export function filled({ text, lang }, ...inside) {
  /** @type {Inside[]} */
  const words = text.split('#');
  for (let i = 0; i < words.length; i += 1) words[i] = [words[i], inside[i]];
  return h('span', { lang }, words);
}
