// A trap in a wasm module: its instance is gone, and with it every widget of that module on the page.
// Each store's records are still here, so those widgets are mounted anew from them in a fresh
// instance. A store in which that happens a second time is not tried again: its elements show a calm
// panel. The widgets of another module have an instance of their own, and hear nothing of it.
// A widget that another script took parts of is no trap, and never counts as one: it is drawn anew.
/** @import { Glue, Watch } from '../types.js' */
import { allStores } from './stores.js';

/** @type {Map<Glue, Watch>} */
const watches = new Map();

/** Hears of traps in a module from here on, and sees to it that there is an instance. Call before any
 * other call: what that one is given would still be laid out in the instance that is gone. Gives the
 * module's watch: its `live` elements, and the store that Rust is at work on.
 * @param {Glue} glue */
export function watch(glue) {
  if (!watches.has(glue)) watches.set(glue, begin(glue));
  const it = /** @type {Watch} */ (watches.get(glue));
  if (it.gone) glue.wake();
  it.gone = false;
  return it;
}

/** Lets go of a module's instance once all is done here: what a store held is in its memory still, in
 * more than one place. The widgets of other stores are mounted anew.
 * @param {Glue} glue */
export function letGo(glue) {
  const it = watches.get(glue);
  if (!it || it.goes) return;
  it.goes = true;
  setTimeout(() => {
    it.goes = false;
    if (it.gone) return;
    const held = end(glue, it);
    // What the old one was to be called with later is not called any more.
    glue.wake();
    it.gone = false;
    wipe(held);
    again(it);
  });
}

/** The instance is gone: nothing may call into it. Gives its memory.
 * @type {(glue: Glue, it: Watch) => WebAssembly.Memory[]} */
function end(glue, it) {
  const held = glue.memories();
  for (const store of allStores()) store.records.part(glue);
  glue.start_anew();
  it.gone = true;
  for (const element of it.live) element.abandon();
  return held;
}

/** @type {(held: WebAssembly.Memory[]) => void} */
const wipe = (held) => held.forEach(({ buffer }) => new Uint8Array(buffer).fill(0));

/** @param {Watch} it */
function again(it) {
  const elements = [...it.live];
  it.live.clear();
  for (const element of elements) element.restore();
}

/** @param {Glue} glue */
function begin(glue) {
  /** @type {Watch} */
  const it = {
    live: new Set(),
    working: undefined, // the store that Rust was at work on last
    gone: false, // the instance: another one is not up yet
    goes: false, // soon, and on purpose
  };
  let recovering = false;
  /** @type {Set<HTMLElement & { renew?(): void }>} */
  const moved = new Set();
  /** @param {HTMLElement & { renew?(): void }} element */
  const stray = (element) => {
    if (!moved.size) {
      // Rust is still at work.
      setTimeout(() => {
        for (const one of moved) one.renew?.();
        moved.clear();
      });
    }
    moved.add(element);
  };
  const trap = () => {
    // What went wrong could quote a person, so it stays out.
    console.warn?.('[ppsa] recovered from an error');
    if (it.working) it.working.panics += 1;
    // At once: events on their way would reach a dead instance.
    const held = end(glue, it);
    if (recovering) return;
    recovering = true;
    setTimeout(() => {
      recovering = false;
      wipe(held);
      again(it);
    });
  };
  glue.onTrap(trap, stray);
  return it;
}
