// What shows instead of each widget of a store while it is locked or covered: the first on the page
// has what opens them all, the others one line.
/** @import { PpsaElement } from '../element/element.js' */
/** @import { Store } from '../store/store.js' */
import { coverPanel, lockPanel, restPanel } from './panels.js';

/** @typedef {{ querySelector(name: 'h2'): HTMLElement } & HTMLElement} Panel */

/** @type {Set<LockScreen>} */
const gates = new Set();
const seen = new WeakSet(); // stores whose gate was brought into view

export class LockScreen {
  #host;
  #root;
  #before;
  /** @type {Store | undefined} */
  #store;
  /** @type {Panel | undefined} */
  #panel;
  /** @type {boolean | undefined} */
  #whole;

  /** For an element, in its root, before a node there.
   * @param {PpsaElement} host
   * @param {ShadowRoot} root
   * @param {Element} before */
  constructor(host, root, before) {
    this.#host = host;
    this.#root = root;
    this.#before = before;
  }

  /** Stands there, as the store is now.
   * @param {Store} store */
  stand(store) {
    if (this.#store !== store) this.go();
    this.#store = store;
    this.#panel?.remove();
    this.#panel = undefined;
    gates.add(this);
    arrange(store);
  }

  go() {
    this.#panel?.remove();
    this.#panel = undefined;
    // All that stand go with the first, where it was opened.
    if (gates.delete(this) && /** @type {Store} */ (this.#store).state !== 'open') arrange(this.#store);
  }

  /** The focus is here from now on. */
  focus() {
    this.#panel?.querySelector('h2').focus();
  }

  /** Draws it anew where it is not as it is to be; `whole` with what opens it.
   * @param {boolean} whole */
  #draw(whole) {
    const at = this.#panel?.contains(this.#root.activeElement);
    // Not under the hands of a person.
    if (this.#panel && (this.#whole === whole || (at && this.#whole))) return;
    this.#whole = whole;
    const make = !whole ? restPanel : /** @type {Store} */ (this.#store).state === 'shut' ? lockPanel : coverPanel;
    const panel = /** @type {Panel} */ (make(this.#host, /** @type {Store} */ (this.#store)));
    this.#panel?.remove();
    this.#panel = panel;
    this.#before.before(panel);
    if (at) this.focus();
    if (whole) intoView(/** @type {Store} */ (this.#store), panel);
  }

  /** @param {Store | undefined} store */
  static arrange(store) {
    const all = [...gates].filter((gate) => gate.#store === store);
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    all.sort((one, other) => (one.#host.compareDocumentPosition(other.#host) & follows ? -1 : 1));
    all.forEach((gate, at) => gate.#draw(at === 0));
  }
}

const { arrange } = LockScreen;

/** A page that is loaded again may come up far below a gate that is short: once, it is brought into
 * view.
 * @type {(store: Store, panel: HTMLElement) => void} */
function intoView(store, panel) {
  if (seen.has(store)) return;
  seen.add(store);
  requestAnimationFrame(() => panel.getBoundingClientRect().bottom < 0 && panel.scrollIntoView({ block: 'nearest' }));
}
