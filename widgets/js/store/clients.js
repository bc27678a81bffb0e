// The elements at work on a store, and where they ask for it to be kept.
/** @import { PpsaElement } from '../element/element.js' */
/** @import { CodedError, HostStorage, Keep } from '../types.js' */
import { coded } from '../base/coded.js';
import { KEEPS, PLACES, inMemory } from '../storage/places.js';

/** @type {(keyof HostStorage)[]} */
const STORAGE = ['load', 'save', 'clear', 'holder', 'privacy'];

export class Clients {
  #store;
  /** @type {Map<PpsaElement, Keep>} */
  #by = new Map();
  /** @type {Set<Keep | undefined>} */
  #left = new Set(); // what elements asked for that are gone: their words are still here
  /** @type {string | undefined} */
  #address; // the page's, when a person was last at one of them

  /** @param {string} store */
  constructor(store) {
    this.#store = store;
  }

  get elements() {
    return [...this.#by.keys()];
  }

  /** Whether one of them is on the page. */
  get present() {
    return this.elements.some((element) => element.isConnected);
  }

  /** The page hears of an error.
   * @param {CodedError} error */
  report(error) {
    this.elements.at(-1)?.report(error);
  }

  /** A person is at one of them. */
  at() {
    this.#address = address();
  }

  /** One is about to join. Returns whether that is at another address than where the ones before it
   * went from the page, as in pages that change their address by script. */
  comesElsewhere() {
    const elsewhere = this.#address !== undefined && this.#address !== address() && !this.present;
    this.at();
    return elsewhere;
  }

  /** The most private of what is asked for. */
  get keep() {
    const all = this.#all;
    return KEEPS.find((keep) => all.includes(keep));
  }

  /** The page's own place, where an element was given a whole one. */
  get storage() {
    const given = this.elements.map((element) => element.storage).find(Boolean);
    return given && STORAGE.every((part) => given[part]) && isAddress(given.privacy) ? given : undefined;
  }

  get #all() {
    return [...this.#by.values(), ...this.#left];
  }

  /** Nothing of what was typed is here any more. */
  clear() {
    this.#left.clear();
  }

  /** An element asks. Gives what to tell of it, as errors with a code. Where there are `words` that the
   * page has in memory only, what it asked for before still counts: they were typed under that.
   * @param {PpsaElement} element
   * @param {string} keep
   * @param {boolean} words */
  add(element, keep, words) {
    const told = [];
    const known = /** @type {string[]} */ (KEEPS).includes(keep);
    if (!known) told.push(coded('keep-unknown', `keep="${keep}" is not known: write ${KEEPS.join(', ')}.`));
    const asks = /** @type {Keep} */ (known ? keep : 'nothing');
    const before = this.#by.get(element);
    if (words && before && (before === 'ask' || inMemory(before))) this.#left.add(before);
    this.#by.set(element, asks);
    if (this.#all.some((other) => other !== asks)) {
      told.push(coded('keep-differs', `Elements with store="${this.#store}" ask for different values of keep, or for another one since words were typed, so ${this.keep} is used: give them all the same, from the start.`));
    }
    if (PLACES[this.keep ?? '']?.passed && !this.storage) {
      told.push(coded('host-incomplete', `keep="host" needs the property storage with ${STORAGE.join(', ')}: nothing is kept until it has all of them.`));
    }
    return told;
  }

  hide(/** @type {boolean} */ is) {
    for (const element of this.elements) element.toggleAttribute('data-ppsa-hidden', is);
  }

  /** Gives what puts the carets back where they are now, once the elements are drawn anew. */
  holdCarets() {
    const carets = this.elements.map((element) => element.holdCaret());
    return () => carets.forEach((putBack) => putBack());
  }

  /** @param {PpsaElement} element */
  leave(element) {
    this.#left.add(this.#by.get(element));
    this.#by.delete(element);
  }
}

/** Whether a person can be sent there.
 * @param {string} text */
export function isAddress(text) {
  try {
    return /^https?:$/.test(new URL(text, document.baseURI).protocol);
  } catch {
    return false;
  }
}

/** The address of the page, without a place in it; some pages have their parts behind `#/`. */
const address = () => location.pathname + location.search + (/^#[!/]/.test(location.hash) ? location.hash : '');
