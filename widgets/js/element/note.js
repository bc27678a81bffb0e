// The calm note or panel of an element, if one shows.
/** @import { Thrown } from '../types.js' */
/** @import { PpsaElement } from './element.js' */
import { notLoaded, showCalm } from './error-panel.js';
import { coded } from '../base/coded.js';

// After so long without a widget it is said that it is slow to come.
const SLOW = 8000;

export class Note {
  #element;
  #root;
  /** @type {Element | undefined} */
  #panel;
  /** @type {number | undefined} */
  #slow;
  #again;

  /** @param {PpsaElement} element
   * @param {ShadowRoot} root */
  constructor(element, root) {
    this.#element = element;
    this.#root = root;
    this.#again = () => element.retry();
  }

  /** A widget is to come, on a weak network or where something in the browser never answers. Says so
   * where that is still `late` after a while.
   * @param {() => boolean} late */
  wait(late) {
    clearTimeout(this.#slow);
    const slow = () => late() && this.say(coded('load-slow', 'The widget did not load in 8 seconds, by the connection or the browser: it shows once it does.'));
    this.#slow = setTimeout(slow, SLOW);
  }

  /** Says that it did not load, and tells the page.
   * @param {Thrown} error */
  say(error) {
    this.put(notLoaded(this.#element, error, this.#again));
    addEventListener('online', this.#again, { once: true });
    this.#element.report(error);
  }

  /** @param {Element} panel */
  put(panel) {
    this.end();
    this.#panel = panel;
    showCalm(this.#root, panel);
  }

  end() {
    clearTimeout(this.#slow);
    removeEventListener('online', this.#again);
    this.#panel?.remove();
    this.#panel = undefined;
  }
}
