// How a store is held now: where, by which adapter, with which metadata, and with which open vault.
/** @import { Records } from '../store/records.js' */
/** @import { Adapter, Keep, Meta, Place, Status, Vault } from '../types.js' */
import { openLock } from '../modules/lock.js';
import { Retry } from './retry.js';
import { newMeta } from './find.js';
import { move } from './migrate.js';
import { PLACES, inMemory } from './places.js';
import { sealed } from './sealed.js';

// So many milliseconds another page may take to say that it cleared.
const WORD = 300;
// Minutes away after which a lock closes by itself, unless the person says otherwise.
const AWAY = 15;

/** @type {(vault: Vault, epoch: string, away: string) => number} */
const opened = (vault, epoch, away) => {
  try {
    const minutes = Number(vault.open('away', epoch, away));
    return minutes >= 0 ? minutes : AWAY;
  } catch {
    return AWAY;
  }
};

export class Backing {
  /** Where it is kept: `undecided` until the person chose.
   * @type {Place} */
  place = 'nothing';
  /** The adapter of that place, without the lock.
   * @type {Adapter | undefined} */
  port;
  /** What is kept beside the records, once anything is.
   * @type {Meta | null} */
  meta = null;
  /** The lock that is open.
   * @type {Vault | undefined} */
  vault;
  /** What was kept went without a word: `kept` is kept anew, `asked` waits for the person.
   * @type {'' | 'kept' | 'asked'} */
  lost = '';
  /** What cannot be kept now. */
  retry;
  #deaf = () => {};
  /** @type {boolean | null} */
  #lasting = null; // whether the browser promises to keep it
  /** @type {[sealed?: string, minutes?: number]} */
  #away = []; // as it is sealed, and as it is

  /** @param {() => unknown} again */
  constructor(again) {
    this.retry = new Retry(again);
  }

  /** The adapter behind the lock, where one is open. */
  get adapter() {
    return this.vault ? sealed(/** @type {Adapter} */ (this.port), this.vault) : this.port;
  }

  get isShut() {
    return Boolean(this.meta?.lock && !this.vault);
  }

  /** Whether the page's memory is all there is. */
  get inMemory() {
    return inMemory(this.place);
  }

  /** Whether the browser keeps it for this visit and no longer. */
  get isBrief() {
    const { names, lasts } = PLACES[this.place] ?? {};
    return Boolean(names && !lasts);
  }

  /** Whether it is the page's own place. */
  get isPassed() {
    return Boolean(PLACES[this.place]?.passed);
  }

  /** What there is to say of it.
   * @returns {Pick<Status, 'keeps' | 'why' | 'lockable' | 'lasts' | 'passed' | 'lost' | 'away' | 'lasting' | 'outside'>} */
  get said() {
    const { why } = this.retry;
    const keeps = !why ? this.place : this.meta ? 'part' : 'nothing';
    const { lockable = false, lasts = false, passed = false } = PLACES[keeps] ?? {};
    return { keeps, why, lockable, lasts, passed, lost: this.lost, away: this.away, lasting: this.#lasting, outside: this.outside.join('\0') };
  }

  /** Finds out whether the browser promises to keep it; `persist` asks it to. Calls `told` once it says.
   * @type {(how: 'persist' | 'persisted', told: () => void) => void} */
  lasts(how, told) {
    this.port?.lasting?.(how).then((is) => {
      this.#lasting = is;
      told();
    });
  }

  /** Minutes away after which the lock closes by itself; 0 is never. It is sealed as words are: else
   * another page could say that it is never. */
  get away() {
    const { lock, away, epoch } = /** @type {Meta | Partial<Record<keyof Meta, undefined>>} */ (this.meta ?? {});
    if (!lock || !this.vault) return AWAY;
    if (this.#away[0] !== away) this.#away = [away, opened(this.vault, epoch, away)];
    return /** @type {number} */ (this.#away[1]);
  }

  /** @param {number} minutes */
  async setAway(minutes) {
    if (this.vault) await this.writeMeta({
      .../** @type {Meta} */ (this.meta),
      away: this.vault.seal('away', /** @type {Meta} */ (this.meta).epoch, String(minutes)),
    });
  }

  /** What the person has outside the lock: a name, the words under it, and so on.
   * @returns {string[]} */
  get outside() {
    const { lock, outside } = /** @type {Meta | Partial<Record<keyof Meta, undefined>>} */ (this.meta ?? {});
    // Another page may have put anything there.
    return lock && Array.isArray(outside) ? outside.map(String) : [];
  }

  /** This stands outside the lock from now on, and what stood there does not.
   * @param {string[]} outside */
  async setOutside(outside) {
    if (this.vault) await this.writeMeta({ .../** @type {Meta} */ (this.meta), outside });
  }

  /** Where a lock is on, this has to open it: who holds the open phone may be somebody else.
   * @param {string} name
   * @param {string} passphrase */
  async opens(name, passphrase) {
    if (this.meta?.lock) (await openLock(name, this.meta.lock, passphrase)).end();
  }

  /** From here on it is kept with this adapter.
   * @param {Adapter} port
   * @param {Parameters<Adapter['subscribe']>[0]} hears */
  take(port, hears) {
    this.port = port;
    this.heed(port, hears);
  }

  /** Hears what other pages do there.
   * @param {Adapter} port
   * @param {Parameters<Adapter['subscribe']>[0]} hears */
  heed(port, hears) {
    this.#deaf = port.subscribe(hears);
  }

  end() {
    this.#deaf();
    this.#deaf = () => {};
    this.vault?.end();
    this.vault = this.port = undefined;
    this.meta = null;
    this.retry.end();
  }

  /** The vault is let go. */
  lock() {
    this.vault?.end();
    this.vault = undefined;
  }

  /** The metadata as they are there now, and whether it is gone because a person cleared it.
   * @param {boolean} away
   * @returns {Promise<[meta: Meta | null | undefined, taken: boolean | undefined]>} */
  async readMeta(away) {
    const { port } = this;
    // As it goes it cannot be read: where a person cleared it, it is not as it was.
    const look = () => port?.readMeta().catch(() => (port.cleared ? null : this.meta));
    let meta = await look();
    if (port && !meta && this.meta && !port.cleared && !away) {
      await new Promise((go) => setTimeout(go, WORD));
      meta = await look();
    }
    return [meta, away || port?.cleared];
  }

  /** Keeps these metadata in place of the others.
   * @param {Meta} meta */
  async writeMeta(meta) {
    await /** @type {Adapter} */ (this.port).writeMeta(meta);
    this.meta = meta;
  }

  /** It went, and no person cleared it: a lock still holds, and so does what the page asks for. What
   * a person chose they may have taken back, in the browser's own settings: they are asked again.
   * Returns whether it is to be kept anew.
   * @param {Keep} keep */
  lose(keep) {
    const anew = keep !== 'ask' || !PLACES[this.place]?.lasts || Boolean(/** @type {Meta} */ (this.meta).lock);
    this.lost = anew ? 'kept' : 'asked';
    return anew;
  }

  /** Takes up what is kept.
   * @param {Records} records */
  async load(records) {
    // What waited behind a lock that is gone, or another one, cannot be opened any more.
    records.unseal(this.vault
      ? /** @type {Adapter} */ (this.adapter).opened
      : (all) => all.map((it, at) => (at % 3 === 1 ? '' : it)));
    if (!this.meta || this.lost) return;
    const { adapter } = /** @type {{ adapter: Adapter }} */ (this);
    records.takeIn(await adapter.load());
    records.quarantined = (await adapter.quarantined()).length / 3;
    if (!records.unkept) this.retry.end();
  }

  /** Begins to keep, or keeps anew what was lost: with the same metadata it is the same store, which
   * another page may keep anew as well. Gives the metadata.
   * @param {Records} records */
  async begin(records) {
    const meta = this.meta ?? newMeta();
    if (this.lost) await move(undefined, /** @type {Adapter} */ (this.adapter), meta, records);
    else await /** @type {Adapter} */ (this.port).begin(meta, [], (theirs) => theirs);
    return meta;
  }
}
