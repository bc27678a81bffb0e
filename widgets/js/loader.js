// Fetches what the elements need, each file once for the whole page, all of it in one round trip.
// A load that failed is forgotten, so that it can be tried again.
import { version } from './version.js';

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

// Widgets with a module of their own have their own styles and words: the others do not carry them.
const OWN = { ppsa_data: 'data', ppsa_practice: 'practice' };

/** The exports of a wasm module and an element's style sheets. Rejects with an Error that has a
 * `code`. */
export async function load(wasm, style) {
  try {
    const styles = [sheet('ppsa', 'base'), sheet('ppsa', 'keeping'), sheet(OWN[wasm] ? style : 'ppsa', style)];
    const [glue, ...sheets] = await Promise.all([module(wasm), ...styles]);
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

const tries = {};

const module = (name) => once(`wasm/${name}`, async () => {
  tries[name] = (tries[name] ?? 0) + 1;
  // A browser may remember that a module failed: another address asks again.
  const again = tries[name] > 1 ? `?try=${tries[name]}` : '';
  const wasm = fetch(file(`./wasm/${name}_bg.wasm`));
  // If the glue fails first, this one must not count as an unheard rejection.
  wasm.catch(() => {});
  const glue = await import(file(`./wasm/${name}.js${again}`));
  await glue.default(checked(await wasm));
  return glue;
});

/** One sheet of a style file, which has the name of each before it. */
function sheet(styleFile, name) {
  return once(name, async () => {
    const styles = await once(`css/${styleFile}`, () => fetchText(`./css/${styleFile}.css`));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles.split(`/*${name}*/`)[1].split(/\/\*\w+\*\//)[0]);
    return sheet;
  });
}

/** The language files for a tag: English, and te reo laid over it where that is asked for. */
export async function loadLanguages(wasm, tag) {
  const names = /^mi\b/i.test(tag) ? ['en-NZ', 'mi'] : ['en-NZ'];
  const group = OWN[wasm];
  const files = await Promise.all(
    names.map(async (name) => {
      const [first, more] = await Promise.all([language(name), group && language(`${group}/${name}`)]);
      if (!more) return first;
      // Words go by their place.
      const words = [...first.words];
      words.length = more.from;
      const own = { ...first, words: [...words, ...more.words] };
      return more.pack ? [own, { ...own, pack: more.pack, words: [] }] : own;
    }),
  );
  return files.flat();
}

async function language(name) {
  try {
    return await once(`lang/${name}`, async () => {
      const path = `./lang/${name}.json`;
      let read = JSON.parse(await fetchText(path));
      // Words go by their place: those that a browser kept of another release would be wrong ones.
      if (read.version !== version) read = JSON.parse(await fetchText(path, { cache: 'reload' }));
      if (read.version !== version) throw new Error('another release');
      // The pack goes to Rust as text, which reads and checks it as it does any host's.
      const pack = read.pack && JSON.stringify(read.pack);
      return 'from' in read ? { ...read, pack } : { pack, ...read.words };
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
