// A pack that somebody tries here: checked by the program that ships, and shown by it, and never sent.
/** @import { PackResult } from './place.js' */
import { placed } from './place.js';

/** The texts that are tried, by the address that they have on this page alone.
 * @type {Map<string, string>} */
const tried = new Map();

/** The widgets fetch a pack by its address. Those of this page are answered here, with no request.
 * @type {typeof fetch} */
const real = window.fetch.bind(window);
window.fetch = (what, how) => {
  const text = tried.get(String(what));
  return text === undefined ? real(what, how) : Promise.resolve(new Response(text));
};

/** The address by which the widgets of this page have a text.
 * @param {string} text */
export function addressFor(text) {
  const address = new URL(`./pack-tried-here-${tried.size + 1}.json`, document.baseURI).href;
  tried.set(address, text);
  return address;
}

const PATIENCE = 30_000;

/** Every problem that the program finds, or none. It is asked through an element that has every kind of text.
 * @type {(address: string, text: string, lang: string) => Promise<PackResult>} */
export async function check(address, text, lang) {
  const asked = document.createElement('ppsa-practice-log');
  asked.hidden = true;
  const attributes = { keep: 'nothing', store: 'builder-check', loading: 'eager', pack: address, lang: lang || 'en-NZ' };
  for (const name of Object.getOwnPropertyNames(attributes)) asked.setAttribute(name, attributes[/** @type {'keep'} */ (name)]);
  /** @type {{ code: string, message: string } | null} */
  let error = null;
  try {
    await new Promise((done, fail) => {
      asked.addEventListener('ppsa-error', (event) => {
        error = /** @type {CustomEvent} */ (event).detail;
        if (!error?.code.startsWith('pack-')) fail(new Error(error?.message));
      });
      asked.addEventListener('ppsa-ready', done);
      setTimeout(() => fail(new Error('the program did not answer')), PATIENCE);
      document.body.append(asked);
    });
    return placed(error, text);
  } catch {
    return { done: false, problems: ['The pack could not be checked just now: a file of the folder ppsa did not come. Load the page again.'] };
  } finally {
    asked.remove();
  }
}
