// `<ppsa-quick-exit>`: a link that leaves the page at once. It needs no wasm and fetches nothing.
import { h } from '../dom.js';
import { plainDestination, HOME } from './destination.js';
import { leaveBy } from './go.js';
import { guard } from './guard.js';
import { hear, unhear } from './keys.js';
import { firstIsOther, keepClear, unkeepClear } from './place.js';
import { rootOf, tell, well, whenRead } from '../plain.js';
import { takeEarly, texts } from '../properties.js';
import { RULES } from './rules.js';
import { version } from '../version.js';
import { say } from '../words/index.js';

const TIMES = 3;

export class PpsaQuickExit extends (globalThis.HTMLElement ?? class {}) {
  static version = version;
  static observedAttributes = ['lang', 'href', 'keys'];

  /** The last error, or null: `{ code, message }`. */
  error = null;

  #root = rootOf(this, RULES);
  #status = h('span.unseen', { role: 'status' });
  #dots = h('span.dots', { 'aria-hidden': 'true' });
  #bar;

  constructor() {
    super();
    takeEarly(this, ['href', 'keys']);
  }

  connectedCallback() {
    this.#draw();
    guard(this);
    whenRead(() => this.isConnected && this.#look());
  }

  disconnectedCallback() {
    unhear(this);
    unkeepClear(this);
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after && this.isConnected) this.#draw();
  }

  /** Where it goes: the host's address if that is fit, else one that is. */
  get destination() {
    return plainDestination(this.href) ?? HOME;
  }

  /** The bar that stays on top. */
  get bar() {
    return this.#bar;
  }

  /** Shift was pressed so often; this element is the one that speaks of it. */
  pressed(count, speaks, late) {
    [...this.#dots.children].forEach((dot, place) => dot.classList.toggle('on', place < count));
    this.#dots.classList.toggle('shown', count > 0);
    if (!speaks) return;
    const key = late ? 'exit-late' : [null, 'exit-two-more', 'exit-one-more'][count];
    this.#status.replaceChildren(...(key ? [say(this, 'span', key)] : []));
  }

  #draw() {
    well(this);
    if (this.hasAttribute('href') && !plainDestination(this.href)) {
      tell(this, 'href-refused', `href="${this.href}" is not an address that it may leave to, so it leaves to ${HOME}: write one with https:// or a path on your site, other than this page.`);
    }
    const go = (event) => leaveBy(this, event);
    const link = { href: this.destination, rel: 'noreferrer nofollow', referrerpolicy: 'no-referrer', onclick: go, onauxclick: go };
    this.#dots.replaceChildren(...Array.from({ length: TIMES }, () => h('span')));
    this.#bar = h('div.bar', {}, h('a', { part: 'link', ...link }, say(this, 'span', 'exit-leave', { id: 'leave' }), this.#dots), this.#status);
    const keys = this.keys !== 'off';
    const facts = ['exit-covers', 'exit-clears', keys && 'exit-keys', 'exit-not'];
    const about = h('details', {}, say(this, 'summary', 'exit-about'), facts.map((key) => key && say(this, 'p', key)));
    // A landmark of its own: it stands outside those of the page.
    this.#root.replaceChildren(h('section', { 'aria-labelledby': 'leave', 'data-ready': true }, this.#bar, about));
    keepClear(this);
    if (keys) hear(this);
    else unhear(this);
  }

  #look() {
    const other = firstIsOther(this);
    if (other) tell(this, 'exit-not-first', `<${other.localName}> comes before it with the tab key: put <ppsa-quick-exit> first in the body.`);
  }
}
texts(PpsaQuickExit.prototype, { href: '', keys: 'on' });
