// The stores of a page, by name.
import { Store } from './store.js';

const stores = new Map();
let warns = true;

/** The store of this name: one for all elements that name it. */
export function storeNamed(name) {
  if (!stores.has(name)) {
    const store = new Store(name);
    stores.set(name, store);
    store.hear(warnWhileUnsaved);
  }
  return stores.get(name);
}

/** All of them. */
export const allStores = () => [...stores.values()];

/** From here on nothing holds the person back. */
export function disarm() {
  warns = false;
  warnWhileUnsaved();
}

/** The browser asks before it closes the page while words would be lost with it, and only then: a
 * listener alone keeps pages out of some browsers' cache. */
function warnWhileUnsaved() {
  (unsaved() ? addEventListener : removeEventListener)('beforeunload', warn);
}

const unsaved = () => warns && allStores().some((store) => store.unsaved);

// All may have been kept since it was last told.
const warn = (event) => unsaved() && event.preventDefault();
