// Rust panicked: its instance is gone, and with it every widget on the page. Each store's records
// are still here, so all live widgets are mounted anew from them in a fresh instance. A store in
// which Rust panics a second time is not tried again: its elements show a calm panel.
import { storeNamed } from './stores.js';

const live = new Set();
let booted;
let recovering = false;

/** Readies the current instance. Call before mounting. */
export function boot(glue) {
  if (booted) return;
  booted = glue;
  glue.boot((store, place) => {
    // The place is a line of our own code; the panic's message could quote a person, so it stays out.
    console.warn(`[ppsa] recovered from an error at ${place}`);
    storeNamed(store).panics += 1;
    booted = undefined;
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
