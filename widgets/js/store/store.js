// One store: where its records are kept, in what lock, and what the person may see of it. A save begins in
// records.js, goes to the adapter of its place (../storage/device.js, visit.js, host.js), and fails in #fail.
// What shows (`state`), by where it is kept (`place`); each row is a test in tests/scripts/store.test.js:
//   nothing, undecided   open; covered where words are in memory and somebody else may have come (#veiled)
//   visit                open; covered once somebody covered it, or came back to the page
//   device               covered until it was seen once in this visit; behind a lock shut, each time
//   host                 open: the page itself says who may see it
// covered → open: uncover. shut → open: unlock. open → covered, or shut where there is a lock: cover, shut,
// another page's lock. Any → open and empty: clear, in whatever tab.
/** @import { PpsaElement } from '../element/element.js' */
/** @import { Adapter, Chosen, CodedError, HostStorage, Keep, Meta, Place, Status, Thrown } from '../types.js' */
import { Clients } from './clients.js';
import { revokeFiles } from '../files/files.js';
import { coded } from '../base/coded.js';
import { openLock } from '../modules/lock.js';
import { Records } from './records.js';
import { UiState } from './ui-state.js';
import { covered, hidden, isShown, shown } from './shown.js';
import { described } from '../storage/described.js';
import { migrate } from '../storage/migrate.js';
import { find } from '../storage/find.js';
import { StaleStore, same } from '../storage/stale-store.js';
import { Backing } from '../storage/backing.js';
import { LOCKABLE, OURS, PLACES, adapter } from '../storage/places.js';
import { Watched } from './watched.js';
import { purge } from '../storage/purge.js';
import { slow, trouble, uncleared, unread } from '../storage/storage-error.js';

export class Store extends Watched {
  /** How often Rust panicked while it worked on this store. */
  panics = 0;
  /** `open`; `shut` behind its lock; or `covered`, until the person asks to see it.
   * @type {'open' | 'shut' | 'covered'} */
  state = 'open';
  /** Fulfilled once what is kept was looked at. */
  opened = Promise.resolve();
  /** After how many more sentences the person is asked where things are to be kept; and the next time. */
  later = 0;
  again = 5;
  /** The records themselves. */
  records;
  #clients;
  /** @type {Keep | undefined} */
  #keep; // what the page asks for
  /** @type {HostStorage | undefined} */
  #storage; // what the page passed to keep it with
  #backing = new Backing(() => (this.#backing.isPassed ? this.records.write() : this.refresh()));
  /** What was last open in each element. */
  ui = new UiState(this.#backing);
  /** @type {Adapter | undefined} */
  #before; // the one of a visit that may be over
  /** @type {Status['late']} */
  #late = false; // the browser did not say yet what it keeps
  #left = false; // something could not be cleared
  #veiled = false; // whoever comes next may be somebody else
  #turn = 0; // each settling has its own, so that an earlier one gives way
  /** @type {Promise<void> | undefined} */
  #shutting; // fulfilled once the lock is shut

  constructor(/** @type {string} */ name) {
    super();
    this.name = name;
    this.#clients = new Clients(name);
    this.records = new Records(name, {
      kept: () => this.#backing.retry.end(), failed: (error) => this.#fail(error), gone: () => this.refresh(),
      refused: (error) => this.#clients.report(unread(error)),
      told: () => this.notify(), typed: () => this.#clients.at(), merges: () => this.#clients.holdCarets(),
    });
  }

  /** What is so now, for whoever shows it.
   * @returns {Status} */
  status() {
    const storage = this.#backing.isPassed ? this.#clients.storage : undefined;
    const is = described(this.records, this.#backing.meta, storage, this.state);
    return Object.assign(is, this.#backing.said, { asked: this.#keep, late: this.#late, left: this.#left });
  }

  /** An element goes to work and asks for a value of `keep`. Returns what to tell of it, as errors with a code.
   * @type {(element: PpsaElement, keep: string) => CodedError[]} */
  ask(element, keep) {
    // At another address somebody else may be at the page, as after any other way to get there.
    if (this.#clients.comesElsewhere() && this.#backing.inMemory && this.records.some) {
      this.#veiled = true;
      if (this.state === 'open') this.state = 'covered';
    }
    const told = this.#clients.add(element, keep, this.records.some);
    const wins = this.#clients.keep;
    if (wins !== this.#keep || (PLACES[wins ?? '']?.passed && this.#clients.storage !== this.#storage)) {
      this.#keep = wins;
      this.#begin();
    }
    return told;
  }

  /** An element does not work on it any more. */
  leave(/** @type {PpsaElement} */ element) {
    this.#clients.leave(element);
    this.notify();
  }

  /** Whether words would go with the page that the person might want to keep, and can. */
  get unsaved() {
    return this.#clients.present && this.#backing.place !== 'nothing' && this.records.changed && this.records.unkept > 0;
  }

  /** The person says where it is kept: `nothing`, `visit`, or `device`, and nothing there without a lock if given.
   * @param {Chosen} place */
  async choose(place, passphrase = '', current = '') {
    await this.#move(place, passphrase, current);
    this.#backing.lasts('persist', this.notify);
  }

  /** Puts a lock on, or another one in its place; `''` takes it off.
   * @type {(passphrase: string, current?: string) => Promise<void>} */
  setLock = (passphrase, current = '') => this.#move(LOCKABLE, passphrase, current);

  /** Opens the lock. Rejects with the code `vault-passphrase` where it is another one. */
  async unlock(/** @type {string} */ passphrase) {
    await this.#shutting;
    const { lock } = this.#backing.meta ?? {};
    if (!lock) return;
    const vault = await openLock(this.name, lock, passphrase);
    this.#backing.vault = vault;
    try {
      await this.#backing.load(this.records);
    } catch (error) {
      this.#backing.lock();
      throw error;
    }
    this.#draw('open');
  }

  /** Shows what was covered. */
  async uncover() {
    shown(this.#backing.place);
    await this.#backing.load(this.records).catch((error) => this.#fail(error));
    this.#draw('open');
  }

  /** Covers what shows, until the person asks to see it; where there is a lock, locks it. */
  cover() {
    if (this.#backing.meta?.lock) return this.shut();
    // A reload does not lift it either.
    covered();
    if (this.state === 'open') this.#draw('covered');
  }

  /** In the browser's cache nothing of the page can be seen. */
  hide = (/** @type {boolean} */ is) => this.#clients.hide(is);

  /** Locks, in other tabs too where the person says so: nothing that can be read stays on the page.
   * What could not be kept waits unseen. */
  async shut(everywhere = false) {
    if (!this.#backing.meta?.lock || this.state === 'shut') return;
    if (everywhere) this.#backing.port?.shut?.();
    this.#draw('shut');
    const shut = async () => {
      await this.records.shut((all) =>
        /** @type {Required<Pick<Adapter, 'seal'>>} */ (this.#backing.adapter).seal(all));
      this.#backing.lock();
      this.notify();
    };
    await (this.#shutting = shut());
  }

  /** Locks by itself after so many minutes away; 0 is never. */
  setAway = (/** @type {number} */ away) => this.#backing.setAway(away).then(() => this.notify());

  /** This stands outside the lock from now on, or nothing. */
  setOutside = (/** @type {string[]} */ outside) => this.#backing.setOutside(outside).then(() => this.notify());

  /** Takes away everything of this store, everywhere. Gives where something was. */
  async clear() {
    const memory = this.records.count > 0;
    const host = this.#backing.isPassed ? this.#backing.port : undefined;
    this.#turn += 1;
    this.#end();
    hidden();
    for (const it of [this.#clients, this.ui]) it.clear();
    this.#keep = this.#clients.keep ?? this.#keep ?? 'nothing';
    this.#veiled = false;
    this.#backing.lost = '';
    this.#blank(false);
    const had = { memory, ...(await purge(this.name, host)) };
    if ((this.#left = !!had.failed)) this.#clients.report(uncleared(/** @type {Error} */ (had.failed)));
    await (this.opened = this.#settle());
    return had;
  }

  /** Is it all still as we knew it? Another page may have changed it, unheard where this one was `away` in a cache. */
  async refresh(away = false) {
    const [turn, port] = [this.#turn, this.#backing.port];
    const [meta, taken] = await this.#backing.readMeta(away);
    if (turn !== this.#turn || port !== this.#backing.port) return;
    if (!meta && !this.#backing.meta) return this.records.write();
    if (meta && same(meta, this.#backing.meta)) {
      this.#backing.meta = meta;
      this.#backing.lost = '';
      if (this.state === 'open') await this.#backing.load(this.records).catch((error) => this.#fail(error));
      this.notify();
      return this.records.write();
    }
    if (!meta && !taken && this.records.some) return this.#keepAnew();
    // Cleared: nothing of it stays. Else it is still this person's: what was here is merged.
    const cleared = !meta || (taken && this.#backing.meta && meta.epoch !== this.#backing.meta.epoch);
    if (cleared) {
      hidden();
      this.ui.clear();
    } else if (this.state === 'open') shown(this.#backing.place);
    this.#blank(!cleared);
    this.opened = this.#settle();
  }

  /** The browser or the page took it away, and no person did: what is here stays. */
  #keepAnew() {
    if (this.#backing.lost) return this.records.write();
    this.#clients.report(coded('storage-lost', 'What was kept was taken away by the browser or the page: what is typed is still on this page.'));
    this.records.unkeep();
    this.records.changed = true;
    if (this.#backing.lose(/** @type {Keep} */ (this.#keep))) return this.records.write();
    this.#veiled ||= this.state === 'covered';
    return (this.opened = this.#settle());
  }

  /** What was put aside, as a text. */
  quarantinedText = async () => ((await this.#backing.adapter?.quarantined()) ?? []).filter((_, at) => at % 3 === 2).join('\n\n');

  /** Records that no document opens with: damaged ones are put aside as they are, those of a newer version stay. */
  async leaveOut(/** @type {string[]} */ list) {
    const damaged = this.records.leaveOut(list);
    if (damaged.length) await this.#backing.port?.quarantine(damaged).catch(() => {});
    this.notify();
  }

  /** The person leaves at once: the page shows nothing and holds no key. */
  leaveNow() {
    this.#turn += 1;
    this.#backing.lock();
    this.records.changed = false;
    this.#draw(this.#backing.meta?.lock ? 'shut' : 'covered');
    // The covered page is drawn first: years of words take a moment to let go of.
    setTimeout(() => (this.#end(), this.records.empty(false)));
  }

  #end() {
    this.#backing.end();
    this.records.port = undefined;
  }

  #begin() {
    this.#storage = PLACES[this.#keep ?? '']?.passed ? this.#clients.storage : undefined;
    // Elements hear of what fails when they come to it.
    (this.opened = this.#settle()).catch(() => {});
  }

  /** Finds out where things are kept, and takes up what is kept there. */
  async #settle() {
    const turn = ++this.#turn;
    if (this.#backing.meta?.lock) {
      // What lies behind it goes to no other place without the person.
      await this.records.written;
      if (turn === this.#turn) this.records.empty(true);
    }
    if (turn !== this.#turn) return;
    if (this.#backing.isBrief) this.#before ??= this.#backing.port;
    this.#end();
    /** @type {(error: Error) => Awaited<ReturnType<typeof find>>} */
    const failed = (error) => (queueMicrotask(() => this.#fail(error)), ['nothing']);
    /** @type {(kept?: Meta | null) => unknown} */
    const again = (kept) => (kept || this.#backing.place === 'nothing') && turn === this.#turn && this.#begin();
    const [place, port, meta, late] = await find(/** @type {Keep} */ (this.#keep), this.name, this.#storage, again)
      .catch(failed);
    if (turn !== this.#turn) return;
    if ((this.#late = late)) this.#clients.report(late === true ? slow() : trouble({ name: 'NotReadableError' }, place));
    Object.assign(this.#backing, { place, meta: meta ?? null });
    if (meta) this.#backing.lost = '';
    /** @type {Store['state']} */
    let state = 'open';
    this.records.unkeep();
    if (place === 'undecided') {
      // Another page may choose this device meanwhile.
      this.#backing.heed(/** @type {Adapter} */ (port), () => this.#chosenElsewhere().catch(() => {}));
    } else if (port) {
      this.#take(port);
      this.#backing.lasts('persisted', this.notify);
      if (this.#backing.isShut) state = 'shut';
      else if (meta && !isShown(place)) state = 'covered';
      if (state === 'open') await this.#backing.load(this.records).catch((error) => this.#notLoaded(error));
    }
    // What a page keeps no more is taken away; what a device keeps stays until the person clears it.
    if (!this.#backing.isBrief) await this.#before?.clear().catch(() => {});
    if (turn !== this.#turn) return;
    this.#before = undefined;
    if (state === 'open' && this.#veiled && this.records.some) state = 'covered';
    this.state = state;
    // What is here already is merged once the rest may be seen.
    if (state !== 'open') this.records.empty(true);
    this.records.write();
    this.#draw(state);
  }

  /** An empty widget would look as if the words were gone: the page's own storage is asked again. */
  #notLoaded(/** @type {Error} */ error) {
    if (!this.#backing.isPassed) return this.#fail(error);
    this.#keep = undefined;
    throw coded('load-failed', `The page's own storage did not give what it keeps (${error.message}): see the property storage.`);
  }

  async #chosenElsewhere() {
    if (this.#backing.place === 'undecided' && (await adapter(OURS[0], this.name).readMeta())) await this.#joinThere(OURS[0]);
  }

  /** Something is kept in the other place already: that stays, and what is here joins it. */
  #joinThere(/** @type {Place} */ place) {
    this.records.unkeep();
    shown(place);
    this.#blank(true);
    return (this.opened = this.#settle());
  }

  #take(/** @type {Adapter} */ port) {
    this.#backing.take(port, (ids) => (ids === 'shut' ? this.shut() : ids ? this.#takeIn(ids) : this.refresh()));
    this.records.port = () => this.#ready();
  }

  /** The adapter to write with. What it keeps begins with the first words. */
  async #ready() {
    if (this.#backing.isShut) throw new StaleStore();
    if (!this.#backing.meta || this.#backing.lost) {
      const turn = this.#turn;
      const meta = await this.#backing.begin(this.records);
      if (turn !== this.#turn) throw new StaleStore();
      this.#backing.meta = meta;
      this.#backing.lost = '';
      this.ui.keep();
      shown(this.#backing.place);
      this.#backing.lasts('persisted', this.notify);
    }
    return /** @type {Adapter} */ (this.#backing.adapter);
  }

  async #takeIn(/** @type {string[]} */ ids) {
    if (this.state !== 'open') return;
    const records = await /** @type {Adapter} */ (this.#backing.adapter).read(ids).catch(() => []);
    if (this.state === 'open') this.records.takeIn(records);
    this.notify();
  }

  /** Where there is a lock, `current` has to open it.
   * @type {(place: Chosen, passphrase: string, current: string) => Promise<void>} */
  async #move(place, passphrase, current) {
    await this.#backing.opens(this.name, current);
    await this.opened;
    const [turn, port, moves] = [this.#turn, this.#backing.port, this.#backing.place !== place];
    const still = () => {
      // What cannot be read cannot be kept in another way.
      if (turn !== this.#turn || this.state !== 'open') throw new StaleStore();
    };
    const now = { port, adapter: this.#backing.adapter, meta: this.#backing.meta, away: this.#backing.away, records: this.records };
    const carried = await migrate(this.name, moves, place, passphrase, now, still).catch((error) => {
      if (error.name === 'StaleStore') this.refresh();
      throw error;
    });
    if (!carried) return this.#joinThere(place);
    if (moves) this.#end();
    else this.#backing.lock();
    Object.assign(this.#backing, { place, meta: carried.meta, vault: carried.vault, lost: '' });
    shown(place);
    if (moves && carried.port) this.#take(carried.port);
    this.ui.keep();
    if (moves) await port?.clear().catch(() => {});
    this.records.write();
    this.notify();
  }

  /** From here on the page's memory has to do, until a write succeeds. */
  #fail(/** @type {Error & Pick<Thrown, 'code'>} */ error) {
    // The lock has no room, or is gone: it is opened anew, and what could not be kept waits.
    if (/** @type {unknown[]} */ (['vault-memory', 'vault-shut']).includes(error.code)) return void this.shut();
    if (this.#backing.retry.begin(error)) this.#clients.report(trouble(error, this.#backing.place));
    this.notify();
  }

  /** Nothing of it is held or shown any more. With `wait`, what is not kept is merged later. */
  #blank(/** @type {boolean} */ wait) {
    revokeFiles();
    this.records.empty(wait);
    if (this.state === 'open') for (const element of this.#clients.elements) element.blank(wait);
  }

  /** Elements show something else from here on. */
  #draw(/** @type {Store['state']} */ state) {
    this.state = state;
    if (state === 'open') this.#veiled = false;
    else revokeFiles();
    for (const element of this.#clients.elements) element.restore();
    this.notify();
  }
}
