// The words of what the page shows itself, beside the wasm: where things are kept, the lock, the
// way out. Each is said in its own language.
import { h } from '../dom.js';
import { english } from './en-NZ.js';
import { teReo } from './mi.js';

/** A piece of wording for an element: `{ text, lang }`, in te reo where that is asked for and there. */
export function wording(element, key) {
  const asked = element.closest('[lang]')?.lang || document.documentElement.lang;
  return /^mi\b/i.test(asked) && teReo[key]
    ? { text: teReo[key], lang: 'mi' }
    : { text: english[key], lang: 'en-NZ' };
}

/** The same as an element with these words: `say(host, 'p.soft', 'kept-visit')`. */
export function say(element, name, key, has) {
  const { text, lang } = wording(element, key);
  return h(name, { lang, ...has }, text);
}
