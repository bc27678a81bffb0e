// The records of a store in the page's memory, the documents that look at them, and what of them
// is not kept yet.
import { ids } from './storage/visit.js';

const UNREADABLE = ['record-damaged', 'document-newer', 'id-invalid'];

export class Records {
  /** Gives, as a promise, the adapter to keep them with; unset where they are kept nowhere. */
  port;
  /** Whether the person changed anything on this page. */
  changed = false;
  /** How many damaged ones were put aside. */
  aside = 0;
  /** Whether some are of a newer version, so that all of them are to read and not to change. */
  reads = false;
  /** Fulfilled when all that can be written is. */
  written = Promise.resolve();
  #name;
  #on;
  #all = new Map();
  #unkept = new Set(); // ids that the adapter does not have yet
  #waiting = []; // to be merged once a document is open again
  #documents = new Set(); // the wasm instances in which it is open
  #writing = false;

  constructor(name, on) {
    this.#name = name;
    this.#on = on;
  }

  all() {
    return [...this.#all.values()].flat();
  }

  get count() {
    return this.#all.size;
  }

  get unkept() {
    return this.#unkept.size;
  }

  get bytes() {
    return this.all().reduce((sum, text) => sum + text.length, 0);
  }

  /** A person changed these in a document of this wasm. */
  keep(triples, by) {
    this.changed = true;
    for (const other of this.#documents) if (other !== by) other.merge(this.#name, triples);
    this.#put(triples, true);
    this.write();
    this.#on.told();
  }

  /** Begins with what is kept. */
  load(triples) {
    this.#put(triples, false);
  }

  /** Takes in what another page kept. */
  takeIn(triples) {
    this.#join(triples);
  }

  /** A document of this wasm was opened from `all()`. */
  join(glue) {
    this.#documents.add(glue);
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#join(waiting, true);
  }

  /** This wasm is gone. */
  part(glue) {
    this.#documents.delete(glue);
  }

  /** Keeps what is not kept yet. Also after a failure each change is tried: what a person removed
   * has to go from there, too. */
  write() {
    if (!this.#writing && this.port) this.written = this.#write();
  }

  /** Everything is to be kept anew. */
  keepAll() {
    this.#unkept = new Set(this.#all.keys());
    this.write();
  }

  /** Holds nothing any more. With `wait`, what it held is merged once a document is open again. */
  empty(wait) {
    if (wait) this.#waiting.push(...this.all());
    else this.changed = false;
    this.#all.clear();
    this.#unkept.clear();
    this.aside = 0;
    this.reads = false;
    for (const document of this.#documents) document.forget(this.#name);
    this.#documents.clear();
  }

  /** Leaves out what cannot be read, as a list: id, code, id, code … Gives the ids that are damaged. */
  leaveOut(list) {
    const damaged = [];
    for (let i = 0; i < list.length; i += 2) {
      this.#all.delete(list[i]);
      if (list[i + 1] === 'document-newer') this.reads = true;
      else damaged.push(list[i]);
    }
    this.aside += damaged.length;
    return damaged;
  }

  #put(triples, unkept) {
    for (let i = 0; i < triples.length; i += 3) {
      this.#all.set(triples[i], triples.slice(i, i + 3));
      if (unkept) this.#unkept.add(triples[i]);
    }
  }

  #join(triples, unkept = false) {
    if (!triples.length) return;
    let open = false;
    for (const document of this.#documents) {
      const joined = document.merge(this.#name, triples);
      if (!joined) continue;
      open = true;
      this.#put(joined, unkept);
    }
    if (open) return unkept && this.write();
    // No document is open: nothing can have changed here, but what waits to be merged itself.
    const some = ids(triples);
    if (some.some((id) => this.#unkept.has(id))) this.#waiting.push(...triples);
    else this.#put(triples, false);
  }

  async #write() {
    this.#writing = true;
    try {
      const port = await this.port();
      while (this.#unkept.size && this.port) {
        const some = [...this.#unkept];
        const kept = await port.write(some.flatMap((id) => this.#all.get(id)), (theirs) => {
          if (!this.#documents.size) throw new Error('no document is open to merge in');
          this.#join(theirs);
          return some.flatMap((id) => this.#all.get(id));
        });
        for (let i = 0; i < kept.length; i += 3) {
          if (this.#all.get(kept[i])?.[2] === kept[i + 2]) this.#unkept.delete(kept[i]);
        }
      }
      this.#on.kept();
    } catch (error) {
      if (error.name === 'Gone') this.#on.gone();
      else this.#on.failed(error);
    } finally {
      this.#writing = false;
      this.#on.told();
    }
  }
}

/** Whether an error says that a record cannot be read. */
export const isUnreadable = ({ code }) => UNREADABLE.includes(code);
