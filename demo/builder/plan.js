// What somebody put together, and what follows from it for every kind of page.
/** @import { Colours } from './contrast.js' */

/** An element of the package, as its manifest has it.
 * @typedef {{ tag: string, about: string, attributes: Record<string, { type: string, about: string, fallback: string }>, colours: Record<string, string> }} Element */

/** What the build says of the package.
 * @typedef {{
 *   policy: string,
 *   languages: { tag: string, chain: string[] }[],
 *   templates: { id: string, title: string }[],
 *   colours: Record<string, [string, string]>,
 *   checklist: { title: string, items: [string, string][][] }[],
 *   first: string[],
 *   elements: Record<string, string[] | null>,
 * }} Build */

/** All that was chosen and typed, once it is known to be right.
 * @typedef {{
 *   build: Build,
 *   elements: Element[],
 *   lang: string, keep: string, theme: string, template: string,
 *   pack: string, base: string,
 *   exit: { href: string, words: string },
 *   lines: Record<string, string>[],
 *   colours: Colours,
 *   early: boolean,
 *   drawn: Record<string, string>,
 * }} Plan */

/** A piece to copy.
 * @typedef {{ id: string, title: string, about: string, text: string }} Block */

export const EXIT = 'ppsa-quick-exit';
export const LINES = 'ppsa-help-lines';
const LOG = 'ppsa-practice-log';
const OWN = ['ppsa-wellbeing-wheel', 'ppsa-wellbeing-plan', 'ppsa-seasons-tracker'];

/** Where the way out leads when nobody says. The element has the same. */
export const HOME = 'https://www.metservice.com/';
export const LEAVE = 'Leave this page';

/** An element's name for people.
 * @param {string} tag */
export function nameOf(tag) {
  const words = tag.replace(/^ppsa-/, '').replace(/-/g, ' ');
  return words[0].toUpperCase() + words.slice(1);
}

/** What stands in an element until it is there, and where it never comes. */
export const INSTEAD = /** @type {Record<string, string>} */ ({
  'ppsa-wellbeing-wheel': 'A wellbeing wheel goes here. On paper: draw a circle, cut it in five, and fill each part as it feels.',
  'ppsa-wellbeing-plan': 'A wellbeing plan goes here. On paper: one thing I would like, and a small step.',
  'ppsa-seasons-tracker': 'The four seasons go here.',
  'ppsa-reflection-form': 'A reflection goes here. On paper: what happened, what it means to me, what I would like to do now.',
  'ppsa-my-data': 'What is kept here, and how to clear it, goes here.',
  'ppsa-practice-log': 'A practice log goes here.',
  'ppsa-framework-guide': 'The framework goes here, to read.',
  'ppsa-help-lines': 'Call 111 when someone is in danger right now. Call or text 1737, any time.',
});

/** In the order that they stand on a page: the way out first, people to talk to last.
 * @param {Plan} plan */
export function ordered({ elements }) {
  const place = (/** @type {Element} */ { tag }) => (tag === EXIT ? 0 : tag === LINES ? 2 : 1);
  return [...elements].sort((a, b) => place(a) - place(b));
}

/** The attributes of an element: those that it has, with what was chosen. What a worker notes is in a store of its own, and
 * where no part of the page is about their own wellbeing, what stands beside the log shares it.
 * @type {(plan: Plan, element: Element) => [string, string][]} */
export function attributesOf(plan, { tag, attributes }) {
  const has = (/** @type {string} */ other) => plan.elements.some((it) => it.tag === other);
  const shares = has(LOG) && tag !== LOG && !OWN.some(has);
  /** @type {[string, string][]} */
  const all = [
    ['href', tag === EXIT && plan.exit.href !== HOME ? plan.exit.href : ''],
    ['keep', plan.keep],
    ['store', shares ? 'practice' : ''],
    ['lang', plan.lang],
    ['template', plan.template],
    ['pack', plan.pack],
    ['theme', plan.theme],
  ];
  return all.filter(([name, value]) => value && attributes[name]);
}

/** The files that a page asks for first, as lines for its head. Those of the first widget go along: others come when
 * somebody is near.
 * @param {Plan} plan */
export function earlyFiles(plan) {
  const { build } = plan;
  const own = ordered(plan).map(({ tag }) => build.elements[tag]).filter((it) => it != null);
  // A quick exit and help lines alone need no program.
  const [first] = own;
  const scripts = build.first.filter((path) => !path.includes('/'));
  const chain = build.languages.find(({ tag }) => tag === (plan.lang || 'en-NZ'))?.chain ?? ['en-NZ'];
  const paths = first ? [...build.first, ...first] : scripts;
  return paths.flatMap((path) => (path.includes('{lang}') ? chain.map((tag) => path.replace('{lang}', tag)) : [path]));
}

/** The policy for the page's server: the widgets' own, with the sites that the package and the pack are on.
 * @type {(plan: Plan, sites: { base: string, pack: string }) => string} */
export function policy({ build }, { base, pack }) {
  /** @type {Record<string, string[]>} */
  const more = {
    'script-src': [base],
    // A sheet is linked where a browser makes none of a text.
    'style-src': [base],
    'connect-src': [base, pack],
  };
  const lines = build.policy.split('; ').map((line) => {
    const others = new Set((more[line.split(' ')[0]] ?? []).filter(Boolean));
    return [line, ...others].join(' ');
  });
  return [...lines, "frame-ancestors 'none'"].join('; ');
}

/** The colours that were set, as a style sheet: each scheme for itself, so that one never shows in the other.
 * @param {Plan} plan */
export function sheet({ colours, theme }) {
  const of = (/** @type {'light' | 'dark'} */ scheme) => {
    const set = Object.getOwnPropertyNames(colours).filter((token) => colours[token][scheme]);
    return set.map((token) => `${token}: ${colours[token][scheme]};`);
  };
  const always = theme === 'light' || theme === 'dark' ? theme : '';
  if (always) return of(always).length ? `:root {\n  ${of(always).join('\n  ')}\n}\n` : '';
  return /** @type {const} */ (['light', 'dark'])
    .filter((scheme) => of(scheme).length)
    .map((scheme) => `@media (prefers-color-scheme: ${scheme}) {\n  :root {\n    ${of(scheme).join('\n    ')}\n  }\n}\n`)
    .join('');
}
