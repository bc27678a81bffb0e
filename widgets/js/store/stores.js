// The stores of a page, by name.
import { hidden } from './shown.js';
import { onLeaving } from '../base/leaving.js';
import { Store } from './store.js';
import { knownStores } from '../storage/known-stores.js';
import { purge } from '../storage/purge.js';

/** @type {Map<string, Store>} */
const stores = new Map();
let warns = true;
let listens = false;
/** @type {number | undefined} */
let ends;
// Milliseconds.
const A_WHILE = 1000;

/** The store of this name: one for all elements that name it.
 * @param {string} name */
export function storeNamed(name) {
  if (!stores.size) onLeaving(leave);
  if (!stores.has(name)) {
    const store = new Store(name);
    stores.set(name, store);
    store.subscribe(warnWhileUnsaved);
  }
  return /** @type {Store} */ (stores.get(name));
}

/** All of them. */
export const allStores = () => [...stores.values()];

/** The names of the other stores that this page holds, or this site keeps in this browser.
 * @param {string} name */
export async function otherStores(name) {
  const held = [...stores.keys()].filter((it) => /** @type {Store} */ (stores.get(it)).records.some);
  return [...new Set([...held, ...(await knownStores())])].filter((it) => it !== name);
}

/** Takes away everything of a store, on this page or not.
 * @param {string} name */
export async function clearStore(name) {
  if (stores.has(name)) return /** @type {Store} */ (stores.get(name)).clear();
  const { failed } = await purge(name);
  if (failed) throw failed;
}

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
 * listener alone keeps pages out of some browsers' cache. It goes a while after: browsers take their time
 * over each, and every letter is unsaved for a moment. */
function warnWhileUnsaved() {
  const is = unsaved();
  if (is && !listens) {
    listens = true;
    addEventListener('beforeunload', warn);
  } else if (!is && listens) ends ??= setTimeout(rest, A_WHILE);
}

function rest() {
  ends = undefined;
  if (unsaved()) return;
  listens = false;
  removeEventListener('beforeunload', warn);
}

const unsaved = () => warns && allStores().some((store) => store.unsaved);

// All may have been kept since it was last told.
/** @type {(event: Event) => void} */
const warn = (event) => unsaved() && event.preventDefault();
