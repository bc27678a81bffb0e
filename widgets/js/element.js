// The thin class under every element: when to load, where to mount, what to tell the page.
// Meaning lives in Rust; this file knows only elements.
import { stopped, notLoaded } from './calm.js';
import { putFields, takeFields } from './fields.js';
import { load, loadLanguages } from './loader.js';
import { loadPack } from './pack.js';
import { boot, mounted, unmounted } from './recovery.js';
import { storeNamed } from './stores.js';
import { version } from './version.js';

// An element that is moved leaves the page and comes back at once: only one that stays away goes.
// A timer, since animation frames stop in hidden tabs.
const AWAY = 2000;

// What a view may listen to.
const EVENTS = ['click', 'change', 'input', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel'];
const stop = (event) => event.stopPropagation();

export class PpsaElement extends HTMLElement {
  static version = version;
  static observedAttributes = ['lang', 'pack', 'store'];

  /** The last error, or null: `{ code, message }`. */
  error = null;

  #root = this.attachShadow({ mode: 'open' });
  #slot = document.createElement('slot');
  #place; // where the widget is mounted
  #handle; // its wasm side
  #note; // a calm panel, if one shows
  #open = ''; // what the person has open
  #fields; // what was typed, while a widget is mounted anew
  #away;
  #near;
  #arrived = false; // came near the viewport, and is not gone for good
  #turn = 0; // each mount has its own number, so that a late one gives way

  constructor() {
    super();
    this.#root.append(this.#slot);
    for (const name of ['pack', 'store']) {
      // Set before the class was known: let the accessors have it.
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        queueMicrotask(() => (this[name] = value));
      }
    }
  }

  /** The address of the host's content pack. */
  get pack() {
    return this.getAttribute('pack') ?? '';
  }
  set pack(url) {
    this.#reflect('pack', url);
  }

  /** The name of the document shared with other elements. */
  get store() {
    return this.getAttribute('store') || 'main';
  }
  set store(name) {
    this.#reflect('store', name);
  }

  connectedCallback() {
    clearTimeout(this.#away);
    if (this.#arrived || this.#near) return;
    this.#near = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && this.#arrive(),
      { rootMargin: '300px' },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#away = setTimeout(() => {
      this.#near?.disconnect();
      this.#near = undefined;
      this.#arrived = false;
      this.#turn += 1;
      this.#leave();
    }, AWAY);
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after && this.#arrived) this.#mount();
  }

  /** Tries again what failed. */
  retry() {
    storeNamed(this.store).panics = 0;
    return this.#mount();
  }

  /** Keeps events from a widget whose instance is gone, until it is mounted anew. */
  freeze() {
    for (const type of EVENTS) this.#root.addEventListener(type, stop, true);
  }

  /** Lets go of a widget whose instance is gone: nothing in it may be called any more. */
  abandon() {
    this.#fields = takeFields(this.#root);
    this.#handle = undefined;
    this.#place?.remove();
    for (const type of EVENTS) this.#root.removeEventListener(type, stop, true);
  }

  /** Mounts anew after `abandon`, or shows a calm panel where that failed before. */
  restore() {
    return storeNamed(this.store).panics < 2 ? this.#mount() : this.#stop();
  }

  #arrive() {
    this.#near?.disconnect();
    this.#near = undefined;
    this.#arrived = true;
    this.#mount();
  }

  async #mount() {
    const turn = ++this.#turn;
    const store = storeNamed(this.store);
    this.error = null;
    this.removeAttribute('data-ppsa-error');
    try {
      const wanted = [load(), loadLanguages(this.#language()), this.pack ? this.#ownPack() : null];
      const [{ glue, sheet }, languages, own] = await Promise.all(wanted);
      if (turn !== this.#turn) return;
      this.#leave();
      boot(glue);
      this.#root.adoptedStyleSheets = [sheet];
      const place = document.createElement('div');
      place.className = 'place';
      this.#root.append(place);
      this.#place = place;
      mounted(this);
      const replica = crypto.getRandomValues(new BigUint64Array(1))[0];
      const host = this.#host(turn, store);
      this.#handle = glue[this.constructor.mount](place, host, this.store, replica, store.all(), languages, own, this.#open);
    } catch (error) {
      // A panic while mounting was told already, and is being recovered from.
      if (turn !== this.#turn || error instanceof WebAssembly.RuntimeError) return;
      this.#leave();
      this.#note = notLoaded(() => this.retry());
      this.#root.append(this.#note);
      this.#tell(error);
    }
  }

  /** What the mounted widget calls. A widget of an earlier mount is not heard any more. */
  #host(turn, store) {
    const heard = (act) => (...given) => turn === this.#turn && act(...given);
    return {
      changed: (kind, records) => {
        store.keep(records);
        this.#dispatch('ppsa-change', { kind });
      },
      failed: (code, message) => this.#tell({ code, message }),
      opened: (what) => (this.#open = what),
      ready: heard(() => {
        this.#slot.hidden = true;
        // Rust is still at its first drawing: what makes it work again comes after.
        queueMicrotask(() => {
          const fields = this.#fields;
          this.#fields = undefined;
          if (fields) putFields(this.#root, fields);
          this.#dispatch('ppsa-ready');
        });
      }),
    };
  }

  /** Takes down what shows; the fallback shows again until something else does. */
  #leave() {
    this.#note?.remove();
    this.#note = undefined;
    this.#handle?.destroy();
    this.#handle = undefined;
    this.#place?.remove();
    this.#place = undefined;
    this.#slot.hidden = false;
    unmounted(this);
  }

  async #stop() {
    const turn = ++this.#turn;
    const store = storeNamed(this.store);
    const drafts = this.#fields?.values.map(([, value]) => value) ?? [];
    let words;
    try {
      const [{ glue }, languages] = await Promise.all([load(), loadLanguages(this.#language())]);
      boot(glue);
      words = glue.words_of(store.all(), languages);
    } catch {
      // Raw, but every word of it.
      words = store.all().join('\n');
    }
    if (turn !== this.#turn) return;
    const missing = drafts.filter((draft) => !words.includes(draft));
    this.#leave();
    this.#slot.hidden = true;
    this.#note = stopped([words, ...missing].join('\n'), () => this.retry());
    this.#root.append(this.#note);
    this.#tell({ code: 'stopped', message: 'The widget failed twice with this document and was stopped. Its words are offered as a file.' });
  }

  /** The host's pack; one that cannot be had is told, and the built-in one serves. */
  async #ownPack() {
    try {
      return await loadPack(this.pack);
    } catch (error) {
      this.#tell(error);
      return null;
    }
  }

  #language() {
    return this.closest('[lang]')?.lang || document.documentElement.lang;
  }

  #tell({ code = 'unknown', message }) {
    this.error = { code, message };
    this.setAttribute('data-ppsa-error', code);
    console.warn(`[ppsa] <${this.localName}> ${code}: ${message}`);
    this.#dispatch('ppsa-error', { code, message });
  }

  #dispatch(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #reflect(name, value) {
    if (value == null || value === '') this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}
