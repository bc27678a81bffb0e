// The records of a store in the page's memory, the document that is opened from them, and what of them
// is not kept yet.
/** @import { Adapter, Glue, Thrown, Triples } from '../types.js' */
/** @import { Code } from '../generated/contract/elements.js' */
import { letGo } from './recovery.js';
import { inTime } from '../base/in-time.js';
import { ids } from '../storage/visit.js';
import { isTrap } from '../modules/wasm.js';

/** @type {unknown[]} */
const UNREADABLE = ['record-damaged', 'document-newer', 'id-invalid'];

// Milliseconds in which a lock that closes waits for what is being kept.
const SOON = 500;

export class Records {
  /** Gives, as a promise, the adapter to keep them with; unset where they are kept nowhere.
   * @type {(() => Promise<Adapter>) | undefined} */
  port;
  /** Whether the person changed anything on this page. */
  changed = false;
  /** How many damaged ones were put aside. */
  quarantined = 0;
  /** Fulfilled when all that can be written is. */
  written = Promise.resolve();
  #name;
  #on;
  /** @type {Map<string, Triples>} */
  #all = new Map();
  /** @type {Set<string>} */
  #unkept = new Set(); // ids that the adapter does not have yet
  /** @type {Map<string, Triples>} */
  #newer = new Map(); // of a newer version: kept as they are, and in no document
  /** @type {Triples} */
  #waiting = []; // to be merged once a document is open again; until then nothing is written
  /** @type {Triples} */
  #sealed = []; // the same, behind a lock: another page cannot have it written in plain
  /** @type {Glue | undefined} */
  #document; // the program, while this store is open in it
  #writing = false;
  #gone = 0; // how often in a row it was not there any more

  /** @param {string} name
   * @param {{ kept(): void, failed(error: Error): void, gone(): void, refused(error: Pick<Thrown, 'code'>): void,
   *   told(): void, typed(): void, merges(): () => void }} on */
  constructor(name, on) {
    this.#name = name;
    this.#on = on;
  }

  /** Those that a document is opened from. */
  all() {
    return [...this.#all.values()].flat();
  }

  /** Those that are to be kept. */
  whole() {
    return [...this.#all.values(), ...this.#newer.values()].flat();
  }

  get count() {
    return this.#all.size + this.#newer.size;
  }

  /** How many are not kept yet. */
  get unkept() {
    return this.#unkept.size + (this.#waiting.length + this.#sealed.length) / 3;
  }

  /** Whether there are any, or some that wait. */
  get some() {
    return this.count > 0 || this.unkept > 0;
  }

  get bytes() {
    return this.whole().join('').length;
  }

  /** Whether some are of a newer version, so that all of them are to read and not to change. */
  get reads() {
    return this.#newer.size > 0;
  }

  /** A person changed these in the document.
   * @param {Triples} triples */
  keep(triples) {
    this.changed = true;
    this.#put(triples, true);
    this.write();
    this.#on.typed();
    this.#on.told();
  }

  /** Takes in what is kept, or what another page keeps since.
   * @param {Triples} triples */
  takeIn(triples) {
    if (!triples.length || this.#merge(triples, false)) return;
    // No document is open: nothing can have changed here, but what is to be kept itself.
    if (ids(triples).some((id) => this.#unkept.has(id))) this.#waiting.push(...triples);
    else this.#put(triples, false);
  }

  /** A document was opened from `all()`.
   * @param {Glue} glue */
  join(glue) {
    this.#document = glue;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length) this.#merge(waiting, true);
    this.write();
  }

  /** The instance it was open in is gone. */
  part() {
    this.#document = undefined;
  }

  /** Keeps what is not kept yet. Also after a failure each change is tried: what a person removed
   * has to go from there, too. */
  write() {
    if (!this.#writing && this.port && this.#unkept.size && !this.#waiting.length) this.written = this.#write();
  }

  /** All that is here is to be kept anew, in another place. */
  unkeep() {
    this.#unkept = new Set(this.#all.keys());
  }

  /** These are kept as they are here.
   * @param {Triples} triples */
  kept(triples) {
    for (let i = 0; i < triples.length; i += 3) {
      if (this.#all.get(triples[i])?.[2] === triples[i + 2]) this.#unkept.delete(triples[i]);
    }
  }

  /** The lock closes. What cannot be kept soon waits, as `seal` makes it.
   * @param {(all: Triples) => Triples} seal */
  async shut(seal) {
    await inTime(SOON, () => this.written).catch(() => {});
    this.empty(true);
    try {
      this.#sealed.push(...seal(this.#waiting));
      this.#waiting = [];
    } catch {
      // There was no room to seal it in: it waits as it is.
    }
  }

  /** It is open again. What `open` cannot open comes without a stamp.
   * @param {(all: Triples) => Triples} open */
  unseal(open) {
    const all = open(this.#sealed);
    this.#sealed = [];
    for (let i = 0; i < all.length; i += 3) {
      if (all[i + 1]) this.#waiting.push(...all.slice(i, i + 3));
      else this.#on.refused({ code: 'record-damaged' });
    }
  }

  /** Holds nothing any more. With `wait`, what is not kept is merged once a document is open again:
   * nothing else stays in memory behind a lock.
   * @param {boolean} wait */
  empty(wait) {
    if (wait) {
      this.#waiting.push(...this.#ours([...this.#unkept]));
    } else {
      this.#waiting = [];
      this.#sealed = [];
      this.changed = false;
    }
    this.#all.clear();
    this.#newer.clear();
    this.#unkept.clear();
    this.quarantined = 0;
    if (!this.#document) return;
    this.#document.forget(this.#name);
    this.#document = undefined;
    letGo();
  }

  /** Leaves out what cannot be read, as a list: id, code, id, code … Each code is told once. Gives the ids that are damaged.
   * @param {string[]} list */
  leaveOut(list) {
    const damaged = [];
    for (let i = 0; i < list.length; i += 2) {
      if (list[i + 1] === 'document-newer') this.#newer.set(list[i], /** @type {Triples} */ (this.#all.get(list[i])));
      else damaged.push(list[i]);
      this.#all.delete(list[i]);
      this.#unkept.delete(list[i]);
    }
    this.quarantined += damaged.length;
    for (const code of new Set(list.filter((_, at) => at % 2))) this.#on.refused({ code: /** @type {Code} */ (code) });
    return damaged;
  }

  /** @type {(triples: Triples, unkept: boolean) => void} */
  #put(triples, unkept) {
    for (let i = 0; i < triples.length; i += 3) {
      this.#all.set(triples[i], triples.slice(i, i + 3));
      if (unkept) this.#unkept.add(triples[i]);
    }
  }

  /** @type {(some: string[]) => Triples} */
  #ours(some) {
    return some.flatMap((id) => this.#all.get(id) ?? []);
  }

  /** Merges these in the document. Returns whether one is open.
   * @type {(triples: Triples, unkept: boolean) => boolean} */
  #merge(triples, unkept) {
    // Rust draws anew once it is done here.
    setTimeout(this.#on.merges());
    const joined = this.#document && this.#merged(this.#document, triples);
    if (joined) this.#put(joined, unkept);
    return !!joined;
  }

  /** What another page wrote and cannot be merged is left as it is, each record by itself. Gives what
   * came of the others, or nothing where the document is not open.
   * @type {(document: Glue, triples: Triples) => Triples | undefined} */
  #merged(document, triples) {
    try {
      return document.merge(this.#name, triples);
    } catch (error) {
      if (isTrap(error)) return undefined;
      if (triples.length > 3) return this.#mergedSingly(document, triples);
      if (/** @type {Thrown} */ (error).code === 'document-newer') {
        this.#newer.set(triples[0], triples);
        this.#unkept.delete(triples[0]);
      } else this.#on.refused(/** @type {Thrown} */ (error));
      return [];
    }
  }

  /** @type {(document: Glue, triples: Triples) => Triples | undefined} */
  #mergedSingly(document, triples) {
    const all = [];
    for (let i = 0; i < triples.length; i += 3) {
      const joined = this.#merged(document, triples.slice(i, i + 3));
      if (!joined) return undefined;
      all.push(...joined);
    }
    return all;
  }

  async #write() {
    this.#writing = true;
    try {
      const port = await /** @type {() => Promise<Adapter>} */ (this.port)();
      while (this.#unkept.size && this.port && !this.#waiting.length) {
        const some = [...this.#unkept];
        const kept = await port.write(this.#ours(some), (theirs) => {
          if (!this.#merge(theirs, false)) {
            // It is written once a document can merge them.
            this.#waiting.push(...theirs);
            throw new Waits();
          }
          return this.#ours(some.filter((id) => !this.#newer.has(id)));
        });
        this.kept(kept);
      }
      this.#on.kept();
      this.#gone = 0;
    } catch (error) {
      // What goes again and again is no other page's doing: then it is a failure like others.
      if (/** @type {Error} */ (error).name === 'StaleStore' && (this.#gone += 1) < 4) this.#on.gone();
      else if (!(error instanceof Waits)) this.#on.failed(/** @type {Error} */ (error));
    } finally {
      this.#writing = false;
      this.#on.told();
    }
  }
}

class Waits extends Error {}

/** Whether an error says that a record cannot be read.
 * @type {(error: Pick<Thrown, 'code'>) => boolean} */
export const isUnreadable = ({ code }) => UNREADABLE.includes(code);
