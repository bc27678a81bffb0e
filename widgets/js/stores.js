// The records of each store, as opaque texts: what outlives a wasm instance.

const stores = new Map();

/** The store of this name: one for all elements that name it. */
export function storeNamed(name) {
  if (!stores.has(name)) stores.set(name, new Store());
  return stores.get(name);
}

class Store {
  /** How often Rust panicked while it worked on this store. */
  panics = 0;
  #records = new Map();

  /** Keeps records, given as flat triples: id, stamp, body. */
  keep(triples) {
    for (let i = 0; i < triples.length; i += 3) {
      this.#records.set(triples[i], triples.slice(i, i + 3));
    }
  }

  /** All records, as flat triples. */
  all() {
    return [...this.#records.values()].flat();
  }
}
