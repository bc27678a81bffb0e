// How words of the page's own are said: each in its own language.
import { h } from '../element/dom.js';
import { languageOf } from './languages.js';

/** Says what stands in these tables, by language. The first language has every key. */
export function speaker(tables) {
  /** A piece of wording for an element: `{ text, lang }`, in the first language of its chain that has it. */
  const wording = (element, key) => {
    const [, chain] = languageOf(element);
    const lang = chain.find((tag) => tables[tag][key]);
    return { text: tables[lang][key], lang };
  };
  /** The same as an element with these words: `say(host, 'p.soft', 'kept-visit')`. Each `#` in them takes the next
   * of what is `inside`. */
  const say = (element, name, key, has, ...inside) => {
    const { text, lang } = wording(element, key);
    const words = text.split('#');
    for (let i = 0; i < words.length; i += 1) words[i] = [words[i], inside[i]];
    return h(name, { lang, ...has }, words);
  };
  return { wording, say };
}
