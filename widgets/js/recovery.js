// A trap in wasm: its instance is gone, and with it every widget on the page. Each store's records
// are still here, so all live widgets are mounted anew from them in a fresh instance. A store in
// which that happens a second time is not tried again: its elements show a calm panel.
import { allStores } from './stores.js';

const live = new Set();
let watched;
let working; // the store that Rust was at work on last
let recovering = false;
let gone = false; // the instance: another one is not up yet

/** Rust goes to work on a store. */
export const atWork = (store) => (working = store);

/** Hears of traps from here on, and sees to it that there is an instance. Call before any other
 * call: what that one is given would still be laid out in the instance that is gone. */
export function watch(glue) {
  if (gone) glue.wake();
  gone = false;
  if (watched) return;
  watched = glue;
  glue.onTrap(() => {
    // What went wrong could quote a person, so it stays out.
    console.warn('[ppsa] recovered from an error');
    if (working) working.panics += 1;
    for (const store of allStores()) store.records.part(glue);
    glue.start_anew();
    gone = true;
    if (recovering) return;
    recovering = true;
    // At once: events on their way would reach a dead instance.
    for (const element of live) element.abandon();
    setTimeout(recover);
  });
}

/** Elements tell when they are mounted and when no more. */
export const mounted = (element) => live.add(element);
export const unmounted = (element) => live.delete(element);

function recover() {
  recovering = false;
  const elements = [...live];
  live.clear();
  for (const element of elements) element.restore();
}
