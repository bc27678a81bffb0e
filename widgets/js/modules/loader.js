// Fetches what the elements need, each file once for the whole page, all of it in one round trip.
// A load that failed is forgotten, so that it can be tried again.
import { json } from '../store/json.js';
import { made } from '../element/styles.js';
import { version } from '../element/version.js';
import { groups, language } from '../words/languages.js';
import { wasmTrouble } from './wasm.js';

const file = (path) => new URL(path, import.meta.url).href;

const loaded = new Map();

/** What `start` comes to, for each key once, unless it failed. */
export function once(key, start) {
  if (!loaded.has(key)) {
    const coming = start();
    loaded.set(key, coming);
    coming.catch(() => loaded.delete(key));
  }
  return loaded.get(key);
}

const TROUBLE = {
  'no-wasm': 'The browser does not run WebAssembly, as in Lockdown Mode: what stands inside the element is shown.',
  'browser-old': 'The browser is older than those the README names: what stands inside the element is shown.',
};

/** The exports of a wasm module and an element's style sheets. Rejects with an Error that has a
 * `code`. */
export async function load(wasm, style) {
  // No file could change that, so none is asked for.
  const trouble = wasmTrouble();
  if (trouble) throw coded(trouble, TROUBLE[trouble]);
  try {
    const [glue, ...sheets] = await Promise.all([module(wasm), sheet('ppsa'), sheet(style, groups[wasm])]);
    return { glue, sheets };
  } catch (error) {
    throw missing('wasm/ and css/', error);
  }
}

/** The exports of a wasm module of the package. Rejects with an Error that has a `code`. */
export async function loadModule(name) {
  try {
    return await module(name);
  } catch (error) {
    throw missing('wasm/', error);
  }
}

/** The exports of a script that stands beside this one. Rejects as `load`. */
export async function loadScript(name) {
  try {
    return await once(name, () => script(name));
  } catch (error) {
    throw missing(name, error);
  }
}

const tries = {};

function script(path) {
  tries[path] = (tries[path] ?? 0) + 1;
  // A browser may remember that a module failed: another address asks again.
  return import(file(`./${path}${tries[path] > 1 ? `?try=${tries[path]}` : ''}`));
}

const module = (name) => once(`wasm/${name}`, async () => {
  const wasm = fetch(file(`./wasm/${name}_bg.wasm`));
  // If the glue fails first, this one must not count as an unheard rejection.
  wasm.catch(() => {});
  const glue = await script(`wasm/${name}.js`);
  await glue.default(checked(await wasm));
  return glue;
});

/** A style sheet, made once for all elements; or its address, where the browser makes none of a text. */
function sheet(name, apart) {
  const path = `./css/${name}.css`;
  if (!made('')) return file(path);
  return once(path, async () => made(apart ? await fetchText(path) : (await once('css', styles))[name]));
}

const styles = async () => JSON.parse(await fetchText('./css/ppsa.json'));

/** The language files for a tag, each laid over those before it. */
export async function loadLanguages(wasm, tag) {
  const group = groups[wasm];
  const files = await Promise.all(
    [...language(tag)[1]].reverse().map(async (name) => {
      const [first, more] = await Promise.all([languageFile(name), group && languageFile(`${group}/${name}`)]);
      if (!more) return first;
      // Words go by their place.
      const words = [...first.words];
      words.length = more.from;
      const own = { ...first, exports: more.exports, words: [...words, ...more.words] };
      return more.pack ? [own, { ...first, pack: more.pack, words: [] }] : own;
    }),
  );
  return files.flat();
}

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
    throw missing(`lang/${name}.json`, error);
  }
}

async function fetchText(path, how) {
  return checked(await fetch(file(path), how)).text();
}

const missing = (what, { message }) =>
  coded('load-failed', `Could not load ${what} beside ${import.meta.url} (${message}): check that the whole package is there (see its README for bundlers) and that the Content-Security-Policy allows it.`);

/** A response that is well. */
export function checked(response) {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}

/** An Error with a stable code. */
export function coded(code, message) {
  return Object.assign(new Error(message), { code });
}

/** The code of an error, if it is one of ours: a browser has numbers and names of its own there. */
export const codeOf = ({ code }) => (typeof code === 'string' && /^[a-z]+(-[a-z]+)*$/.test(code) ? code : 'unknown');
