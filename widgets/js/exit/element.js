// `<ppsa-quick-exit>`: a link that leaves the page at once. It needs no wasm and fetches nothing. Until it
// is drawn, and where it cannot be, the link that the page put into it serves.
/** @import { ExitWord } from './words.js' */
/** @import { ExitParts, Told } from '../types.js' */
import * as contract from '../generated/contract/quick-exit.js';
import { h } from '../base/dom.js';
import { dress } from '../base/dress.js';
import { plainDestination, HOME } from './destination.js';
import { leaveBy } from './go.js';
import { guard } from './guard.js';
import { hear, unhear } from './keys.js';
import { firstIsOther } from './place.js';
import { stay, unstay } from './stay.js';
import { report, well, whenRead } from '../base/plain.js';
import { register } from '../base/register.js';
import { takeEarly, texts } from '../base/properties.js';
import { RULES } from './rules.js';
import { version } from '../base/version.js';
import { say } from './words.js';

const TAG = 'ppsa-quick-exit';
const TIMES = 3;
const APP = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: window-controls-overlay)';

// What each one consists of, once it is drawn: `{ bar, room, dots, status }`.
/** @type {WeakMap<PpsaQuickExit, ExitParts>} */
const drawn = new WeakMap();

export class PpsaQuickExit extends (globalThis.HTMLElement ?? class {}) {
  static version = version;
  static observedAttributes = contract.watched;

  constructor() {
    super();
    /** The last error, or null: `{ code, message }`.
     * @type {Told | null} */
    this.error = null;
    takeEarly(this, contract.watched);
    // The page's own link leaves as ours does.
    this.addEventListener('click', (event) => event.target !== this && leaveBy(this, event));
  }

  // Each of these does without the others.
  connectedCallback() {
    attempt(() => guard());
    this.attributeChangedCallback();
    attempt(() => whenRead(() => this.isConnected && tellOrder(this)));
  }

  disconnectedCallback() {
    attempt(() => unhear(this));
    attempt(() => unstay(this));
  }

  /** @type {(name?: string, before?: string | null, after?: string | null) => void} */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || (name && before === after)) return;
    attempt(() => (this.keys === 'off' ? unhear : hear)(this));
    const failed = attempt(() => draw(this));
    if (failed) attempt(() => report(this, 'exit-hidden', `It could not be drawn, so the link inside it serves instead: ${failed}`));
    else attempt(() => stay(this, /** @type {ExitParts} */ (drawn.get(this))));
  }

  /** Where it goes: the host's address if that is fit, else one that is. */
  get destination() {
    return plainDestination(this.href) ?? HOME;
  }

  /** Shift was pressed so often; this element is the one that speaks of it.
   * @type {(count: number, speaks: boolean, late?: boolean) => void} */
  pressed(count, speaks, late) {
    const { dots, status } = /** @type {ExitParts} */ (drawn.get(this));
    for (let place = 0; place < TIMES; place += 1) dots.children[place].className = place < count ? 'on' : '';
    dots.className = count > 0 ? 'dots shown' : 'dots';
    if (!speaks) return;
    status.textContent = '';
    /** @type {(ExitWord | '')[]} */
    const said = ['', 'two-more', 'one-more'];
    const key = late ? 'late' : said[count];
    if (key) status.appendChild(say(this, 'span', key));
  }
}
texts(PpsaQuickExit.prototype, contract.texts);

/** Registers it, if the page does not have it yet. */
export function defineExit() {
  register(TAG, PpsaQuickExit);
}

/** @param {() => unknown} act */
function attempt(act) {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

// The page's own link goes once all of this is there.
/** @param {PpsaQuickExit} element */
function draw(element) {
  well(element);
  if (element.hasAttribute('href') && !plainDestination(element.href)) {
    report(element, 'href-refused', `href="${element.href}" is not an address that it may leave to, so it leaves to ${HOME}: write one with https:// or a path on your site, other than this page.`);
  }
  /** @param {MouseEvent} event */
  const go = (event) => leaveBy(element, event);
  const link = { href: element.destination, rel: 'noreferrer nofollow', referrerpolicy: 'no-referrer', onclick: go, onauxclick: go };
  const dots = h('span.dots', { 'aria-hidden': 'true' }, h('span'), h('span'), h('span'));
  const status = h('span.unseen', { role: 'status' });
  const bar = h('div.bar', {}, h('a', { part: 'link', ...link }, say(element, 'span', 'leave', { id: 'leave' }), dots), status);
  const room = h('div.room');
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  // Drawn anew where the page moves it: what was being read stays open.
  const open = !!root.querySelector('details')?.open;
  const about = h('details', { open }, say(element, 'summary', 'about'), facts(element));
  // A landmark of its own: it stands outside those of the page.
  const section = h('section', { 'aria-labelledby': 'leave', 'data-ready': true }, bar, room, about);
  root.textContent = '';
  root.appendChild(section);
  if (!drawn.has(element)) attempt(() => dress(root, RULES));
  drawn.set(element, { bar, room, dots, status });
}

/** @param {PpsaQuickExit} element */
function facts(element) {
  /** @type {ExitWord[]} */
  const keys = ['covers', 'clears'];
  if (element.keys !== 'off') keys.push('keys');
  attempt(() => (matchMedia(APP).matches || navigator.standalone) && keys.push('app'));
  keys.push('not');
  return keys.map((key) => say(element, 'p', key));
}

/** @param {PpsaQuickExit} element */
function tellOrder(element) {
  const other = firstIsOther(element);
  if (other) report(element, 'exit-not-first', `<${other.localName}> comes before it with the tab key: put <ppsa-quick-exit> first in the body.`);
}
