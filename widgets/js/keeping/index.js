// What stands under each widget: where its words are kept, and what the person can say to that.
// Or, instead of the widget, a lock or a cover.
/** @import { PageWord } from '../words/index.js' */
/** @import { Field, Status } from '../types.js' */
/** @import { PpsaElement } from '../element/element.js' */
/** @import { Store } from '../store/store.js' */
import { fieldNamed, h } from '../base/dom.js';
import { wear } from '../base/styles.js';
import { save } from '../files/files.js';
import { loadBase } from '../modules/loader.js';
import { json } from '../base/json.js';
import { say, wording } from '../words/index.js';
import { filled } from '../words/speaker.js';
import { LockScreen } from './lock-screen.js';
import { question } from './question.js';

// So long it shows where the person writes that a place was chosen; below the widget it stays.
const SHOWS = 8000;
// A press that is no click after this long is none.
const PRESS = 1000;
// A finished sentence: an end of one, or a line.
const FINISHED = /[.!?…\n]["'’”)]*\s*$/;

// Those that may ask for a store. The first one does: that of the widget that was written in last, before
// that of the first on the page.
/** @type {WeakMap<Store, Keeping[]>} */
const askers = new WeakMap();
let turns = 0;

export class Keeping {
  #element;
  /** @type {Store | undefined} */
  #store;
  #stop = () => {};
  #box = h('div.keeping', { part: 'keeping', hidden: true });
  // Empty until there is something to say: only what changes in it is heard.
  #told = h('div.unseen', { role: 'status' });
  #gate; // instead of the widget
  #drawn = false; // there was a widget to stand under
  #had = false; // the focus was in the widget that went
  /** @type {string | undefined} */
  /** @type {PageWord | undefined} */
  #chosen; // what is said of a place for a while
  #due = false; // there is something to lose, and the person is at a pause
  #wants = false; // the person wants to be asked
  #finished = false; // the last sentence
  #acts = 0;
  #turn = 0; // in which the person wrote here, among the widgets of the page
  #pressed = 0; // a timer, while a finger is on something
  /** @type {string | undefined} */
  #says; // what is drawn
  #root;
  /** @type {string | undefined} */
  #last; // the field that the person wrote in last

  /** @param {PpsaElement} element
   * @param {ShadowRoot} root */
  constructor(element, root) {
    this.#element = element;
    root.append(this.#told, this.#box);
    this.#gate = new LockScreen(element, root, this.#told);
    this.#root = root;
    root.addEventListener('input', ({ target }) => {
      // What shows before the widget is told of once the widget has it. What is said in a turn is not to be kept.
      if (!this.#store || this.#box.contains(target) || target.closest('.made, [data-turn]')) return;
      if (!this.#asks) {
        this.#turn = turns += 1;
        this.#rank(true);
      }
      this.#last = target.dataset.field;
      const finished = isText(target) && FINISHED.test(target.value);
      if (finished && !this.#finished) /** @type {Store} */ (this.#store).later -= 1;
      this.#finished = finished;
      if (finished) this.#pause();
      // The field may grow as it is drawn.
      requestAnimationFrame(() => this.#makeRoom());
    });
    root.addEventListener('change', ({ target }) => {
      if (!target.closest('.keeping, .made, [data-turn]') && (isText(target) || ++this.#acts > 2)) this.#pause();
    });
  }

  /** Stands under a widget of this store.
   * @param {Store} store */
  of(store) {
    if (store === this.#store) return;
    this.#stop();
    this.#rank(false);
    this.#store = store;
    this.#rank(!this.#element.constructor.asks);
    this.#stop = store.subscribe(() => this.draw());
    addEventListener('pointerdown', this.#hold, true);
    addEventListener('click', this.#letGo, true);
  }

  leave() {
    this.#stop();
    this.#stop = () => {};
    this.#rank(false);
    removeEventListener('pointerdown', this.#hold, true);
    removeEventListener('click', this.#letGo, true);
    this.#store = undefined;
    this.#gate.go();
    this.#box.hidden = true;
  }

  /** The widget goes: where the focus is in it, it is not to be lost. */
  blank() {
    this.#had ||= this.#root.activeElement !== null;
  }

  /** Whether something else shows instead of the widget. Draws it, unless it is not `still` wanted then.
   * @param {() => boolean} still */
  async covers(still) {
    const { state } = /** @type {Store} */ (this.#store);
    if (state === 'open') {
      this.#had = false;
      this.#gate.go();
      return false;
    }
    // It shows without a style rather than not at all.
    const sheets = await loadBase().catch(() => null);
    if (sheets && still()) await wear(this.#root, sheets).catch(() => {});
    if (!still()) return true;
    const had = this.#had;
    this.#had = false;
    this.#gate.stand(/** @type {Store} */ (this.#store));
    if (had) {
      this.#gate.focus();
      this.#announce(state === 'shut' ? 'lock-done' : 'cover-done');
    }
    return true;
  }

  draw() {
    if (!this.#store || this.#pressed) return;
    const status = this.#store.status();
    // My data says all of it itself, and there is nothing to say of the guide.
    this.#drawn ||= !!this.#root.querySelector('.place:not([hidden], .made)');
    const open = this.#drawn && this.#store.state === 'open' && !this.#element.constructor.asks;
    this.#box.hidden = !open;
    if (!open) return;
    const undecided = status.keeps === 'undecided' && this.#asks;
    const due = this.#due && this.#store.later <= 0 && this.#store.unsaved;
    const asks = undecided && (this.#wants || due);
    // What stands is not drawn anew: the person may be at it.
    const { keeps, why, lost, lock, holder, reads, quarantined, late, left } = status;
    const chosen = keeps !== 'undecided' && this.#chosen;
    const says = json([keeps, why, lost, lock, holder, reads, quarantined, late, left, undecided, asks, chosen]);
    if (says === this.#says) return;
    this.#says = says;
    const host = this.#element;
    /** @type {HTMLElement[]} */
    const parts = [line(host, status), ...notices(host, this.#store, status)];
    if (asks) {
      parts.push(question(host, this.#store, (chosen) => this.#put(chosen)));
      if (!this.#wants) this.#announce('ask-bar');
    } else if (undecided) {
      const button = say(host, 'button.quiet', 'ask-choose', { type: 'button', onclick: () => this.#ask() });
      parts.push(h('p.where', {}, button));
    }
    if (chosen) parts.push(say(host, 'p.answered', chosen));
    this.#box.replaceChildren(...parts);
    this.#makeRoom();
  }

  get #asks() {
    return this.#askers[0] === this;
  }

  get #askers() {
    return (this.#store && askers.get(this.#store)) ?? [];
  }

  /** Takes its place among those that may ask, or leaves them.
   * @param {boolean} may */
  #rank(may) {
    if (!this.#store) return;
    const [before] = this.#askers;
    const all = this.#askers.filter((it) => it !== this);
    if (may) all.push(this);
    all.sort((one, other) => other.#turn - one.#turn
      || (one.#element.compareDocumentPosition(other.#element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    askers.set(this.#store, all);
    if (all[0] === before) return;
    before?.draw();
    all[0]?.draw();
  }

  /** What is pressed, here or on the page below, stays until the press is a click: the field that the
   * finger comes from may say in that moment that there is something to lose, and what is pressed would
   * go from under it. */
  #hold = () => {
    clearTimeout(this.#pressed);
    this.#pressed = setTimeout(this.#letGo, PRESS);
  };

  #letGo = () => {
    clearTimeout(this.#pressed);
    this.#pressed = 0;
    // First comes what was pressed.
    setTimeout(() => this.draw());
  };

  /** The bar never stands over the line that is being written, nor over what the focus comes to. */
  #makeRoom() {
    for (const place of this.#root.querySelectorAll('.place')) place.classList.toggle('asked', !!this.#box.querySelector('.question:not(.open)'));
    const bar = this.#box.querySelector('.question:not(.open), .answered');
    const field = /** @type {Field | null} */ (this.#root.activeElement);
    if (!bar || !field || bar.contains(field)) return;
    const { top, bottom } = field.getBoundingClientRect();
    const over = bottom + 8 - bar.getBoundingClientRect().top;
    if (over <= 0) return;
    // In a field that is taller than the screen, the line may be far from its end.
    const most = field.selectionEnd === field.value?.length ? over : Math.max(0, top - 8);
    scrollBy({ top: Math.min(over, most), behavior: 'instant' });
  }

  /** @param {PageWord} key */
  #announce(key) {
    this.#told.replaceChildren(say(this.#element, 'span', key));
  }

  /** The person asks for it. */
  #ask() {
    this.#wants = true;
    this.draw();
    /** @type {HTMLElement} */ (this.#box.querySelector('.question .main')).click();
  }

  /** Back to where the person was. Put off, it comes once more, after a good deal more.
   * @param {PageWord} [chosen] */
  #put(chosen) {
    this.#wants = false;
    /** @type {Store} */ (this.#store).later = /** @type {Store} */ (this.#store).again;
    /** @type {Store} */ (this.#store).again = Infinity;
    if (chosen) {
      this.#chosen = chosen;
      this.#announce(chosen);
      setTimeout(() => {
        this.#chosen = undefined;
        this.draw();
      }, SHOWS);
    }
    this.draw();
    const field = this.#last && fieldNamed(this.#root, this.#last);
    /** @type {HTMLElement} */ (field ?? this.#box.querySelector('.kept')).focus();
    this.#makeRoom();
  }

  #pause() {
    this.#due = true;
    // Rust may be about to hear of the same event.
    queueMicrotask(() => this.draw());
  }
}

/** @param {Field} field */
const isText = (field) => field.matches('textarea, input:not([type])') || field.type === 'text';

/** @type {(host: PpsaElement, status: Status) => HTMLElement} */
function line(host, { keeps, why, lock, holder, privacy }) {
  if (keeps === 'part' && why === 'denied') return say(host, 'p.kept', 'kept-not-now', { tabindex: -1 });
  if (keeps !== 'part' && lock) return say(host, 'p.kept', 'kept-device-locked', { tabindex: -1 });
  if (keeps !== 'host') return say(host, 'p.kept', `kept-${keeps}`, { tabindex: -1 });
  const link = say(host, 'a', 'kept-host-privacy', { href: address(privacy), rel: 'noreferrer', target: '_blank' });
  return h('p.kept', { tabindex: -1 }, filled(wording(host, 'kept-host'), h('strong', { translate: 'no' }, holder)), ' ', link);
}

// A page's own address, never a script.
/** @param {string} text */
function address(text) {
  try {
    const { protocol, href } = new URL(text, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** @type {(host: PpsaElement, store: Store, status: Status) => HTMLElement[]} */
function notices(host, store, { late, left, lost, reads, quarantined }) {
  const all = [];
  if (left) all.push(say(host, 'p.notice', 'kept-left', { role: 'status' }));
  else if (late) all.push(say(host, 'p.notice', late === true ? 'kept-late' : 'kept-unread'));
  if (lost === 'asked') all.push(say(host, 'p.notice', 'kept-lost', { role: 'status' }));
  if (reads) all.push(say(host, 'p.notice', 'kept-newer'));
  if (quarantined) {
    const take = say(host, 'button.quiet', 'kept-quarantined-save', {
      type: 'button',
      onclick: async () => save(host.shadowRoot, 'notes.txt', 'text/plain;charset=utf-8', await store.quarantinedText()),
    });
    all.push(h('div.notice', {}, say(host, 'p', 'kept-quarantined'), take));
  }
  return all;
}
