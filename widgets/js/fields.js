// What stands in the fields of a widget, taken before its DOM goes and put back after.

/** The fields' values by name, and where the caret was. */
export function takeFields(root) {
  const values = [...root.querySelectorAll('textarea[data-field]')]
    .map((field) => [field.dataset.field, field.value])
    .filter(([, value]) => value);
  const active = root.activeElement;
  const caret = active?.dataset?.field && [active.dataset.field, active.selectionStart, active.selectionEnd];
  return { values, caret };
}

/** Puts back what the document did not have yet, as if typed, and the caret where it was. */
export function putFields(root, { values, caret }) {
  for (const [name, value] of values) {
    const field = find(root, name);
    if (field && field.value !== value) {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }
  const field = caret && find(root, caret[0]);
  if (field) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(caret[1], caret[2]);
  }
}

const find = (root, name) => root.querySelector(`textarea[data-field="${name}"]`);
