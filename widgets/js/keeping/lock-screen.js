// What shows instead of each widget of a store while it is locked or covered: the first on the page
// has what opens them all, the others one line.
import { coverPanel, lockPanel, restPanel } from './panels.js';

const gates = new Set();
const seen = new WeakSet(); // stores whose gate was brought into view

export class LockScreen {
  #host;
  #root;
  #before;
  #store;
  #panel;
  #whole;

  /** For an element, in its root, before a node there. */
  constructor(host, root, before) {
    this.#host = host;
    this.#root = root;
    this.#before = before;
  }

  /** Stands there, as the store is now. */
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
    if (gates.delete(this) && this.#store.state !== 'open') arrange(this.#store);
  }

  /** The focus is here from now on. */
  focus() {
    this.#panel?.querySelector('h2').focus();
  }

  /** Draws it anew where it is not as it is to be; `whole` with what opens it. */
  #draw(whole) {
    const at = this.#panel?.contains(this.#root.activeElement);
    // Not under the hands of a person.
    if (this.#panel && (this.#whole === whole || (at && this.#whole))) return;
    this.#whole = whole;
    const make = !whole ? restPanel : this.#store.state === 'shut' ? lockPanel : coverPanel;
    const panel = make(this.#host, this.#store);
    this.#panel?.remove();
    this.#panel = panel;
    this.#before.before(panel);
    if (at) this.focus();
    if (whole) intoView(this.#store, panel);
  }

  static arrange(store) {
    const all = [...gates].filter((gate) => gate.#store === store);
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    all.sort((one, other) => (one.#host.compareDocumentPosition(other.#host) & follows ? -1 : 1));
    all.forEach((gate, at) => gate.#draw(at === 0));
  }
}

const { arrange } = LockScreen;

/** A page that is loaded again may come up far below a gate that is short: once, it is brought into
 * view. */
function intoView(store, panel) {
  if (seen.has(store)) return;
  seen.add(store);
  requestAnimationFrame(() => panel.getBoundingClientRect().bottom < 0 && panel.scrollIntoView({ block: 'nearest' }));
}
