// The elements themselves, as they will look. Nothing typed into them is kept, whatever was chosen.
/** @import { Element, Plan } from './plan.js' */
import { EXIT, HOME, LEAVE, LINES, attributesOf, ordered } from './plan.js';
import { by, h } from './dom.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** @type {Map<string, HTMLElement>} */
const shown = new Map();

/** Shows a plan, with a pack that is tried here, if there is one.
 * @type {(plan: Plan, pack: string) => void} */
export function preview(plan, pack) {
  const place = by('live');
  const wanted = ordered(plan).filter(({ tag }) => tag !== EXIT);
  for (const [tag, element] of [...shown]) {
    if (wanted.some((it) => it.tag === tag)) continue;
    element.remove();
    shown.delete(tag);
  }
  wanted.forEach((element, at) => {
    const { tag } = element;
    const live = shown.get(tag) ?? document.createElement(tag);
    shown.set(tag, live);
    dress(plan, element, live, pack);
    // One that stands where it should is left in peace.
    if (place.children[at] !== live) place.insertBefore(live, place.children[at] ?? null);
  });
  by('exit-says').hidden = !plan.elements.some(({ tag }) => tag === EXIT);
  leave(plan);
  paint(plan);
}

/** @type {(plan: Plan, element: Element, live: HTMLElement, pack: string) => void} */
function dress(plan, element, live, pack) {
  /** @type {Record<string, string>} */
  const set = {};
  for (const [name, value] of attributesOf({ ...plan, pack }, element)) set[name] = value;
  if (element.attributes.keep) set.keep = 'nothing';
  if (element.attributes.store) set.store = set.store || live.localName === 'ppsa-practice-log' ? 'builder-practice' : 'builder';
  if (live.localName === LINES && plan.lines.length) set.lines = JSON.stringify(plan.lines);
  for (const name of [...Object.getOwnPropertyNames(element.attributes)]) {
    const value = set[name];
    if (value === undefined) live.removeAttribute(name);
    else if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}

/** The way out of this very page goes where the plan's does.
 * @param {Plan} plan */
function leave(plan) {
  const exit = document.querySelector(EXIT);
  const { href, words } = plan.exit;
  if (!exit) return;
  if (exit.getAttribute('href') !== (href || HOME)) exit.setAttribute('href', href || HOME);
  exit.replaceChildren(h('a', { href: href || HOME, rel: 'noreferrer' }, words || LEAVE));
}

/** @type {Plan | undefined} */
let last;

/** @param {Plan} plan */
function paint(plan) {
  last = plan;
  const scheme = plan.theme === 'light' || plan.theme === 'dark' ? plan.theme : dark.matches ? 'dark' : 'light';
  const { style } = by('live');
  for (const token of Object.getOwnPropertyNames(plan.build.colours)) {
    const colour = plan.colours[token]?.[scheme];
    if (colour) style.setProperty(token, colour);
    else style.removeProperty(token);
  }
}
dark.addEventListener('change', () => last && paint(last));
