// Fetches what the elements need, each file once for the whole page, all of it in one round trip.
// A load that failed is forgotten, so that it can be tried again.
/** @import { CodedError, Glue, LanguageFile, Thrown } from '../types.js' */
import { json } from '../base/json.js';
import { coded } from '../base/coded.js';
import { made } from '../base/styles.js';
import { version } from '../base/version.js';
import { groups, language } from '../words/languages.js';
import { wasmTrouble } from './wasm.js';

/** @type {(path: string) => string} */
const file = (path) => new URL(path, import.meta.url).href;

/** @type {Map<string, Promise<unknown>>} */
const loaded = new Map();

/** What `start` comes to, for each key once, unless it failed.
 * @template T
 * @param {string} key
 * @param {() => Promise<T>} start */
export function once(key, start) {
  if (!loaded.has(key)) {
    const coming = start();
    loaded.set(key, coming);
    coming.catch(() => loaded.delete(key));
  }
  return /** @type {Promise<T>} */ (loaded.get(key));
}

const TROUBLE = {
  'no-wasm': 'The browser does not run WebAssembly, as in Lockdown Mode: what stands inside the element is shown.',
  'browser-old': 'The browser is older than those the README names: what stands inside the element is shown.',
};

/** The exports of a wasm module and an element's style sheets. Rejects with an Error that has a
 * `code`.
 * @param {string} wasm
 * @param {string} style
 * @returns {Promise<{ glue: Glue, sheets: (CSSStyleSheet | string)[] }>} */
export async function load(wasm, style) {
  // No file could change that, so none is asked for.
  const trouble = wasmTrouble();
  if (trouble) throw coded(trouble, TROUBLE[trouble]);
  try {
    const [glue, ...sheets] = await Promise.all([
      module(wasm), sheet('ppsa'), sheet(style, /** @type {Record<string, string | undefined>} */ (groups)[wasm]),
    ]);
    return { glue, sheets };
  } catch (error) {
    throw missing('wasm/ and css/', /** @type {Thrown} */ (error));
  }
}

/** The exports of a wasm module of the package. Rejects with an Error that has a `code`.
 * @param {string} name */
export async function loadModule(name) {
  try {
    return await module(name);
  } catch (error) {
    throw missing('wasm/', /** @type {Thrown} */ (error));
  }
}

/** The exports of a script that stands beside this one. Rejects as `load`.
 * @param {string} name */
export async function loadScript(name) {
  try {
    return await once(name, () => script(name));
  } catch (error) {
    throw missing(name, /** @type {Thrown} */ (error));
  }
}

/** @type {Record<string, number>} */
const tries = {};

/** @param {string} path */
function script(path) {
  tries[path] = (tries[path] ?? 0) + 1;
  // A browser may remember that a module failed: another address asks again.
  return import(file(`./${path}${tries[path] > 1 ? `?try=${tries[path]}` : ''}`));
}

/** @param {string} name */
const module = (name) => once(`wasm/${name}`, async () => {
  const wasm = fetch(file(`./wasm/${name}_bg.wasm`));
  // If the glue fails first, this one must not count as an unheard rejection.
  wasm.catch(() => {});
  const glue = await script(`wasm/${name}.js`);
  await glue.default(checked(await wasm));
  return glue;
});

/** A style sheet, made once for all elements; or its address, where the browser makes none of a text.
 * @param {string} name
 * @param {string} [apart] */
function sheet(name, apart) {
  const path = `./css/${name}.css`;
  if (!made('')) return file(path);
  return once(path, async () =>
    /** @type {CSSStyleSheet} */ (made(apart ? await fetchText(path) : (await once('css', styles))[name])));
}

/** @type {() => Promise<Record<string, string>>} */
const styles = async () => JSON.parse(await fetchText('./css/ppsa.json'));

/** The language files for a tag, each laid over those before it.
 * @param {string} wasm
 * @param {string} tag
 * @returns {Promise<LanguageFile[]>} */
export async function loadLanguages(wasm, tag) {
  const group = /** @type {Record<string, string | undefined>} */ (groups)[wasm];
  const files = await Promise.all(
    [...language(tag)[1]].reverse().map(async (name) => {
      const [first, more] = await Promise.all([languageFile(name), group && languageFile(`${group}/${name}`)]);
      if (!more) return first;
      // Words go by their place.
      const words = [...first.words];
      words.length = /** @type {number} */ (more.from);
      const own = { ...first, exports: more.exports, words: [...words, ...more.words] };
      return more.pack ? [own, { ...first, pack: more.pack, words: [] }] : own;
    }),
  );
  return files.flat();
}

/** @type {(name: string) => Promise<LanguageFile>} */
async function languageFile(name) {
  try {
    return await once(`lang/${name}`, async () => {
      const path = `./lang/${name}.json`;
      let read = JSON.parse(await fetchText(path));
      // Words go by their place: those that a browser kept of another release would be wrong ones.
      if (read.version !== version) read = JSON.parse(await fetchText(path, { cache: 'reload' }));
      if (read.version !== version) throw new Error('another release');
      // The pack goes to Rust as text, which reads and checks it as it does any host's.
      return { ...read, pack: read.pack && json(read.pack) };
    });
  } catch (error) {
    throw missing(`lang/${name}.json`, /** @type {Thrown} */ (error));
  }
}

/** @type {(path: string, how?: RequestInit) => Promise<string>} */
async function fetchText(path, how) {
  return checked(await fetch(file(path), how)).text();
}

/** @type {(what: string, error: Thrown) => CodedError} */
const missing = (what, { message }) =>
  coded('load-failed', `Could not load ${what} beside ${import.meta.url} (${message}): check that the whole package is there (see its README for bundlers) and that the Content-Security-Policy allows it.`);

/** A response that is well.
 * @param {Response} response */
export function checked(response) {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}
