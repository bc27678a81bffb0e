// Shift pressed three times, each within five seconds of the last and no other key between. Held or
// used for a capital letter it does not count: a press counts when it is let go. Nor does it where an
// input method is at work, which many people switch by Shift.
/** @import { PpsaQuickExit } from './element.js' */
import { leave } from './go.js';

const WAIT = 5000;
const TYPES = ['keydown', 'keyup', 'pointerdown', 'wheel', 'blur', 'compositionstart', 'compositionupdate', 'compositionend'];

// One listener for all of them; the first one leaves and speaks.
/** @type {Set<PpsaQuickExit>} */
const elements = new Set();

let count = 0;
let alone = false; // Shift is down, and nothing else happened since
/** @type {number | undefined} */
let timer;

/** @param {PpsaQuickExit} element */
export function hear(element) {
  if (!elements.size) for (let i = 0; i < TYPES.length; i += 1) addEventListener(TYPES[i], heard, { capture: true, passive: true });
  elements.add(element);
}

/** @param {PpsaQuickExit} element */
export function unhear(element) {
  if (!elements.delete(element) || elements.size) return;
  for (let i = 0; i < TYPES.length; i += 1) removeEventListener(TYPES[i], heard, { capture: true });
  set(0);
}

// Capturing on the window: also out of fields in shadow roots, whatever the page does with keys.
/** @param {Event & Partial<KeyboardEvent>} event */
function heard(event) {
  const { type } = event;
  // 229 is a key that an input method takes for itself.
  const composes = event.isComposing || event.keyCode === 229 || type.slice(0, 11) === 'composition';
  if (event.key !== 'Shift' || composes) {
    // To let go of a key that was pressed before is no other key.
    if (type === 'keyup' && !composes) return;
    alone = false;
    if (count && (composes || type === 'keydown')) set(0);
  } else if (type === 'keydown') {
    if (!event.repeat) alone = !(event.ctrlKey || event.altKey || event.metaKey ||
      /** @type {KeyboardEvent} */ (event).getModifierState('AltGraph'));
  } else if (alone) {
    alone = false;
    pressed();
  }
}

function pressed() {
  const [first] = elements;
  set((count + 1) % 3);
  if (!count) return leave(first);
  timer = setTimeout(() => set(0, true), WAIT);
}

/** @param {number} to */
function set(to, late = false) {
  clearTimeout(timer);
  if (to === count && !late) return;
  count = to;
  const [first] = elements;
  elements.forEach((element) => {
    try {
      element.pressed(count, element === first, late);
    } catch {
      // It counts all the same.
    }
  });
  // What is said of it is gone after a while.
  if (late) timer = setTimeout(() => first.isConnected && first.pressed(0, true), WAIT);
}
