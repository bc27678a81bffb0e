// How words of the page's own are said: each in its own language.
import { h } from '../element/dom.js';

/** Says what stands in these tables. The second one has some of the keys. */
export function speaker(english, teReo) {
  /** A piece of wording for an element: `{ text, lang }`, in te reo where that is asked for and there. */
  const wording = (element, key) => {
    const asked = element.closest('[lang]')?.lang || document.documentElement.lang;
    return /^mi\b/i.test(asked) && teReo[key]
      ? { text: teReo[key], lang: 'mi' }
      : { text: english[key], lang: 'en-NZ' };
  };
  /** The same as an element with these words: `say(host, 'p.soft', 'kept-visit')`. */
  const say = (element, name, key, has) => {
    const { text, lang } = wording(element, key);
    return h(name, { lang, ...has }, text);
  };
  return { wording, say };
}
