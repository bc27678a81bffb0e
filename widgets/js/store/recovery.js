// A trap in the widgets' program: its instance is gone, with all its parts, and with it every widget on the
// page. Each store's records are still here, so the widgets are mounted anew from them in a fresh instance, which
// every part joins again. A store in which that happens a second time is not tried again: its elements show a
// calm panel. The lock is a program of its own, and hears nothing of it.
// A widget that another script took parts of is no trap, and never counts as one: it is drawn anew.
/** @import { Glue, Watch } from '../types.js' */
import { allStores } from './stores.js';

/** @type {Watch | undefined} */
let watched;

/** Hears of traps from here on, and sees to it that there is an instance. Call before any other call: what that
 * one is given would still be laid out in the instance that is gone. Gives the watch: the `live` elements, and the
 * store that Rust is at work on.
 * @param {Glue} glue */
export function watch(glue) {
  watched ??= begin(glue);
  if (watched.gone) glue.wake();
  watched.gone = false;
  return watched;
}

/** Lets go of the instance once all is done here: what a store held is in its memory still, in more than one
 * place. The widgets of other stores are mounted anew. */
export function letGo() {
  const it = watched;
  if (!it || it.goes) return;
  it.goes = true;
  setTimeout(() => {
    it.goes = false;
    if (it.gone) return;
    const held = end(it);
    // What the old one was to be called with later is not called any more.
    it.glue.wake();
    it.gone = false;
    wipe(held);
    again(it);
  });
}

/** The instance is gone: nothing may call into it. Gives its memory.
 * @param {Watch} it */
function end(it) {
  const held = it.glue.memories();
  for (const store of allStores()) store.records.part();
  it.glue.start_anew();
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
    glue,
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
    const held = end(it);
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
