// One store: where its records are kept, in what lock, and what the person may see of it.
import { Asked } from './asked.js';
import { coded } from './loader.js';
import { newLock, openLock, prepareLock } from './lock.js';
import { Records } from './records.js';
import { isShown, shown } from './keeping/shown.js';
import { Gone, same } from './storage/gone.js';
import { adapter } from './storage/port.js';
import { sealed } from './storage/sealed.js';

export class Store {
  /** How often Rust panicked while it worked on this store. */
  panics = 0;
  /** `open`; `shut` behind its lock; or `covered`, until the person asks to see it. */
  state = 'open';
  /** Fulfilled once what is kept was looked at. */
  opened = Promise.resolve();
  /** The records themselves. */
  records;
  #name;
  #asked;
  #keep; // what the page asks for
  #place = 'nothing'; // where things really are kept: `undecided` until the person chose
  #port; // the adapter of that place, without the lock
  #vault;
  #facts = null; // what is kept beside the records, once anything is
  #failed = false;
  #lasting = null;
  #deaf = () => {};
  #watchers = new Set();
  #turn = 0;

  constructor(name) {
    this.#name = name;
    this.#asked = new Asked(name);
    this.records = new Records(name, {
      kept: () => (this.#failed = false),
      failed: (error) => this.#fail(error),
      gone: () => this.look(),
      told: () => this.#tell(),
    });
  }

  /** What is so now, for whoever shows it. */
  facts() {
    const { bytes, count, aside, reads } = this.records;
    const { since = '', away = 0, lock = '' } = this.#facts ?? {};
    const { holder = '', privacy = '' } = (this.#place === 'host' && this.#asked.storage) || {};
    return {
      asked: this.#keep,
      keeps: !this.#failed ? this.#place : this.#facts ? 'part' : 'nothing',
      since, bytes, count, away, holder, privacy, reads, aside,
      lasting: this.#lasting,
      lock: lock && (this.state === 'shut' ? 'shut' : 'open'),
    };
  }

  /** Calls `act` after any of the facts changed. Gives how to stop. */
  hear(act) {
    this.#watchers.add(act);
    return () => this.#watchers.delete(act);
  }

  /** An element goes to work and asks for a value of `keep`. Gives what to tell of it, as errors
   * with a code. */
  ask(element, keep) {
    const told = this.#asked.add(element, keep);
    const wins = this.#asked.keep;
    if (wins !== this.#keep || (wins === 'host' && !this.#port && this.#asked.storage)) {
      this.#keep = wins;
      this.opened = this.#settle();
    }
    return told;
  }

  /** An element does not work on it any more. */
  leave(element) {
    this.#asked.leave(element);
  }

  /** Once the page has time: what a lock needs, wherever there can be one. Never only when there is
   * one: the request would tell. */
  prepare() {
    if (!['ask', 'device'].includes(this.#keep)) return;
    (globalThis.requestIdleCallback ?? setTimeout)(() => prepareLock().catch(() => {}));
  }

  /** What was last open in the element with this tag. */
  async spot(tag) {
    return (await this.#port?.spot(tag).catch(() => '')) ?? '';
  }

  setSpot(tag, is) {
    if (this.#facts) this.#port?.setSpot(tag, is).catch(() => {});
  }

  /** Whether words would go with the page that the person might want to keep. */
  get unsaved() {
    if (this.state !== 'open' || !this.records.changed) return false;
    return this.#place === 'undecided' || (this.#place !== 'nothing' && this.records.unkept > 0);
  }

  /** The person says where things are kept: `nothing`, `visit`, or `device`, that with a lock where
   * a passphrase is given: then nothing is ever written without it. */
  async choose(place, passphrase = '') {
    await this.#move(place, passphrase);
    if (place === 'device') this.#lasting = (await navigator.storage?.persist?.().catch(() => null)) ?? null;
    this.#tell();
  }

  /** Puts a lock on, or another one in its place; `''` takes it off. */
  async setLock(passphrase) {
    await this.#move('device', passphrase);
    this.#tell();
  }

  /** Opens the lock. Rejects with the code `vault-passphrase` where it is another one. */
  async unlock(passphrase) {
    this.#vault = await openLock(this.#name, this.#facts.lock, passphrase);
    await this.#show();
  }

  /** Shows what was covered. */
  async uncover() {
    shown(this.#place === 'device');
    // What was on the page before it was covered is still here.
    if (this.#shut) return;
    await this.#show();
  }

  /** Covers what shows, until the person asks to see it. */
  cover() {
    if (this.state === 'open') this.#draw('covered');
  }

  /** While the page is in the browser's cache nothing of it can be seen. */
  hide(is) {
    for (const element of this.#asked.elements) element.toggleAttribute('data-ppsa-hidden', is);
  }

  /** Locks: nothing that can be read stays on the page. What could not be kept waits unseen. */
  async shut() {
    if (!this.#facts?.lock || this.state === 'shut') return;
    this.#draw('shut');
    await this.records.written;
    this.#vault?.end();
    this.#vault = undefined;
    this.#blank(true);
    this.#tell();
  }

  /** Locks by itself after so many minutes away; 0 is never. */
  async setAway(away) {
    await this.#begin(this.#port, this.#vault, { ...this.#facts, away });
    this.#tell();
  }

  /** Takes away everything of this store, everywhere. Gives where something was. */
  async clear() {
    const had = { device: false, visit: false, memory: this.records.count > 0 };
    const host = this.#place === 'host' ? this.#port : undefined;
    this.#turn += 1;
    this.#end();
    this.#blank(false);
    await host?.forget();
    for (const place of ['device', 'visit']) {
      const port = adapter(place, this.#name);
      had[place] = Boolean(await port.look().catch(() => null));
      await port.forget().catch((error) => this.#fail(error));
      port.hear(() => {})();
    }
    this.opened = this.#settle();
    await this.opened;
    return had;
  }

  /** Is it all still as we knew it? Another page may have cleared, moved or locked it. */
  async look() {
    if (!this.#port) return;
    const turn = this.#turn;
    const facts = await this.#port.look().catch(() => this.#facts);
    if (turn !== this.#turn || (!facts && !this.#facts)) return;
    if (facts && same(facts, this.#facts)) {
      if (this.state === 'open') this.records.takeIn(await this.#adapter.load());
      return;
    }
    // Cleared: nothing of it stays. Else it is still this person's: what was here is merged.
    const cleared = !facts || (this.#facts && facts.epoch !== this.#facts.epoch);
    if (!cleared && this.state === 'open') shown(true);
    this.#blank(!cleared);
    this.opened = this.#settle();
  }

  /** What was put aside, as a text. */
  async asideText() {
    return ((await this.#port?.asides()) ?? []).join('\n\n');
  }

  /** Records that a document cannot be opened with: damaged ones are put aside as they are, those
   * of a newer version stay where they are. */
  async leaveOut(list) {
    const damaged = this.records.leaveOut(list);
    await this.#port?.aside(damaged).catch(() => {});
    this.#tell();
  }

  /** The person leaves at once: the page shows nothing and holds no key. */
  leaveNow() {
    this.#turn += 1;
    this.#draw('covered');
    this.#vault?.end();
    this.records.changed = false;
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

  /** Finds out where things are kept, and takes up what is kept there. */
  async #settle() {
    const turn = ++this.#turn;
    const before = this.#place === 'visit' ? this.#port : undefined;
    this.#end();
    const [place, port, facts] = await this.#find();
    if (turn !== this.#turn) return;
    this.#place = place;
    this.#facts = facts ?? null;
    this.state = 'open';
    if (place === 'undecided') {
      // Another page may choose this device meanwhile.
      this.#deaf = port.hear(() => this.#settleWithOurs());
    } else if (port) {
      this.#take(port);
      if (place === 'device') {
        this.#lasting = (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
        if (this.#shut) this.state = 'shut';
        else if (facts && !isShown()) this.state = 'covered';
      }
      if (this.state === 'open' && facts) await this.#load();
      this.records.keepAll();
    }
    // What a page keeps no more is taken away; what a device keeps stays until the person clears it.
    if (place !== 'visit') await before?.forget().catch(() => {});
    this.#draw(this.state);
  }

  async #settleWithOurs() {
    if (this.#place !== 'undecided' || !(await adapter('device', this.#name).look())) return;
    shown(true);
    this.#blank(true);
    this.opened = this.#settle();
  }

  async #find() {
    const keep = this.#keep;
    try {
      if (keep === 'nothing' || (keep === 'host' && !this.#asked.storage)) return ['nothing'];
      if (keep !== 'ask') {
        const port = adapter(keep, this.#name, this.#asked.storage);
        return [keep, port, await port.look()];
      }
      const visit = adapter('visit', this.#name);
      const device = adapter('device', this.#name);
      const here = await device.look().catch(() => null);
      if (here) return ['device', device, here];
      const now = await visit.look().catch(() => null);
      return now ? ['visit', visit, now] : ['undecided', device];
    } catch (error) {
      queueMicrotask(() => this.#fail(error));
      return ['nothing'];
    }
  }

  #take(port) {
    this.#port = port;
    this.#deaf = port.hear((ids) => (ids ? this.#takeIn(ids) : this.look()));
    this.records.port = () => this.#ready();
  }

  /** The adapter to write with. What it keeps begins with the first words. */
  async #ready() {
    if (this.#shut) throw new Gone();
    if (!this.#facts) {
      await this.#begin(this.#port, undefined, { epoch: crypto.randomUUID(), since: today(), lock: '', away: 0 });
      shown(this.#place === 'device');
    }
    return this.#adapter;
  }

  async #begin(port, vault, facts) {
    const adapter = vault ? sealed(port, vault) : port;
    await adapter.begin(facts, this.#facts ? this.records.all() : []);
    this.#facts = facts;
  }

  async #takeIn(ids) {
    if (this.state === 'open') this.records.takeIn(await this.#adapter.read(ids).catch(() => []));
  }

  async #load() {
    try {
      this.records.load(await this.#adapter.load());
    } catch (error) {
      this.#fail(error);
    }
  }

  async #show() {
    await this.#load();
    this.#draw('open');
  }

  async #move(place, passphrase) {
    const before = this.#port;
    const moves = this.#place !== place;
    const { vault, header: lock = '' } = passphrase ? await newLock(this.#name, passphrase) : {};
    await this.records.written;
    if (place === 'nothing') {
      this.#end();
    } else {
      // What other tabs wrote a moment ago is in it, too.
      if (!moves) this.records.takeIn(await this.#adapter.load());
      // Also in the same place: the one before hears no more once it ends.
      const port = adapter(place, this.#name);
      const { epoch = crypto.randomUUID(), since = today(), away = 15 } = (!moves && this.#facts) || {};
      await port.look();
      const facts = { epoch, since, lock, away: lock ? away : 0 };
      await (vault ? sealed(port, vault) : port).begin(facts, this.records.all());
      this.#end();
      this.#facts = facts;
      this.#vault = vault;
      this.#take(port);
      shown(place === 'device');
    }
    this.#place = place;
    this.#turn += 1;
    if (moves) await before?.forget().catch(() => {});
  }

  /** From here on the page's memory has to do, until a write succeeds. */
  #fail(error) {
    const [code, why] =
      error.name === 'QuotaExceededError'
        ? ['storage-full', 'has no room left for']
        : ['storage-denied', 'does not let this page keep'];
    if (!this.#failed) {
      this.#failed = true;
      const last = this.#asked.elements.at(-1);
      last?.tell(coded(code, `The browser ${why} what is typed: it stays on this page only.`));
    }
    this.#tell();
  }

  /** Nothing of it is held or shown any more. With `wait`, it is merged once it opens again. */
  #blank(wait) {
    this.records.empty(wait);
    if (this.state === 'open') for (const element of this.#asked.elements) element.blank();
  }

  /** Elements show something else from here on. */
  #draw(state) {
    this.state = state;
    for (const element of this.#asked.elements) element.restore();
    this.#tell();
  }

  #tell() {
    for (const act of this.#watchers) act();
  }
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
