// What was typed and did not reach the document yet: usually nothing, for longer than one event
// only while a widget is mounted anew after a panic.
/** @import { Caret, Field } from '../types.js' */

import { fieldNamed } from '../base/dom.js';
import { keepTyping } from './keep-in.js';

export class Drafts {
  #root;
  #frozen = false;
  /** @type {Map<string, string>} */
  #values = new Map();

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
    root.addEventListener('input', (event) => this.#typed(event), true);
    root.addEventListener('input', (event) => this.#kept(event));
    for (const type of HELD) root.addEventListener(type, (event) => this.#frozen && event.stopPropagation(), true);
    keepTyping(root);
  }

  /** From here on the widget hears nothing, and what is typed waits here. */
  freeze() {
    this.#frozen = true;
  }

  /** A new widget hears again. Gives where the focus and the caret were, for `putBack`.
   * @returns {Caret | null} */
  thaw() {
    this.#frozen = false;
    const at = /** @type {Field | null} */ (this.#root.activeElement);
    return at && [at, at.selectionStart, at.selectionEnd];
  }

  /** Nothing waits any more. */
  clear() {
    this.#values.clear();
  }

  /** The words that wait. */
  words() {
    return [...this.#values.values()];
  }

  /** Types what waits into the new widget, and puts the caret back; else the focus goes to the heading.
   * @param {Caret | null} at */
  putBack(at) {
    for (const [name, value] of [...this.#values]) {
      const field = this.#field(name);
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      // A list or a date is heard of only so.
      if (field.selectionStart == null) field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
    const [was, from, to] = at ?? [];
    // What stands beside the widget stays, and keeps its focus.
    if (!was || was.isConnected) return;
    // Under another pack a field of this name may be another, with other words in it.
    const field = /** @type {Field | undefined} */ (was.dataset.field && this.#field(was.dataset.field));
    const same = field && field.value === was.value;
    (same ? field : /** @type {HTMLElement | null} */ (this.#root.querySelector('#title')))
      ?.focus({ preventScroll: true });
    if (same && from != null) /** @type {Field} */ (field).setSelectionRange(from, /** @type {number | null} */ (to));
  }

  /** @type {(name: string) => Field | undefined} */
  #field(name) {
    return /** @type {Field | undefined} */ (fieldNamed(this.#root, name));
  }

  /** @param {{ target: Field }} event */
  #typed({ target }) {
    // What shows before the widget is taken from there.
    if (target.dataset.field && target.matches(TYPED) && !target.closest('.made')) this.#values.set(target.dataset.field, target.value);
  }

  // After Rust: it kept the words, unless it panicked and we were frozen meanwhile.
  /** @param {{ target: Field }} event */
  #kept({ target }) {
    if (!this.#frozen) this.#values.delete(/** @type {string} */ (target.dataset.field));
  }
}

// Fields that hold what a person typed or picked: their value is all of it.
const TYPED = 'textarea, select, input:not([type=checkbox], [type=radio], [type=range])';

// What a view may listen to, `input` among them.
const HELD = ['click', 'change', 'input', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel'];
