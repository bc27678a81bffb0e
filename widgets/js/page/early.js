// What shows of an element before its program runs: a shadow root that the page declares, printed by the same views
// (widgets/examples/prerender). Its sliders, boxes and fields work at once where its store is open and empty. What
// is set or typed there lies in the controls alone, until the widget takes it (../element/made.js): nothing is
// stored, nothing is sent, and it goes when the person leaves, or the page does.
import { build } from '../generated/prerender.js';
import { onLeaving } from '../base/leaving.js';
import { wasmTrouble } from '../modules/wasm.js';
import { mayBeOnDevice } from '../storage/on-device.js';
import { inVisit } from '../storage/visit.js';
import { keepTyping } from '../typing/keep-in.js';
import { langOf, language } from '../words/languages.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

// It was made for an element without these.
const OTHERS = '[readonly], [template], [topic]';

const ENDS = ['compositionend', 'pointerup', 'pointercancel'];

/** By element that was looked at its store; the places whose controls may work, with their elements; and those in
 * which a person is in the midst of something.
 * @typedef {{ known: WeakMap<Element, string>, open: Map<HTMLElement, Element>, held: WeakSet<HTMLElement> }} State */

// A page may have this file alone (../early.js) before it has all others: they go on with what it knows.
const all = /** @type {Record<symbol, State | undefined>} */ (/** @type {unknown} */ (globalThis));
const { known, open, held } = (all[Symbol.for(`ppsa.early.${build}`)] ??= { known: new WeakMap(), open: new Map(), held: new WeakSet() });

/** The place that was printed for this element, if it is there.
 * @param {Element} element */
export const madeOf = (element) => /** @type {HTMLElement | null | undefined} */ (element.shadowRoot?.querySelector('.place.made'));

/** What a person sets or types in it.
 * @param {ParentNode} place
 * @returns {NodeListOf<Control>} */
export const controls = (place) => place.querySelectorAll('textarea, input[type=range], input[type=checkbox]');

/** Whether a person set it.
 * @param {Control} it */
export const isSet = (it) => (it.type === 'checkbox'
  ? /** @type {HTMLInputElement} */ (it).checked !== /** @type {HTMLInputElement} */ (it).defaultChecked
  : it.value !== it.defaultValue);

/** All that the page has so far. The link is the last of what was printed. */
export function earlyAll() {
  const elements = document.querySelectorAll(':not(:defined)');
  for (let i = 0; i < elements.length; i += 1) if (elements[i].shadowRoot?.querySelector('link.made')) early(elements[i]);
}

/** Takes what was printed for an element away where it was made for another one, and lets its controls work.
 * @param {Element} element */
export function early(element) {
  const place = madeOf(element);
  // A browser that knows no such roots leaves it as it is.
  if (!place) element.querySelector('template[shadowrootmode]')?.remove();
  if (!place || known.has(element)) return;
  known.set(element, storeOf(element));
  const { build: of, lang } = place.dataset;
  if (of !== build || lang !== language(langOf(element))[0] || !suits(element, place)) drop(element);
  // Of an organisation's own pack it is known once that has come.
  else if (!place.dataset.pack) work(element);
}

/** The page set something else on it. In another language it stays until the widget comes.
 * @param {Element} element */
export function recheck(element) {
  const place = madeOf(element);
  if (place && known.has(element) && (known.get(element) !== storeOf(element) || !suits(element, place))) drop(element);
}

/** What was printed for an element goes, and what the page put into the element shows.
 * @param {Element} element */
export function drop(element) {
  const place = madeOf(element);
  if (!place) return;
  open.delete(place);
  each(element, (it) => it.parentNode?.removeChild(it));
  const slot = element.shadowRoot?.querySelector('slot');
  if (slot) slot.hidden = false;
}

/** The program will not come to take what is typed: what the page put into each element shows. Where a person has
 * typed already it stays, to read and to copy, and says so. */
export function giveUp() {
  const elements = document.querySelectorAll(':not(:defined)');
  for (let i = 0; i < elements.length; i += 1) {
    const place = madeOf(elements[i]);
    const found = place ? controls(place) : [];
    let typed = false;
    for (let j = 0; j < found.length; j += 1) {
      typed = isSet(found[j]) || typed;
      if (found[j].localName === 'textarea') /** @type {HTMLTextAreaElement} */ (found[j]).readOnly = true;
      else found[j].disabled = true;
    }
    const note = /** @type {HTMLElement | null | undefined} */ (place?.querySelector('.not-coming'));
    if (!typed || !note) drop(elements[i]);
    else note.hidden = false;
  }
}

/** Something stands before it, such as a lock: what was typed waits there unseen.
 * @param {Element} element */
export const hide = (element) => each(element, (it) => (it.style.display = 'none'));

/** @type {(element: Element, act: (it: HTMLElement) => unknown) => void} */
function each(element, act) {
  const made = /** @type {NodeListOf<HTMLElement> | undefined} */ (element.shadowRoot?.querySelectorAll('.made')) ?? [];
  for (let i = 0; i < made.length; i += 1) act(made[i]);
}

/** Whether it was made of this text of a pack.
 * @type {(place: HTMLElement, pack: string) => boolean} */
export function isOf({ dataset }, pack) {
  let hash = 2_166_136_261;
  for (let i = 0; i < pack.length; i += 1) hash = Math.imul(hash ^ pack.charCodeAt(i), 16_777_619) >>> 0;
  return dataset.pack === hash.toString(16).padStart(8, '0');
}

/** Lets the controls of an element work from here on, where nothing is kept that they would hide.
 * @param {Element} element */
export function work(element) {
  const place = madeOf(element);
  // A program that cannot come takes nothing.
  if (!place || open.has(place) || wasmTrouble()) return;
  if (!open.size) watch();
  open.set(place, element);
  keepTyping(/** @type {ShadowRoot} */ (element.shadowRoot));
  place.addEventListener('input', step);
  for (const type of ['compositionstart', 'pointerdown']) place.addEventListener(type, () => held.add(place));
  look(place, element);
}

/** Calls this once nobody is in the midst of something there: a word that is being composed, a slider that is held.
 * @type {(element: Element, act: () => void) => void} */
export function whenFree(element, act) {
  const place = madeOf(element);
  if (!place || !held.has(place)) return act();
  // First it is told to the control itself.
  const free = () => setTimeout(() => {
    if (held.has(place)) return;
    for (const type of ENDS) removeEventListener(type, free, true);
    act();
  });
  for (const type of ENDS) addEventListener(type, free, true);
}

/** @type {(element: Element, place: HTMLElement) => boolean} */
const suits = (element, { dataset }) => !dataset.pack === !element.getAttribute('pack') && !element.matches(OTHERS);

/** @param {Element} element */
const storeOf = (element) => element.getAttribute('store') || 'main';

/** @type {(place: HTMLElement, element: Element) => Promise<void>} */
async function look(place, element) {
  const store = storeOf(element);
  // What a page keeps itself, only the page knows.
  if (element.getAttribute('keep') === 'host' || inVisit().includes(store) || (await mayBeOnDevice(store))) return;
  if (open.has(place)) set(place, false);
}

/** @type {(place: ParentNode, disabled: boolean) => void} */
function set(place, disabled) {
  const found = controls(place);
  for (let i = 0; i < found.length; i += 1) found[i].disabled = disabled;
}

/** @param {Event} event */
const step = ({ target }) => sayStep(/** @type {HTMLInputElement} */ (target));

/** A slider says its step, as the widget does.
 * @param {HTMLInputElement} slider */
function sayStep(slider) {
  const words = slider.dataset.words?.split('|')[Number(slider.value) - 1];
  const value = slider.parentElement?.querySelector('.value');
  if (slider.type !== 'range' || !value) return;
  slider.dataset.step = slider.value;
  first.has(slider) || first.set(slider, [slider.getAttribute('aria-valuetext') ?? '', value.textContent ?? '']);
  const [spoken, shown] = /** @type {[string, string]} */ (first.get(slider));
  slider.setAttribute('aria-valuetext', words ? `${words}, ${slider.value}` : spoken);
  value.textContent = words ? `${words} ${slider.value}` : shown;
}

/** @type {WeakMap<HTMLInputElement, [spoken: string, shown: string]>} */
const first = new WeakMap(); // what a slider said that nobody had set

/** As it was printed. */
function blank() {
  open.forEach((_, place) => {
    set(place, true);
    const found = controls(place);
    for (let i = 0; i < found.length; i += 1) {
      const it = /** @type {HTMLInputElement} */ (found[i]);
      it.value = it.defaultValue;
      it.checked = it.defaultChecked;
      sayStep(it);
    }
  });
}

/** A person who leaves, or a page that goes, leaves nothing behind; one that comes back from the browser's cache is
 * looked at anew. */
function watch() {
  onLeaving(() => (blank(), open.clear()));
  for (const type of ENDS) addEventListener(type, () => open.forEach((_, place) => held.delete(place)), true);
  addEventListener('pagehide', blank);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    blank();
    open.forEach((element, place) => place.isConnected && look(place, element));
  });
}
