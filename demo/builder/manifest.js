// What the package says of itself, read for this page.
/** @import { Build, Element } from './plan.js' */

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string } }} Item */
/** @typedef {{ tagName?: string, description?: string, attributes?: Item[], cssProperties?: Item[] }} Declaration */
/** @typedef {{ modules: { declarations?: Declaration[] }[] }} Manifest */

/** The elements, in the order of the manifest.
 * @param {Manifest} manifest
 * @returns {Element[]} */
export function readElements({ modules }) {
  const all = modules.flatMap(({ declarations }) => declarations ?? []);
  return all.flatMap(({ tagName, description = '', attributes = [], cssProperties = [] }) => {
    if (!tagName) return [];
    /** @type {Element} */
    const element = { tag: tagName, about: description, attributes: {}, colours: {} };
    for (const it of attributes) element.attributes[it.name] = { type: it.type?.text ?? '', about: it.description ?? '', fallback: it.default ?? '' };
    for (const it of cssProperties) element.colours[it.name] = colourName(it.description ?? '');
    return [element];
  });
}

/** What a colour is for, in as few words as will do.
 * @param {string} about */
function colourName(about) {
  const words = about.split(/[.;]/)[0].replace(/^Colour of /, '');
  return words && words[0].toUpperCase() + words.slice(1);
}

/** The values that an attribute takes, where they are few.
 * @param {Element} element
 * @param {string} name */
export const valuesOf = (element, name) => [...(element.attributes[name]?.type ?? '').matchAll(/'([^']*)'/g)].map(([, value]) => value);

/** What the manifest says of one value of an attribute.
 * @type {(element: Element, name: string, value: string) => string} */
export function aboutValue(element, name, value) {
  const about = element.attributes[name]?.about ?? '';
  const from = about.indexOf(`\`${value}\`: `);
  if (from < 0) return '';
  const said = about.slice(from + value.length + 4).split(/\.(?:\s|$)/)[0].replace(/`/g, '');
  return `${said[0].toUpperCase()}${said.slice(1)}.`;
}

/** A few words on what an element is for: its first sentence, or what follows a colon where before it stands only a name.
 * @param {Element} element */
export function hint({ about }) {
  const sentence = about.split(/\.(?:\s|$)/)[0];
  const at = sentence.indexOf(': ');
  if (at < 0) return `${sentence}.`;
  const named = sentence.slice(0, at).split(' ').length <= 3;
  const words = named ? sentence.slice(at + 2) : sentence.slice(0, at);
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

/** A file of the package, beside this page's folder.
 * @param {string} path */
export async function packaged(path) {
  const response = await fetch(new URL(`../ppsa/${path}`, import.meta.url));
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  return response;
}

/** @returns {Promise<{ elements: Element[], build: Build }>} */
export async function readPackage() {
  const [manifest, build] = await Promise.all(['custom-elements.json', 'builder.json'].map(async (path) => (await packaged(path)).json()));
  return { elements: readElements(manifest), build };
}
