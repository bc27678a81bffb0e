// `<ppsa-help-lines>`: people to talk to, with links to call, text or read. It needs no wasm.
/** @import { LineWord } from './words.js' */
/** @import { HelpLine, Inside, Told } from '../types.js' */
import * as contract from '../generated/contract/help-lines.js';
import { h } from '../base/dom.js';
import { rootOf, report, well, whenRead } from '../base/plain.js';
import { takeEarly, texts } from '../base/properties.js';
import { version } from '../base/version.js';
import { say, wording } from './words.js';
import { filled } from '../words/speaker.js';
import { dayWords } from '../words/days.js';
import { isOld } from './day.js';
import { LINES } from './default.js';
import { readLines } from './read.js';
import { RULES } from './rules.js';


export class PpsaHelpLines extends (globalThis.HTMLElement ?? class {}) {
  static version = version;
  static observedAttributes = contract.watched;

  /** The last error, or null: `{ code, message }`.
   * @type {Told | null} */
  error = null;

  #root = rootOf(this, RULES);

  constructor() {
    super();
    takeEarly(this, contract.watched);
  }

  connectedCallback() {
    // The list may stand inside.
    whenRead(() => this.#draw());
  }

  /** @type {(name: string, before: string | null, after: string | null) => void} */
  attributeChangedCallback(name, before, after) {
    if (before !== after && this.isConnected) whenRead(() => this.#draw());
  }

  #draw() {
    well(this);
    const lines = this.#lines();
    const days = new Set(lines.map((it) => it.checked || ''));
    // One day for all of them is said once.
    const each = days.size > 1;
    const list = h('ul', { role: 'list' }, lines.map((it) => this.#line(it, each)));
    const title = say(this, 'h2', 'title', { part: 'title' });
    const foot = each ? null : this.#checked([...days][0]);
    this.#root.replaceChildren(h('section', { 'data-ready': true }, title, list, foot));
  }

  #lines() {
    const given = this.lines || this.querySelector('script[type="application/json"]')?.textContent;
    if (!given) return LINES;
    const { lines, wrong } = readLines(given);
    if (wrong.length) {
      const instead = lines.length ? 'The rest is shown' : 'The lines for Aotearoa are shown instead';
      report(this, 'lines-invalid', `The list of lines: ${wrong.join('; ')}. ${instead}.`);
    }
    return lines.length ? lines : LINES;
  }

  /** @type {(line: HelpLine, dated: boolean) => HTMLElement} */
  #line(line, dated) {
    const { name, call, text, web, lang } = line;
    /** @type {(name: string, value?: string) => Inside} */
    const words = (name, value) => value && (line.ours ? say(this, name, /** @type {LineWord} */ (value)) : h(name, { lang }, value));
    return h(
      'li',
      { part: 'line' },
      h('p.name', { lang }, name),
      words('p', line.about),
      words('p.soft', line.hours),
      h(
        'p.acts',
        {},
        call && this.#act(line, `tel:${digits(call)}`, call, 'call'),
        text && this.#act(line, `sms:${digits(text)}`, text, 'text'),
        web && this.#act(line, web, web.replace(/^https?:\/\/(www\.)?|\/$/gi, '')),
      ),
      dated && this.#checked(line.checked),
    );
  }

  /** A link whose name says whom it reaches, after what is seen of it.
   * @type {(line: HelpLine, href: string, shown: string, key?: LineWord) => HTMLElement} */
  #act({ name, lang }, href, shown, key) {
    const whom = name !== shown && h('span.unseen', { lang }, ` ${name}`);
    const words = key ? filled(wording(this, key), h('span.whole', null, shown)) : shown;
    return h('a', { href, rel: 'noreferrer', referrerpolicy: 'no-referrer' }, words, whom);
  }

  /** @param {string} [day] */
  #checked(day) {
    if (!day) return say(this, 'p.soft', 'undated');
    const { text, lang } = dayWords(day, [wording(this, 'checked').lang]);
    const old = isOld(day) && [' ', say(this, 'span.old', 'old')];
    return h('p.soft', {}, filled(wording(this, 'checked'), h('time', { datetime: day, lang }, text)), old);
  }
}
texts(PpsaHelpLines.prototype, contract.texts);

/** What is dialled: a number without what makes it easy to read.
 * @param {string} number */
const digits = (number) => number.replace(/[^\d+]/g, '');
