// What is typed stays in the widget.

// Events that carry a person's words: the host page's listeners have no business with them, and a
// host's shortcut on a letter would eat it. What is selected is carried off from any place.
const CARRIED = ['copy', 'cut', 'dragstart', 'drop', 'beforecopy', 'beforecut'];
const PRIVATE = [
  ...CARRIED, 'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate',
  'compositionend', 'textInput', 'paste', 'beforepaste', 'select', 'selectionchange',
];

/** Sees to it for a root. To ask twice is to ask once.
 * @param {ShadowRoot} root */
export function keepTyping(root) {
  for (let i = 0; i < PRIVATE.length; i += 1) root.addEventListener(PRIVATE[i], keepIn);
}

/** @param {Event | KeyboardEvent} event */
function keepIn(event) {
  // Shift, Escape, Tab and their like say nothing, and a page may need them to be left at once.
  const says = !('key' in event) || event.key.length === 1;
  if (says && (CARRIED.includes(event.type) ||
    /** @type {Element} */ (event.target).matches('textarea, select, input'))) event.stopPropagation();
}
