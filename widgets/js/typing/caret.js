// Where fields stand may change under a person's fingers, when another tab adds one before: the
// caret stays with the words it was in.
/** @import { Field } from '../types.js' */

/** Remembers the field that has the focus. Gives what to call once the page is drawn anew.
 * @param {ShadowRoot} root */
export function holdCaret(root) {
  const field = /** @type {Field} */ (root.activeElement);
  const id = field?.dataset.id;
  if (id === undefined) return () => {};
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    const at = /** @type {HTMLElement | null} */ (root.activeElement);
    if (at === field && at.isConnected && at.dataset.id === id) return;
    // A field that is still new has no id.
    const same = [.../** @type {NodeListOf<Field>} */ (root.querySelectorAll('[data-id]'))]
      .find((it) => it.dataset.id === id && (id || it.value === value));
    if (!same) return;
    same.focus({ preventScroll: true });
    same.setSelectionRange(selectionStart, selectionEnd);
  };
}
