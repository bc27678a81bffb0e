// The thin class under every element: when to load, where to mount, what to tell the page.
// Meaning lives in Rust; this file knows only elements.
/** @import { Host } from '../generated/boundary.js' */
/** @import { Glue, HostStorage, Mounted, Thrown, Told } from '../types.js' */
/** @import { EventName } from '../generated/contract/elements.js' */
/** @import { Store } from '../store/store.js' */
import { common } from '../generated/contract/elements.js';
import { handOver, touched } from './made.js';
import { holdCaret } from '../typing/caret.js';
import { noPrint, stopped, unreadable } from './error-panel.js';
import { Drafts } from '../typing/drafts.js';
import { growFields } from '../typing/fields.js';
import { Keeping } from '../keeping/index.js';
import { codeOf, coded } from '../base/coded.js';
import { load, loadLanguages } from '../modules/loader.js';
import { prepareLockSoon } from '../modules/lock.js';
import { mayLock } from '../storage/places.js';
import { drop as dropMade, early, hide, madeOf, recheck, whenFree } from '../page/early.js';
import { whenNear } from '../page/near.js';
import { Note } from './note.js';
import { formBeside, openIn } from '../page/open.js';
import { watchPage } from '../page/page.js';
import { pagePort, askedPort } from './page-port.js';
import { report, well } from '../base/plain.js';
import { printAlone } from '../page/print.js';
import { leftOut } from './left-out.js';
import { offer } from './offer.js';
import { ownPack } from './own-pack.js';
import { takeEarly } from '../base/properties.js';
import { draw } from '../base/random.js';
import { isUnreadable } from '../store/records.js';
import { watch } from '../store/recovery.js';
import { ownWords } from '../typing/salvage.js';
import { allStores, storeNamed } from '../store/stores.js';
import { wear } from '../base/styles.js';
import { langOf } from '../words/languages.js';
import { unthrown } from './unthrown.js';
import { untrue } from './untrue.js';
import { version } from '../base/version.js';
import { comeOne, waiting } from '../page/waiting.js';
import { isTrap } from '../modules/wasm.js';

/** @typedef {ReturnType<typeof watch>} Watch */

// An element that is moved leaves the page and comes back at once: only one that stays away goes.
// A timer, since animation frames stop in hidden tabs.
const AWAY = 2000;

// On a server there are no elements, and importing does nothing there either.
export class PpsaElement extends (globalThis.HTMLElement ?? class {}) {
  static version = version;

  /** The last error, or null: `{ code, message }`.
   * @type {Told | null} */
  error = null;

  // One that the page declares shows the widget before its program runs: to attach another would empty it.
  #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #slot = this.#root.querySelector('slot') ?? document.createElement('slot');
  /** @type {Store | undefined} */
  #store; // the one it works on
  /** @type {Mounted | undefined} */
  #shown; // the widget on the page: its place, its store, and how to end it
  /** @type {Mounted | undefined} */
  #coming; // one that is not drawn yet: the shown one stays until it is
  #note = new Note(this, this.#root);
  /** @type {Watch | undefined} */
  #watch; // of the program that it is mounted by
  #open = ''; // what the person has open
  #drafts = new Drafts(this.#root);
  #keeping = new Keeping(this, this.#root);
  /** @type {HostStorage | undefined} */
  #storage;
  /** @type {number | undefined} */
  #away;
  /** @type {(() => void) | undefined} */
  #near; // ends the wait for it to come near
  #arrived = false; // came near the viewport, and is not gone for good
  #turn = 0; // each mount has its own number, so that a late one gives way
  #takeEarly = takeEarly(this, [...this.constructor.observedAttributes, ...this.constructor.flags, 'storage']);

  constructor() {
    super();
    this.#root.prepend(this.#slot);
  }

  connectedCallback() {
    this.#takeEarly();
    clearTimeout(this.#away);
    // Where words are in memory already, an empty widget would look as if they were gone.
    if (allStores().some((it) => it.name === this.#document && it.records.some)) dropMade(this);
    else early(this);
    if (this.#arrived || this.#near) return;
    if (this.getAttribute('loading') === 'eager') {
      this.#arrive();
      return;
    }
    this.#near = whenNear(this, () => this.#arrive());
    waiting.add(this);
  }

  disconnectedCallback() {
    this.#away = setTimeout(() => {
      this.#near?.();
      this.#near = undefined;
      waiting.delete(this);
      this.#arrived = false;
      this.#turn += 1;
      this.#leave();
      this.#keeping.leave();
      this.#store?.leave(this);
      this.#store = undefined;
    }, AWAY);
  }

  /** @type {(name: string, before: string | null, after: string | null) => void} */
  attributeChangedCallback(name, before, after) {
    // What is open in one document, or was asked for, says nothing of another.
    if (name === 'store' || name === 'template') this.#open = '';
    recheck(this);
    if (before !== after && this.#arrived) this.#mount();
  }

  /** For `keep="host"`: `{ load, save, clear, holder, privacy }`, where the page keeps what is typed. */
  get storage() {
    return this.#storage;
  }

  set storage(given) {
    this.#storage = given;
    if (this.#arrived) this.#mount();
  }

  /** Tries again what failed. */
  async retry() {
    if (!this.#arrived) return;
    storeNamed(this.#document).panics = 0;
    await this.#mount();
  }

  /** Comes, wherever it stands. */
  come() {
    if (!this.#arrived && this.isConnected) this.#arrive();
  }

  /** Lets go of a widget whose instance is gone: nothing in it may be called any more. It stays on
   * the page, and what is typed into it waits, until it is mounted anew. */
  abandon() {
    this.#drafts.freeze();
    for (const widget of [this.#shown, this.#coming]) if (widget) widget.end = undefined;
  }

  /** Mounts anew after `abandon`, or shows a calm panel where that failed before. Where the store is
   * locked or covered, that shows at once. */
  restore() {
    if (!this.#arrived) return;
    if (this.#store?.state !== 'open') this.blank(true);
    return storeNamed(this.#document).panics < 2 ? this.#mount() : this.#stop();
  }

  /** Draws it anew: another script of the page took away parts of it. */
  renew() {
    if (this.#shown?.end) this.#mount();
  }

  /** Takes the widget away at once, with what is typed in it; what was typed before it came may wait. */
  blank(/** @type {boolean} */ waits) {
    this.#turn += 1;
    (waits ? hide : dropMade)(this);
    this.#keeping.blank();
    this.#drafts.clear();
    this.#leave();
    this.#slot.hidden = true;
  }

  /** The next widget that shows here gets the focus, at its heading. */
  land() {
    this.#land('#title');
  }

  /** What another page changed is drawn here soon. Gives what puts the caret back then. */
  holdCaret() {
    return holdCaret(this.#root);
  }

  /** Tells the page of an error. */
  report(/** @type {Thrown} */ error) {
    const code = codeOf(error);
    // What else went wrong could quote a person, so only its name is told.
    const message = code === 'unknown' ? `The browser did not do what was asked of it (${error.name}): load the page again, and see the README for browsers.` : error.message;
    report(this, code, message);
  }

  #land(/** @type {string} */ at) {
    this.addEventListener('ppsa-ready', () =>
      /** @type {HTMLElement | null} */ (this.#root.querySelector(at))?.focus(), { once: true });
  }

  #arrive() {
    this.#near?.();
    this.#near = undefined;
    waiting.delete(this);
    this.#arrived = true;
    watchPage();
    growFields(this.#root);
    this.#mount();
  }

  /** @returns {Promise<void>} */
  async #mount() {
    const turn = ++this.#turn;
    const store = storeNamed(this.#document);
    well(this);
    this.#note.wait(() => turn === this.#turn && !this.#shown);
    try {
      for (const error of untrue(this)) this.report(error);
      // Before anything else: what is typed meanwhile is kept as this says.
      this.#workOn(store);
      const { widget, asks } = this.constructor;
      const language = langOf(this);
      const wanted = /** @type {const} */ ([load(widget), loadLanguages(widget, language),
        this.pack ? ownPack(this, () => turn === this.#turn) : null, asks?.(language)]);
      const coming = Promise.all(wanted);
      coming.catch(() => {}); // a lock or a cover needs none of it
      await store.opened;
      if (store.state !== 'open' && (await this.#covered(turn))) return; // one that was opened stays until the widget is here
      const [{ glue, sheets }, languages, own, more] = await coming;
      // What shows before it opens what is open in it.
      const open = touched(this) ? '' : this.#open || (await store.ui.of(this.localName));
      if (turn === this.#turn) await wear(this.#root, sheets);
      if (turn !== this.#turn) return;
      this.#watch = watch(glue);
      if (await this.#covered(turn)) return;
      const place = document.createElement('div');
      place.className = 'place';
      place.hidden = true;
      // Choices of one name are one choice in all of the tree: the drawing that goes would take it from this one.
      for (const it of this.#shown?.place.querySelectorAll('[type=radio]') ?? []) it.removeAttribute('name');
      this.#slot.after(place);
      drop(this.#coming);
      /** @type {Mounted} */
      const next = (this.#coming = { place, store });
      this.#watch.live.add(this);
      const [high, low] = draw().map(BigInt);
      const host = this.#host(turn, store);
      if (more) Object.assign(host, more.asked ? askedPort(more, glue, next, host, (open) => this.#anew(open)) : more.takesOver(this, host));
      next.number = glue.mount(this.localName, place, unthrown(host, this), this.#document, (high << 32n) | low, store.records.all(), languages, own, open);
      next.end = () => glue.destroy(/** @type {number} */ (next.number));
      store.records.join(glue);
    } catch (error) {
      // A panic while mounting was told already, and is being recovered from.
      if (this.#watch?.gone && isTrap(error)) return;
      // Once the store is open all is drawn anew: what fails is told once.
      await store.opened.catch(() => {});
      if (turn !== this.#turn) return;
      if (isUnreadable(/** @type {Thrown} */ (error)) && (await leftOut(this, store))) return this.#mount();
      this.#failed(/** @type {Thrown} */ (error), store);
    }
  }

  /** Whether a lock or a cover shows instead of the widget, or another mount began since. */
  async #covered(/** @type {number} */ turn) {
    const still = () => turn === this.#turn;
    if (!(await this.#keeping.covers(still))) return false;
    if (!still()) return true;
    this.#leave();
    hide(this);
    return (this.#slot.hidden = true);
  }

  #workOn(/** @type {Store} */ store) {
    if (this.#store !== store) this.#store?.leave(this);
    this.#store = store;
    for (const told of store.ask(this, this.constructor.document ? 'nothing' : this.keep)) this.report(told);
    this.#keeping.of(store);
  }

  /** A note that says so. A widget that works stays, if it is of the same store. */
  #failed(/** @type {Thrown} */ error, /** @type {Store} */ store) {
    const code = codeOf(error);
    if (isUnreadable(error)) return this.#rescue(unreadable, ownWords(store.records.all()), error);
    const stays = code === 'load-failed' && this.#shown?.end && this.#shown.store === store;
    // What is typed before it came waits for the next try, where there can be one.
    if (code !== 'load-failed') dropMade(this);
    if (!stays) this.#leave();
    this.#note.say(error);
  }

  /** What the mounted widget calls. @returns {Host} */
  #host(/** @type {number} */ turn, /** @type {Store} */ store) {
    return {
      ...pagePort(this, this.#root),
      begin: () => {
        /** @type {Watch} */ (this.#watch).working = store;
        return store.records.reads || this.readOnly;
      },
      changed: (kind, records) => {
        store.records.keep(records);
        this.#dispatch('ppsa-change', { kind });
      },
      failed: (code, message) => this.report({ code, message }),
      // Rust is still at work: what the page does then comes after.
      leftOut: (list) => queueMicrotask(() => store.leaveOut(list)),
      opened: (what) => {
        this.#open = what;
        store.ui.set(this.localName, what);
      },
      open: (template, about) =>
        queueMicrotask(() => {
          this.#dispatch('ppsa-open', { template });
          openIn(formBeside(this), template, about);
        }),
      // Rust is still at its first drawing: what makes it work again comes after. A widget of an
      // earlier mount is not heard any more.
      ready: () => queueMicrotask(() => whenFree(this, () => turn === this.#turn && this.#show())),
      print: () => this.#print(),
    };
  }

  /** Draws it anew, with this open and the focus on what is said of it. */
  #anew(/** @type {string} */ open) {
    this.#open = open;
    this.#land('#told');
    return this.#mount();
  }

  #print() {
    this.#note.end();
    try {
      printAlone(this);
    } catch {
      const note = noPrint(this);
      this.#note.put(note);
      note.scrollIntoView({ block: 'nearest' });
      this.report(coded('print-failed', 'The browser does not print from a page: its own menu may.'));
    }
  }

  /** The widget that was coming takes the place of the one that was shown. */
  #show() {
    const at = this.#drafts.thaw();
    drop(this.#shown);
    this.#note.end();
    if (this.error?.code === 'load-slow') well(this);
    this.#shown = this.#coming;
    this.#coming = undefined;
    if (this.#shown) this.#shown.place.hidden = false;
    const came = handOver(this, this.#shown?.place);
    this.#slot.hidden = true;
    this.#keeping.draw();
    if (mayLock(/** @type {Store} */ (this.#store).status().asked)) prepareLockSoon();
    this.#drafts.putBack(came ? null : at);
    comeOne();
    this.#dispatch('ppsa-ready');
  }

  /** Takes down what shows; the fallback shows again until something else does. */
  #leave() {
    this.#drafts.thaw();
    this.#note.end();
    drop(this.#shown);
    drop(this.#coming);
    this.#shown = this.#coming = undefined;
    this.#slot.hidden = !!madeOf(this);
    this.#watch?.live.delete(this);
  }

  #stop() {
    this.#turn += 1;
    const words = ownWords(storeNamed(this.#document).records.all());
    this.#rescue(stopped, words, coded('stopped', 'It failed twice with this document. Its words are offered as a file.'));
  }

  /** A calm panel that offers these words as a file, and those that wait in fields. */
  #rescue(/** @type {typeof stopped} */ panel, /** @type {string[]} */ words, /** @type {Thrown} */ error) {
    const file = words.join('\n');
    const missing = this.#drafts.words().filter((draft) => !file.includes(draft));
    this.#leave();
    hide(this);
    this.#slot.hidden = true;
    this.#note.put(panel(this, [file, ...missing].join('\n'), () => this.retry()));
    this.report(error);
  }

  /** The name of the store it works on: what keeps nothing has one of its own. */
  get #document() {
    return this.constructor.document ?? this.store;
  }

  #dispatch(/** @type {EventName} */ type, /** @type {unknown} */ detail = null) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
offer(PpsaElement, common);

/** Ends a widget. One whose instance is gone cannot be ended any more. */
function drop(/** @type {Mounted | undefined} */ widget) {
  widget?.end?.();
  widget?.place.remove();
}
