// One store: where its records are kept, in what lock, and what the person may see of it.
import { Asked } from './asked.js';
import { coded } from './loader.js';
import { openLock } from './lock.js';
import { Records } from './records.js';
import { Spots } from './spots.js';
import { hidden, isShown, shown } from './keeping/shown.js';
import { described } from './storage/described.js';
import { carry } from './storage/carry.js';
import { begun, find } from './storage/find.js';
import { Gone, same } from './storage/gone.js';
import { lasting } from './storage/lasting.js';
import { adapter } from './storage/port.js';
import { sweep } from './storage/sweep.js';
import { sealed } from './storage/sealed.js';
import { slow, trouble } from './storage/trouble.js';
import { Watched } from './watched.js';

export class Store extends Watched {
  /** How often Rust panicked while it worked on this store. */
  panics = 0;
  /** `open`; `shut` behind its lock; or `covered`, until the person asks to see it. */
  state = 'open';
  /** Fulfilled once what is kept was looked at. */
  opened = Promise.resolve();
  /** After how many more sentences the person is asked where things are to be kept; and the next time. */
  later = 0;
  again = 5;
  /** The records themselves. */
  records;
  #name;
  #asked;
  #keep; // what the page asks for
  #storage; // what the page passed to keep it with
  #place = 'nothing'; // where things really are kept: `undecided` until the person chose
  #port; // the adapter of that place, without the lock
  #before; // the one of a visit that may be over
  #vault;
  #facts = null; // what is kept beside the records, once anything is
  #failed = false;
  #lasting = null;
  #late = false; // the browser did not say yet what it keeps
  #deaf = () => {};
  #spots = new Spots();
  #turn = 0; // each settling has its own, so that an earlier one gives way
  #shutting; // fulfilled once the lock is shut

  constructor(name) {
    super();
    this.#name = name;
    this.#asked = new Asked(name);
    this.records = new Records(name, {
      kept: () => (this.#failed = false),
      failed: (error) => this.#fail(error),
      gone: () => this.look(),
      told: () => this.tell(),
      merges: () => this.#asked.holdCarets(),
    });
  }

  /** What is so now, for whoever shows it. */
  facts() {
    const keeps = !this.#failed ? this.#place : this.#facts ? 'part' : 'nothing';
    const storage = this.#place === 'host' ? this.#asked.storage : undefined;
    const known = { asked: this.#keep, keeps, lasting: this.#lasting, late: this.#late };
    return Object.assign(described(this.records, this.#facts, storage, this.state), known);
  }

  /** An element goes to work and asks for a value of `keep`. Gives what to tell of it, as errors
   * with a code. */
  ask(element, keep) {
    const told = this.#asked.add(element, keep);
    const wins = this.#asked.keep;
    if (wins !== this.#keep || (wins === 'host' && this.#asked.storage !== this.#storage)) {
      this.#keep = wins;
      this.#begin();
    }
    return told;
  }

  /** An element does not work on it any more. */
  leave(element) {
    this.#asked.leave(element);
  }

  /** What was last open in the element with this tag. */
  spot(tag) {
    return this.#spots.of(tag, this.#port);
  }

  setSpot(tag, is) {
    this.#spots.set(tag, is, this.#facts ? this.#port : undefined);
  }

  /** Whether words would go with the page that the person might want to keep. */
  get unsaved() {
    return this.#place !== 'nothing' && this.records.changed && this.records.unkept > 0;
  }

  /** The person says where things are kept: `nothing`, `visit`, or `device`, that with a lock where
   * a passphrase is given: then nothing is ever written without it. */
  async choose(place, passphrase = '') {
    await this.#move(place, passphrase);
    this.tell();
    if (place === 'device') lasting('persist').then((is) => ((this.#lasting = is), this.tell()));
  }

  /** Puts a lock on, or another one in its place; `''` takes it off. Where one is on, `current` has to
   * open it: who holds the open phone may be somebody else. */
  async setLock(passphrase, current = '') {
    if (this.#facts?.lock) (await openLock(this.#name, this.#facts.lock, current)).end();
    await this.#move('device', passphrase);
    this.tell();
  }

  /** Opens the lock. Rejects with the code `vault-passphrase` where it is another one. */
  async unlock(passphrase) {
    await this.#shutting;
    const vault = await openLock(this.#name, this.#facts.lock, passphrase);
    this.#vault = vault;
    try {
      await this.#load();
    } catch (error) {
      vault.end();
      this.#vault = undefined;
      throw error;
    }
    this.#draw('open');
  }

  /** Shows what was covered. */
  async uncover() {
    shown(this.#place === 'device');
    await this.#load().catch((error) => this.#fail(error));
    this.#draw('open');
  }

  /** Covers what shows, until the person asks to see it; where there is a lock, locks it. */
  cover() {
    if (this.#facts?.lock) return this.shut();
    // A reload does not lift it either.
    hidden();
    if (this.state === 'open') this.#draw('covered');
  }

  /** While the page is in the browser's cache nothing of it can be seen. */
  hide(is) {
    for (const element of this.#asked.elements) element.toggleAttribute('data-ppsa-hidden', is);
  }

  /** Locks, in other tabs too where the person says so: nothing that can be read stays on the page.
   * What could not be kept waits unseen. */
  async shut(everywhere = false) {
    if (!this.#facts?.lock || this.state === 'shut') return;
    if (everywhere) this.#port.shut();
    this.#draw('shut');
    const shut = async () => {
      await this.records.written;
      this.#vault?.end();
      this.#vault = undefined;
      this.records.empty(true);
      this.tell();
    };
    await (this.#shutting = shut());
  }

  /** Locks by itself after so many minutes away; 0 is never. */
  async setAway(away) {
    if (!this.#facts) return;
    const facts = { ...this.#facts, away };
    await this.#port.note(facts);
    this.#facts = facts;
    this.tell();
  }

  /** Takes away everything of this store, everywhere. Gives where something was. */
  async clear() {
    const had = { memory: this.records.count > 0 };
    const host = this.#place === 'host' ? this.#port : undefined;
    this.#turn += 1;
    this.#end();
    hidden();
    this.#spots.forget();
    this.#blank(false);
    const failed = (error) => this.#asked.elements.at(-1)?.tell(coded('clear-failed', `Not everything could be cleared (${error.message}): what is left stays where it was.`));
    Object.assign(had, await sweep(this.#name, failed));
    await host?.forget().catch(failed);
    this.opened = this.#settle();
    await this.opened;
    return had;
  }

  /** Is it all still as we knew it? Another page may have cleared, moved or locked it. */
  async look() {
    const [turn, port] = [this.#turn, this.#port];
    const facts = await port?.look().catch(() => this.#facts);
    if (turn !== this.#turn || port !== this.#port || (!facts && !this.#facts)) return;
    if (facts && same(facts, this.#facts)) {
      this.#facts = facts;
      if (this.state === 'open') await this.#load().catch((error) => this.#fail(error));
      return this.records.write();
    }
    // Cleared: nothing of it stays. Else it is still this person's: what was here is merged.
    const cleared = !facts || (this.#facts && facts.epoch !== this.#facts.epoch);
    if (cleared) {
      hidden();
      this.#spots.forget();
    } else if (this.state === 'open') shown(true);
    this.#blank(!cleared);
    this.opened = this.#settle();
  }

  /** What was put aside, as a text. */
  async asideText() {
    return ((await this.#adapter?.asides()) ?? []).filter((_, at) => at % 3 === 2).join('\n\n');
  }

  /** Records that a document cannot be opened with: damaged ones are put aside as they are, those
   * of a newer version stay where they are. */
  async leaveOut(list) {
    const damaged = this.records.leaveOut(list);
    if (damaged.length) await this.#port?.aside(damaged).catch(() => {});
    this.tell();
  }

  /** The person leaves at once: the page shows nothing and holds no key. */
  leaveNow() {
    this.#turn += 1;
    this.#vault?.end();
    this.#vault = undefined;
    this.records.changed = false;
    this.#draw(this.#facts?.lock ? 'shut' : 'covered');
    // The covered page is drawn first: years of words take a moment to let go of.
    setTimeout(() => this.records.empty(false));
  }

  get #adapter() {
    return this.#vault ? sealed(this.#port, this.#vault) : this.#port;
  }

  get #shut() {
    return Boolean(this.#facts?.lock && !this.#vault);
  }

  #end() {
    this.#deaf();
    this.#deaf = () => {};
    this.#vault?.end();
    this.#vault = this.#port = this.records.port = undefined;
    this.#facts = null;
    this.#failed = false;
  }

  #begin() {
    this.#storage = this.#keep === 'host' ? this.#asked.storage : undefined;
    // Elements hear of what fails when they come to it.
    (this.opened = this.#settle()).catch(() => {});
  }

  /** Finds out where things are kept, and takes up what is kept there. */
  async #settle() {
    const turn = ++this.#turn;
    if (this.#place === 'visit') this.#before ??= this.#port;
    this.#end();
    const failed = (error) => {
      queueMicrotask(() => this.#fail(error));
      return ['nothing'];
    };
    const again = (kept) => (kept || this.#place === 'nothing') && turn === this.#turn && this.#begin();
    const [place, port, facts, late] = await find(this.#keep, this.#name, this.#storage, again).catch(failed);
    if (turn !== this.#turn) return;
    if ((this.#late = late)) this.#asked.elements.at(-1)?.tell(slow());
    this.#place = place;
    this.#facts = facts ?? null;
    let state = 'open';
    this.records.unkeep();
    if (place === 'undecided') {
      // Another page may choose this device meanwhile.
      this.#deaf = port.hear(() => this.#chosenElsewhere().catch(() => {}));
    } else if (port) {
      this.#take(port);
      if (place === 'device') {
        lasting('persisted').then((is) => ((this.#lasting = is), this.tell()));
        if (this.#shut) state = 'shut';
        else if (facts && !isShown()) state = 'covered';
      }
      if (state === 'open') await this.#load().catch((error) => this.#notLoaded(error));
    }
    // What a page keeps no more is taken away; what a device keeps stays until the person clears it.
    if (place !== 'visit') await this.#before?.forget().catch(() => {});
    if (turn !== this.#turn) return;
    this.#before = undefined;
    this.state = state;
    // What is here already is merged once the rest may be seen.
    if (state !== 'open') this.records.empty(true);
    this.records.write();
    this.#draw(state);
  }

  /** An empty widget would look as if the words were gone: the page's own storage is asked again. */
  #notLoaded(error) {
    if (this.#place !== 'host') return this.#fail(error);
    this.#keep = undefined;
    throw coded('load-failed', `The page's own storage did not give what it keeps (${error.message}): see the property storage.`);
  }

  async #chosenElsewhere() {
    if (this.#place === 'undecided' && (await adapter('device', this.#name).look())) await this.#joinThere();
  }

  /** Something is kept in the other place already: that stays, and what is here joins it. */
  #joinThere() {
    this.records.unkeep();
    shown(true);
    this.#blank(true);
    return (this.opened = this.#settle());
  }

  #take(port) {
    this.#port = port;
    this.#deaf = port.hear((ids) => (ids === 'shut' ? this.shut() : ids ? this.#takeIn(ids) : this.look()));
    this.records.port = () => this.#ready();
  }

  /** The adapter to write with. What it keeps begins with the first words. */
  async #ready() {
    if (this.#shut) throw new Gone();
    if (!this.#facts) {
      const [facts, turn] = [begun(), this.#turn];
      await this.#port.begin(facts, [], (theirs) => theirs);
      if (turn !== this.#turn) throw new Gone();
      this.#facts = facts;
      this.#spots.keep(this.#port);
      shown(this.#place === 'device');
    }
    return this.#adapter;
  }

  async #takeIn(ids) {
    if (this.state !== 'open') return;
    const records = await this.#adapter.read(ids).catch(() => []);
    if (this.state === 'open') this.records.takeIn(records);
    this.tell();
  }

  async #load() {
    if (!this.#facts) return;
    const adapter = this.#adapter;
    this.records.takeIn(await adapter.load());
    this.records.aside = (await adapter.asides()).length / 3;
  }

  async #move(place, passphrase) {
    await this.opened;
    const [turn, port, moves] = [this.#turn, this.#port, this.#place !== place];
    const still = () => {
      // What cannot be read cannot be kept in another way.
      if (turn !== this.#turn || this.state !== 'open') throw new Gone();
    };
    const now = { port, adapter: this.#adapter, facts: this.#facts, records: this.records };
    const carried = await carry(this.#name, moves, place, passphrase, now, still);
    if (!carried) return this.#joinThere();
    if (moves) this.#end();
    else this.#vault?.end();
    this.#place = place;
    this.#facts = carried.facts;
    this.#vault = carried.vault;
    shown(place === 'device');
    if (moves && carried.port) {
      this.#take(carried.port);
      this.#spots.keep(carried.port);
    }
    if (moves) await port?.forget().catch(() => {});
    this.records.write();
  }

  /** From here on the page's memory has to do, until a write succeeds. */
  #fail(error) {
    // The lock has no room, or is gone: it is opened anew, and what could not be kept waits.
    if (['vault-memory', 'vault-shut'].includes(error.code)) return void this.shut();
    if (!this.#failed) {
      this.#failed = true;
      this.#asked.elements.at(-1)?.tell(trouble(error, this.#place));
    }
    this.tell();
  }

  /** Nothing of it is held or shown any more. With `wait`, what is not kept is merged later. */
  #blank(wait) {
    this.records.empty(wait);
    if (this.state === 'open') for (const element of this.#asked.elements) element.blank();
  }

  /** Elements show something else from here on. */
  #draw(state) {
    this.state = state;
    for (const element of this.#asked.elements) element.restore();
    this.tell();
  }
}
