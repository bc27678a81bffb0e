// The widget takes the place of what the page showed before: what a person set or typed there is theirs, and so are
// the focus and the caret. It goes in as if they did it now: it is kept, and asked about, as anything else.
/** @import { Field } from '../types.js' */
import { controls, drop, isSet, madeOf } from '../page/early.js';

/** Whether there is anything to take.
 * @param {Element} element */
export function touched(element) {
  const place = madeOf(element);
  return !!place && [...controls(place)].some(isSet);
}

/** Gives all of it to the mounted widget in `place`, and takes the rest away. Gives whether the focus came along.
 * @type {(element: Element, place: HTMLElement | undefined) => boolean} */
export function handOver(element, place) {
  const made = madeOf(element);
  if (!made || !place) return false;
  const at = /** @type {Field | null | undefined} */ (element.shadowRoot?.activeElement);
  const { selectionStart, selectionEnd } = at ?? {};
  let before = 0;
  for (const from of controls(made)) {
    const to = isSet(from) && /** @type {HTMLInputElement | null} */ (twin(from, made, place));
    if (!to) continue;
    const joined = join(/** @type {HTMLInputElement} */ (from), to);
    if (from === at) before = joined;
  }
  for (const from of made.querySelectorAll('details[open]')) {
    const to = /** @type {HTMLDetailsElement | null} */ (twin(from, made, place));
    if (to) to.open = true;
  }
  const to = at && made.contains(at) && /** @type {Field | null} */ (twin(at, made, place));
  if (to) {
    to.focus({ preventScroll: true });
    if (selectionStart != null) to.setSelectionRange(before + selectionStart, before + Number(selectionEnd));
    to.scrollTop = at.scrollTop;
  }
  drop(element);
  return !!to;
}

/** The same element in the other drawing: by its name, else by its place among those like it.
 * @type {(it: Element, made: ParentNode, place: ParentNode) => Element | null | undefined} */
function twin(it, made, place) {
  const field = /** @type {HTMLElement} */ (it).dataset.field;
  if (field) return place.querySelector(`[data-field="${field}"]`);
  if (it.id) return place.querySelector(`#${it.id}`);
  const like = it.localName === 'input' ? `input[type=${/** @type {HTMLInputElement} */ (it).type}]` : it.localName;
  return place.querySelectorAll(like)[[...made.querySelectorAll(like)].indexOf(it)];
}

/** What stands in the widget already is never written over: words come after it, and else it stays. Gives how many
 * letters stand before what was typed.
 * @type {(from: HTMLInputElement, to: HTMLInputElement) => number} */
function join(from, to) {
  const [box, slider] = [from.type === 'checkbox', from.type === 'range'];
  const kept = slider || box ? '' : to.value && `${to.value}\n`;
  if (box ? to.checked === from.checked : slider && to.value !== from.defaultValue) return 0;
  if (box) to.checked = from.checked;
  else to.value = kept + from.value;
  to.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  // Typing is over when the field is left; a box or a slider was set.
  if (box || slider) to.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  return kept.length;
}
