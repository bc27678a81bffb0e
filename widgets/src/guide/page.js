// What only the guide does: where it takes the place of the text that stood there, the reader goes on
// at the same line; and it opens the topic that the page or a link asks for.
// This file imports nothing, so that it stays a file of its own.
/** @import { Host } from '../../js/generated/boundary.js' */
/** @import { PpsaFrameworkGuide } from './element.js' */

/** @type {WeakMap<PpsaFrameworkGuide, string>} */
const shown = new WeakMap(); // by element, the topic that was opened last
const following = new WeakSet(); // elements that hear of links

/** What Rust calls besides; `others` are the files of the other language.
 * @type {(element: PpsaFrameworkGuide, host: Host, others: unknown[]) => object} */
export function takeOver(element, host, others) {
  follow(element);
  // The same function is added once.
  element.shadowRoot.addEventListener('keydown', step);
  element.shadowRoot.addEventListener('toggle', light, true);
  const told = host.ready;
  const ready = () => {
    const goOn = reading(element);
    const go = () => {
      goOn();
      asked(element);
    };
    element.addEventListener('ppsa-ready', go, { once: true });
    told();
  };
  return { others: () => others, ready };
}

/** @param {PpsaFrameworkGuide} element */
const all = (element) =>
  [.../** @type {NodeListOf<HTMLDetailsElement>} */
    (element.shadowRoot.querySelectorAll('.place:is(.made, :not([hidden])) details[id]'))];

/** Notes at which topic the reader is, in the page's own text or in an earlier drawing. Gives what
 * goes on there.
 * @param {PpsaFrameworkGuide} element */
function reading(element) {
  const before = all(element);
  const text = [...element.querySelectorAll('[id]')];
  const open = new Set((before.length ? before.filter((it) => it.open) : text).map((it) => it.id));
  // Only who is past the top of it can lose a place in it.
  const past = element.getBoundingClientRect().top < 0;
  // Eyes are in the upper part of a screen, and what is longer than that is read from its top.
  const at = past && (before.length ? before : text).find((it) => it.getBoundingClientRect().bottom > innerHeight / 3);
  const top = at && at.getBoundingClientRect().top;
  return () => {
    if (!before.length && !at) return;
    for (const it of all(element)) it.open = open.has(it.id);
    const now = at && all(element).find((it) => it.id === at.id);
    if (now) scrollBy({ top: now.getBoundingClientRect().top - /** @type {number} */ (top), behavior: 'instant' });
  };
}

/** Opens the topic that the page asks for, or the address, unless that was done already.
 * @param {PpsaFrameworkGuide} element */
function asked(element) {
  const { topic } = element;
  const wanted = topic || hash(location);
  if (shown.get(element) === wanted) return;
  shown.set(element, wanted);
  if (open(element, wanted) || !topic) return;
  element.report({ code: 'not-there', message: `topic="${topic}" is not in the guide: write the id of a principle, an element, an overlap, a skill or a season, or the key of a pou.` });
  element.scrollIntoView();
}

/** @type {(element: PpsaFrameworkGuide, id: string) => boolean} */
function open(element, id) {
  const topic = all(element).find((it) => it.id === id);
  if (!topic) return false;
  topic.open = true;
  /** @type {HTMLElement} */ (topic.querySelector('summary')).focus({ preventScroll: true });
  topic.scrollIntoView();
  return true;
}

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** From part to part of the drawing with the arrow keys, round and round.
 * @param {ShadowRootEventMap['keydown']} event */
function step(event) {
  const { key, target, currentTarget, altKey, ctrlKey, metaKey, shiftKey } = event;
  const parts = [...currentTarget.querySelectorAll('.place:not([hidden]) .meet summary')];
  const at = parts.indexOf(target);
  if (!STEPS[key] || at < 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  /** @type {HTMLElement} */ (parts.at((at + STEPS[key]) % parts.length)).focus();
}

/** What is open in the list is lit in the drawing.
 * @param {{ target: HTMLDetailsElement }} event */
function light({ target: { id, open, parentElement } }) {
  parentElement?.closest('.meet')?.querySelector(`.drawing [class~='${id}']`)?.classList.toggle('lit', open);
}

/** A link of the page to a topic in the text inside the element: that text is not shown any more, so
 * the topic opens here.
 * @param {PpsaFrameworkGuide} element */
function follow(element) {
  if (following.has(element)) return;
  following.add(element);
  const types = ['click', 'hashchange'];
  /** @param {Event} event */
  const go = (event) => {
    if (!element.isConnected) {
      following.delete(element);
      for (const type of types) removeEventListener(type, go);
      return;
    }
    const link = event.type === 'click' ? /** @type {HTMLAnchorElement | null | undefined} */
      (/** @type {Partial<Element>} */ (event.composedPath()[0]).closest?.('a[href^="#"]')) : location;
    if (!link || !open(element, hash(link))) return;
    // A link to where the address is already is followed by nothing, and would take the focus away.
    // Under a page's `<base>` it would even leave the page.
    if (link !== location && (link.hash === location.hash || page(link) !== page(location))) event.preventDefault();
  };
  for (const type of types) addEventListener(type, go);
}

/** @param {{ href: string }} link */
const page = ({ href }) => href.split('#')[0];

/** The id after the #.
 * @param {{ hash: string }} link */
function hash({ hash }) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
