// What was last open in each element of a store: kept with its words, behind their lock where there is
// one, and not before there are any. All in one piece: else its names would tell who had what open.
/** @import { Backing } from '../storage/backing.js' */
import { json } from '../base/json.js';

export class UiState {
  #backing;
  /** @type {Record<string, string>} */
  #all = {}; // by tag

  /** @param {Backing} backing */
  constructor(backing) {
    this.#backing = backing;
  }

  /** What was last open in the element with this tag.
   * @param {string} tag */
  async of(tag) {
    const kept = await place(this.#backing)?.uiState().catch(() => '');
    // What was opened on this page is newer. Held from here on: under another lock it is kept anew.
    if (kept) this.#all = { ...read(kept), ...this.#all };
    return String(this.#all[tag] ?? '');
  }

  /** @param {string} tag
   * @param {string} is */
  set(tag, is) {
    this.#all[tag] = is;
    this.keep();
  }

  /** Something is kept from here on. */
  keep() {
    if (Object.getOwnPropertyNames(this.#all).length) place(this.#backing)?.setUiState(json(this.#all)).catch(() => {});
  }

  clear() {
    this.#all = {};
  }
}

/** @param {Backing} backing */
const place = ({ meta, isShut, adapter }) => (meta && !isShut ? adapter : undefined);

/** @type {(text: string) => Record<string, string>} */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    // Another page put something else there.
    return {};
  }
}
