// Fetches what every element needs, once for the whole page, all of it in one round trip.
// A load that failed is forgotten, so that it can be tried again.

const file = (path) => new URL(path, import.meta.url).href;

let loading;
let tries = 0;

/** The wasm exports and the style sheet. Rejects with an Error that has a `code`. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  // A browser may remember that a module failed: another address asks again.
  const again = tries++ ? `?try=${tries}` : '';
  try {
    const wasm = fetch(file('./wasm/ppsa_widgets_bg.wasm'));
    const css = fetchText('./css/wheel.css');
    // Whichever fails first is told; the others must not count as unheard rejections.
    for (const part of [wasm, css]) part.catch(() => {});
    const glue = await import(file(`./wasm/ppsa_widgets.js${again}`));
    await glue.default({ module_or_path: checked(await wasm) });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await css);
    return { glue, sheet };
  } catch {
    throw missing('wasm/ and css/');
  }
}

const languages = new Map();

/** The language files for a tag: English, and te reo laid over it where that is asked for. */
export function loadLanguages(tag) {
  const names = /^mi\b/i.test(tag) ? ['en-NZ', 'mi'] : ['en-NZ'];
  return Promise.all(names.map(language));
}

function language(name) {
  if (!languages.has(name)) {
    const loaded = fetchText(`./lang/${name}.json`).then((text) => {
      const { pack, words } = JSON.parse(text);
      // The pack goes to Rust as text, which reads and checks it as it does any host's.
      return { pack: JSON.stringify(pack), ...words };
    });
    languages.set(name, loaded);
    loaded.catch(() => languages.delete(name));
  }
  return languages.get(name).catch(() => {
    throw missing(`lang/${name}.json`);
  });
}

async function fetchText(path) {
  return checked(await fetch(file(path))).text();
}

const missing = (what) =>
  coded('load-failed', `The widget could not load ${what} beside ${import.meta.url}: check that the whole package is there (a bundler may have moved this file: load define.js by a script tag) and that the Content-Security-Policy allows it.`);

function checked(response) {
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

/** An Error with a stable code. */
export function coded(code, message) {
  return Object.assign(new Error(message), { code });
}
