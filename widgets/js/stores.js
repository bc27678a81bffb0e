// The stores of a page, by name.
import { hidden } from './keeping/shown.js';
import { onLeaving } from './leaving.js';
import { Store } from './store.js';

const stores = new Map();
let warns = true;

/** The store of this name: one for all elements that name it. */
export function storeNamed(name) {
  if (!stores.size) onLeaving(leave);
  if (!stores.has(name)) {
    const store = new Store(name);
    stores.set(name, store);
    store.hear(warnWhileUnsaved);
  }
  return stores.get(name);
}

/** All of them. */
export const allStores = () => [...stores.values()];

/** The person leaves at once: nothing holds them back from here on, what visits kept is let go of,
 * and what a device keeps is covered. All of it is done when this returns. */
function leave() {
  warns = false;
  warnWhileUnsaved();
  hidden();
  for (const store of stores.values()) {
    try {
      store.leaveNow();
    } catch {
      // The others still do.
    }
  }
}

/** The browser asks before it closes the page while words would be lost with it, and only then: a
 * listener alone keeps pages out of some browsers' cache. */
function warnWhileUnsaved() {
  (unsaved() ? addEventListener : removeEventListener)('beforeunload', warn);
}

const unsaved = () => warns && allStores().some((store) => store.unsaved);

// All may have been kept since it was last told.
const warn = (event) => unsaved() && event.preventDefault();
