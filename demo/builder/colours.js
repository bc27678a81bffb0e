// The colours that can be set, with their contrast beside them.
/** @import { Build, Element } from './plan.js' */
/** @import { Colours, Found, Scheme } from './contrast.js' */
import { hex, said, tooLow } from './contrast.js';
import { by, h } from './dom.js';

/** @type {Scheme[]} */
const SCHEMES = ['light', 'dark'];

/** What was set by hand: all else is as the widgets have it.
 * @type {Colours} */
const set = {};

/** The fields, for the elements that are on the page.
 * @type {(elements: Element[], build: Build, changed: () => void) => void} */
export function drawColours(elements, build, changed) {
  const names = namesOf(elements);
  const place = by('colours');
  const key = Object.getOwnPropertyNames(names).join();
  if (place.dataset.key === key) return;
  place.dataset.key = key;
  const head = [h('span', { className: 'head' }, 'What'), ...SCHEMES.map((it) => h('span', { className: 'head' }, it === 'light' ? 'Light' : 'Dark'))];
  const rows = Object.getOwnPropertyNames(names).flatMap((token) => [
    h('span', {}, names[token]),
    ...SCHEMES.map((scheme) => {
      const input = h('input', { type: 'color', autocomplete: 'off', id: `colour-${token}-${scheme}`, value: colourOf(build, token, scheme) });
      input.setAttribute('aria-label', `${names[token]}, ${scheme}`);
      input.addEventListener('input', () => {
        take(build, token, scheme, input.value);
        changed();
      });
      return input;
    }),
  ]);
  place.replaceChildren(...head, ...rows);
}

/** The colours of these elements, with what each is for.
 * @param {Element[]} elements */
function namesOf(elements) {
  /** @type {Record<string, string>} */
  const names = {};
  // The way out names them by what they are on its link.
  const last = [...elements].sort((a, b) => Number(a.tag === 'ppsa-quick-exit') - Number(b.tag === 'ppsa-quick-exit'));
  for (const { colours } of last) for (const token of Object.getOwnPropertyNames(colours)) names[token] ??= colours[token];
  return names;
}

/** @type {(build: Build, token: string, scheme: Scheme) => string} */
const usual = (build, token, scheme) => hex(build.colours[token]?.[scheme === 'light' ? 0 : 1] ?? '') || '#000000';

/** @type {(build: Build, token: string, scheme: Scheme) => string} */
const colourOf = (build, token, scheme) => set[token]?.[scheme] || usual(build, token, scheme);

/** @type {(build: Build, token: string, scheme: Scheme, value: string) => void} */
function take(build, token, scheme, value) {
  const colour = hex(value);
  set[token] ??= { light: '', dark: '' };
  set[token][scheme] = colour && colour !== usual(build, token, scheme) ? colour : '';
}

/** Those that were set by hand and belong to these elements.
 * @param {Element[]} elements
 * @returns {Colours} */
export function coloursSet(elements) {
  const names = namesOf(elements);
  /** @type {Colours} */
  const found = {};
  for (const token of Object.getOwnPropertyNames(set)) if (names[token] && (set[token].light || set[token].dark)) found[token] = set[token];
  return found;
}

/** Says what stands out too little, and what to do.
 * @type {(elements: Element[], build: Build, theme: string, changed: () => void) => void} */
export function tellContrast(elements, build, theme, changed) {
  const names = namesOf(elements);
  /** @type {Colours} */
  const all = {};
  for (const token of Object.getOwnPropertyNames(names)) all[token] = { light: colourOf(build, token, 'light'), dark: colourOf(build, token, 'dark') };
  const schemes = SCHEMES.filter((scheme) => theme === scheme || (theme !== 'light' && theme !== 'dark'));
  const low = schemes.flatMap((scheme) => tooLow(all, scheme).map((found) => ({ scheme, found })));
  const words = low.map(({ scheme, found }) => sentence(names, scheme, found));
  const place = by('contrast');
  const key = words.join('\n') || 'fine';
  if (place.dataset.key === key) return;
  place.dataset.key = key;
  if (!low.length) {
    place.replaceChildren(h('p', {}, `All of it stands out enough${schemes.length > 1 ? ', in light and in dark' : ''}.`));
    return;
  }
  const items = low.map(({ scheme, found }, at) => {
    const use = () => {
      take(build, found.token, scheme, found.better);
      const input = /** @type {HTMLInputElement} */ (by(`colour-${found.token}-${scheme}`));
      input.value = found.better;
      changed();
      // The button went: what it changed is where one goes on.
      input.focus();
    };
    const button = h('button', { className: 'button', type: 'button', onclick: use }, `Use ${found.better}`);
    button.setAttribute('aria-label', `Use ${found.better} for ${names[found.token]}, ${scheme}`);
    return h('li', {}, `${words[at]} `, button);
  });
  place.replaceChildren(h('ul', { className: 'told' }, ...items));
}

/** @type {(names: Record<string, string>, scheme: Scheme, found: Found) => string} */
function sentence(names, scheme, { token, on, ratio, needs, better, way }) {
  return `In ${scheme}, “${names[token]}” on “${names[on]}” has a contrast of ${said(ratio)} to 1, and needs ${needs}. Make it ${way}: ${better} is enough.`;
}
