// The records of each store, as opaque texts: what outlives a wasm instance.
import { coded } from './loader.js';
import { standIn } from './stand_in.js';
import { adapter, isKeep, mostPrivate } from './storage/port.js';

const stores = new Map();

/** The store of this name: one for all elements that name it. */
export function storeNamed(name) {
  if (!stores.has(name)) stores.set(name, new Store(name));
  return stores.get(name);
}

class Store {
  /** How often Rust panicked while it worked on this store. */
  panics = 0;
  #name;
  #records = new Map();
  #unkept = new Set(); // ids of records that the adapter does not have yet
  #asked = new Map(); // the elements that are at work on it, and what each asks for
  #left = new Set(); // what elements asked for that are gone: their words are still here
  #keep; // what was agreed on
  #adapter;
  #failed = false;

  constructor(name) {
    this.#name = name;
  }

  /** What really happens with what is typed now: a value of `keep`, or `part` where there is no
   * room for more and what was kept before stays. */
  get keeps() {
    if (!this.#failed) return this.#keep;
    return this.#unkept.size < this.#records.size ? 'part' : 'nothing';
  }

  /** An element goes to work and asks for a value of `keep`. Where several ask for different
   * ones, the most private one wins. Gives what to tell of it, as errors with a code. */
  ask(element, keep) {
    const told = [];
    let asked = keep;
    if (!isKeep(keep)) {
      asked = 'nothing';
      told.push(coded('keep-unknown', `keep="${keep}" is not known: write nothing or visit.`));
    }
    this.#asked.set(element, asked);
    if (this.#all().some((other) => other !== asked)) {
      told.push(coded('keep-differs', `Elements with store="${this.#name}" ask for different values of keep, so ${mostPrivate(this.#all())} is used: give them all the same.`));
    }
    return [...told, ...this.#settle(element)];
  }

  /** An element does not work on it any more. */
  leave(element) {
    this.#left.add(this.#asked.get(element));
    this.#asked.delete(element);
  }

  /** Keeps records, given as flat triples: id, stamp, body. Gives what to tell of it, as `ask`. */
  keep(triples) {
    this.#put(triples);
    for (let i = 0; i < triples.length; i += 3) this.#unkept.add(triples[i]);
    return this.#write();
  }

  /** All records, as flat triples. */
  all() {
    return [...this.#records.values()].flat();
  }

  /** What was last open in the element with this tag. */
  spot(tag) {
    return this.#try(() => this.#adapter.spot(tag)) ?? '';
  }

  setSpot(tag, is) {
    this.#try(() => this.#adapter.setSpot(tag, is));
  }

  #all() {
    return [...this.#asked.values(), ...this.#left];
  }

  #put(triples) {
    for (let i = 0; i < triples.length; i += 3) {
      this.#records.set(triples[i], triples.slice(i, i + 3));
    }
  }

  #settle(asking) {
    const keep = mostPrivate(this.#all());
    if (keep === this.#keep) return [];
    const before = this.#adapter;
    this.#keep = keep;
    this.#adapter = adapter(keep, this.#name);
    if (before) {
      this.#failed = false;
      this.#try(() => before.forget());
      this.#unkept = new Set(this.#records.keys());
      this.#redraw(asking);
      return this.#write(asking);
    }
    try {
      this.#put(this.#adapter.load());
      return [];
    } catch (error) {
      return this.#fail(error, asking);
    }
  }

  /** Also after a failure each change is tried: what a person removed has to go from there, too. */
  #write(asking) {
    try {
      this.#adapter.keep([...this.#unkept].flatMap((id) => this.#records.get(id)));
      this.#unkept.clear();
      return [];
    } catch (error) {
      return this.#fail(error, asking);
    }
  }

  /** From here on the page's memory has to do. */
  #fail(error, asking) {
    if (this.#failed) return [];
    this.#failed = true;
    this.#redraw(asking);
    const [code, why] =
      error.name === 'QuotaExceededError'
        ? ['storage-full', 'has no room left for']
        : ['storage-denied', 'does not let this page keep'];
    return [coded(code, `The browser ${why} what is typed: it stays on this page only.`)];
  }

  /** Elements say where things are kept, so they have to say it anew. */
  #redraw(but) {
    for (const element of this.#asked.keys()) if (element !== but) element.restore();
  }

  #try(act) {
    try {
      return act();
    } catch {
      return undefined;
    }
  }
}

for (const [name, act] of Object.entries(standIn)) Store.prototype[name] = act;
