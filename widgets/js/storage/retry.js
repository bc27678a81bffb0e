// What cannot be kept now is tried again: later and later, and at once when the person comes back
// to the page. Never in a loop: a browser that refuses may refuse for ever.
const [FIRST, LAST] = [1000, 60_000]; // milliseconds
const SIGNS = ['visibilitychange', 'pageshow', 'focus'];

export class Retry {
  /** Why nothing is kept now: `full` or `denied`; else nothing.
   * @type {'' | 'full' | 'denied'} */
  why = '';
  #again;
  #wait = FIRST;
  /** @type {number | undefined} */
  #timer;

  /** @param {() => unknown} again */
  constructor(again) {
    this.#again = () => again();
  }

  /** It failed. Returns whether that is new.
   * @param {{ name?: string }} error */
  begin({ name }) {
    const first = !this.why;
    this.why = name === 'QuotaExceededError' ? 'full' : 'denied';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#again, this.#wait);
    this.#wait = Math.min(2 * this.#wait, LAST);
    for (const type of SIGNS) addEventListener(type, this.#again);
    return first;
  }

  end() {
    this.why = '';
    this.#wait = FIRST;
    clearTimeout(this.#timer);
    for (const type of SIGNS) removeEventListener(type, this.#again);
  }
}
