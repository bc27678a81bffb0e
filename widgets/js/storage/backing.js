// How a store is held now: where, by which adapter, with which metadata, and with which open vault.
import { openLock } from '../modules/lock.js';
import { Retry } from './retry.js';
import { newMeta } from './find.js';
import { move } from './migrate.js';
import { sealed } from './sealed.js';

// So many milliseconds another page may take to say that it cleared.
const WORD = 300;
// Minutes away after which a lock closes by itself, unless the person says otherwise.
const AWAY = 15;

const opened = (vault, epoch, away) => {
  try {
    const minutes = Number(vault.open('away', epoch, away));
    return minutes >= 0 ? minutes : AWAY;
  } catch {
    return AWAY;
  }
};

export class Backing {
  /** Where it is kept: `undecided` until the person chose. */
  place = 'nothing';
  /** The adapter of that place, without the lock. */
  port;
  /** What is kept beside the records, once anything is. */
  meta = null;
  /** The lock that is open. */
  vault;
  /** What was kept went without a word: `kept` is kept anew, `asked` waits for the person. */
  lost = '';
  /** What cannot be kept now. */
  retry;
  #deaf = () => {};
  #away = []; // as it is sealed, and as it is

  constructor(again) {
    this.retry = new Retry(again);
  }

  /** The adapter behind the lock, where one is open. */
  get adapter() {
    return this.vault ? sealed(this.port, this.vault) : this.port;
  }

  get isShut() {
    return Boolean(this.meta?.lock && !this.vault);
  }

  /** Whether the page's memory is all there is. */
  get inMemory() {
    return ['nothing', 'undecided'].includes(this.place);
  }

  /** What there is to say of it. */
  get said() {
    const { why } = this.retry;
    return { keeps: !why ? this.place : this.meta ? 'part' : 'nothing', why, lost: this.lost, away: this.away };
  }

  /** Minutes away after which the lock closes by itself; 0 is never. It is sealed as words are: else
   * another page could say that it is never. */
  get away() {
    const { lock, away, epoch } = this.meta ?? {};
    if (!lock || !this.vault) return AWAY;
    if (this.#away[0] !== away) this.#away = [away, opened(this.vault, epoch, away)];
    return this.#away[1];
  }

  async setAway(minutes) {
    if (this.vault) await this.writeMeta({ ...this.meta, away: this.vault.seal('away', this.meta.epoch, String(minutes)) });
  }

  /** Where a lock is on, this has to open it: who holds the open phone may be somebody else. */
  async opens(name, passphrase) {
    if (this.meta?.lock) (await openLock(name, this.meta.lock, passphrase)).end();
  }

  /** From here on it is kept with this adapter. */
  take(port, hears) {
    this.port = port;
    this.heed(port, hears);
  }

  /** Hears what other pages do there. */
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

  /** The metadata as they are there now, and whether it is gone because a person cleared it. */
  async readMeta(away) {
    const { port } = this;
    const look = () => port?.readMeta().catch(() => this.meta);
    let meta = await look();
    if (port && !meta && this.meta && !port.cleared && !away) {
      await new Promise((go) => setTimeout(go, WORD));
      meta = await look();
    }
    return [meta, away || port?.cleared];
  }

  /** Keeps these metadata in place of the others. */
  async writeMeta(meta) {
    await this.port.writeMeta(meta);
    this.meta = meta;
  }

  /** It went, and no person cleared it: a lock still holds, and so does what the page asks for. What
   * a person chose they may have taken back, in the browser's own settings: they are asked again.
   * Returns whether it is to be kept anew. */
  lose(keep) {
    const anew = keep !== 'ask' || this.place !== 'device' || Boolean(this.meta.lock);
    this.lost = anew ? 'kept' : 'asked';
    return anew;
  }

  /** Takes up what is kept. */
  async load(records) {
    // What waited behind a lock that is gone, or another one, cannot be opened any more.
    records.unseal(this.vault ? this.adapter.opened : (all) => all.map((it, at) => (at % 3 === 1 ? '' : it)));
    if (!this.meta || this.lost) return;
    const { adapter } = this;
    records.takeIn(await adapter.load());
    records.quarantined = (await adapter.quarantined()).length / 3;
    if (!records.unkept) this.retry.end();
  }

  /** Begins to keep, or keeps anew what was lost: with the same metadata it is the same store, which
   * another page may keep anew as well. Gives the metadata. */
  async begin(records) {
    const meta = this.meta ?? newMeta();
    if (this.lost) await move(undefined, this.adapter, meta, records);
    else await this.port.begin(meta, [], (theirs) => theirs);
    return meta;
  }
}
