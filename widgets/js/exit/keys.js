// Shift pressed three times, each within five seconds of the last and no other key between. Held or
// used for a capital letter it does not count: a press counts when it is let go.
import { leave } from './go.js';

const WAIT = 5000;
const TYPES = ['keydown', 'keyup', 'pointerdown', 'wheel', 'blur'];

// One listener for all of them; the first one leaves and speaks.
const elements = new Set();

let count = 0;
let alone = false; // Shift is down, and nothing else happened since
let timer;

export function hear(element) {
  if (!elements.size) for (const type of TYPES) addEventListener(type, heard, { capture: true, passive: true });
  elements.add(element);
}

export function unhear(element) {
  elements.delete(element);
  if (elements.size) return;
  for (const type of TYPES) removeEventListener(type, heard, { capture: true });
  set(0);
}

// Capturing on the window: also out of fields in shadow roots, whatever the page does with keys.
function heard(event) {
  if (event.key !== 'Shift') {
    // To let go of a key that was pressed before is no other key.
    if (event.type === 'keyup') return;
    alone = false;
    if (event.type === 'keydown' && count) set(0);
  } else if (event.type === 'keydown') {
    if (!event.repeat) alone = !(event.ctrlKey || event.altKey || event.metaKey);
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

function set(to, late = false) {
  clearTimeout(timer);
  if (to === count && !late) return;
  count = to;
  const [first] = elements;
  for (const element of elements) element.pressed(count, element === first, late);
  // What is said of it is gone after a while.
  if (late) timer = setTimeout(() => first.isConnected && first.pressed(0, true), WAIT);
}
