// Fetches what the elements need, each file once for the whole page, all of it in one round trip.
// A load that failed is forgotten, so that it can be tried again.
/** @import { CodedError, Glue, LanguageFile, Style, Thrown } from '../types.js' */
import { json } from '../base/json.js';
import { coded } from '../base/coded.js';
import { made } from '../base/styles.js';
import { version } from '../base/version.js';
import { parts } from '../generated/parts.js';
import { scripts } from '../generated/carried.js';
import { language } from '../words/languages.js';
import { fetched, placed } from './place.js';
import { wasmTrouble } from './wasm.js';

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

/** What a widget needs beside what comes with every page, by its name.
 * @type {Record<string, { joins: string[], texts: string[], soon: boolean } | undefined>} */
const needs = parts;

/** The style sheet that all widgets share, for what shows before any of their code is there.
 * @returns {Promise<Style[]>} */
export const loadBase = () => Promise.all([sheet('ppsa')]);

/** The exports of the widgets' program, with the part in it that this widget stands in, and its style sheets.
 * Rejects with an Error that has a `code`.
 * @param {string} widget
 * @returns {Promise<{ glue: Glue, sheets: Style[] }>} */
export async function load(widget) {
  // No file could change that, so none is asked for.
  const trouble = wasmTrouble();
  if (trouble) throw coded(trouble, TROUBLE[trouble]);
  const joins = needs[widget]?.joins ?? [];
  try {
    const coming = /** @type {const} */ ([program(), sheet('ppsa'), sheet(widget), ...joins.map(part)]);
    const [glue, base, own] = await Promise.all(coming);
    return { glue, sheets: [base, own] };
  } catch (error) {
    throw missing(/** @type {Thrown} */ (error));
  }
}

/** The exports of a wasm module of the package. Rejects with an Error that has a `code`.
 * @param {string} name */
export async function loadModule(name) {
  try {
    return await module(name);
  } catch (error) {
    throw missing(/** @type {Thrown} */ (error));
  }
}

/** The exports of a script that stands beside this one. Rejects as `load`.
 * @param {string} name */
export async function loadScript(name) {
  try {
    return await once(name, () => script(name));
  } catch (error) {
    throw missing(/** @type {Thrown} */ (error));
  }
}

/** By name, where a script was looked for that did not come.
 * @type {Record<string, string>} */
const missed = {};
let tries = 0;

/** @param {string} name
 * @returns {Promise<any>} */
async function script(name) {
  try {
    return await scripts[name]();
  } catch (error) {
    // A browser may remember that a module failed: another address asks again. It is the one that a browser with such
    // a memory names; a bundler's own loader asks again by itself.
    const at = missed[name];
    missed[name] = /https?:\S+/.exec(/** @type {Thrown} */ (error).message)?.[0] ?? '';
    if (!at) throw error;
    tries += 1;
    const again = await import(`${at}?try=${tries}`);
    // Parcel's scripts export nothing: those cannot be had again.
    if (!Object.getOwnPropertyNames(again).length) throw error;
    return again;
  }
}

/** @param {string} name */
const module = (name) => once(`wasm/${name}`, async () => {
  const glue = script(`wasm/${name}.js`);
  // If the wasm fails first, this one must not count as an unheard rejection.
  glue.catch(() => {});
  await code(`wasm/${name}_bg.wasm`, async (response) => (await glue).default(response));
  return glue;
});

/** @returns {Promise<Glue>} */
const program = () => module('ppsa_widgets');

/** What joins the program.
 * @param {string} name */
const part = (name) => once(`wasm/${name}`, () =>
  code(`wasm/${name}.wasm`, async (response) => (await program()).join(response)));

/** Fetches code for `take`. A browser may have kept some of another build, which `take` refuses: then it is
 * asked for past what was kept.
 * @type {(path: string, take: (response: Response) => Promise<unknown>) => Promise<unknown>} */
async function code(path, take) {
  try {
    return await take(await fetched(path));
  } catch (error) {
    if (/** @type {Thrown} */ (error).name !== 'AnotherBuild') throw error;
    return take(await fetched(path, { cache: 'reload' }));
  }
}

/** Whether this widget comes without anybody near: its code is there already, or it is a person's own.
 * @param {string} widget */
export const comesSoon = (widget) => needs[widget]?.soon !== false || needs[widget].joins.every((name) => loaded.has(`wasm/${name}`));

/** A style sheet, made once for all elements; or where it is, where the browser makes none of a text.
 * @param {string} name
 * @returns {Style | Promise<Style>} */
function sheet(name) {
  const path = `css/${needs[name] ? name : 'ppsa'}.txt`;
  const rules = async () => (await once(path, async () => JSON.parse(await fetchText(path))))[name];
  const link = placed(path).replace(/[^/]*$/, `${name}.css`);
  return made('') ? once(`css/${name}`, async () => /** @type {CSSStyleSheet} */ (made(await rules()))) : { link, rules };
}

/** The language files for a tag, each laid over those before it: what comes with every page, and what this
 * widget needs besides.
 * @param {string} widget
 * @param {string} tag
 * @returns {Promise<LanguageFile[]>} */
export async function loadLanguages(widget, tag) {
  const folders = needs[widget]?.texts ?? [];
  const files = await Promise.all(
    [...language(tag)[1]].reverse().map(async (name) => {
      const all = [name, ...folders.map((folder) => `${folder}/${name}`)];
      const [first, ...more] = await Promise.all(all.map(languageFile));
      const own = { ...first, words: [...first.words] };
      for (const { words, from, exports } of more) {
        if (!words) continue;
        own.exports = exports;
        // Words go by their place.
        words.forEach((word, at) => {
          own.words[/** @type {number} */ (from) + at] = word;
        });
      }
      return [own, ...more.filter(({ pack }) => pack).map(({ pack }) => ({ ...first, pack, words: [] }))];
    }),
  );
  return files.flat();
}

/** Every file of a language and of those below it, so that no widget asks for one later.
 * @param {string} tag */
export async function loadAllLanguages(tag) {
  const folders = new Set(Object.getOwnPropertyNames(needs).flatMap((name) => needs[name]?.texts ?? []));
  const of = (/** @type {string} */ name) => [name, ...[...folders].map((folder) => `${folder}/${name}`)];
  await Promise.all(language(tag)[1].flatMap(of).map(languageFile));
}

/** @type {(name: string) => Promise<LanguageFile>} */
async function languageFile(name) {
  try {
    return await once(`lang/${name}`, async () => {
      const path = `lang/${name}.txt`;
      let read = JSON.parse(await fetchText(path));
      // Words go by their place: those that a browser kept of another release would be wrong ones.
      if (read.version !== version) read = JSON.parse(await fetchText(path, { cache: 'reload' }));
      if (read.version !== version) throw new Error('another release');
      // The pack goes to Rust as text, which reads and checks it as it does any host's.
      return { ...read, pack: read.pack && json(read.pack) };
    });
  } catch (error) {
    throw missing(/** @type {Thrown} */ (error));
  }
}

/** @type {(path: string, how?: RequestInit) => Promise<string>} */
const fetchText = async (path, how) => (await fetched(path, how)).text();

/** @type {(error: Thrown) => CodedError} */
const missing = ({ message }) =>
  coded('load-failed', `Could not load ${message}: check that the whole package is there and that the Content-Security-Policy allows it. If a bundler did not carry its files, copy the package to your site and say where: define({ base: '/ppsa/' }).`);
