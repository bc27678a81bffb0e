// What was last open in each element of a store: kept with its words, behind their lock where there is
// one, and not before there are any. All in one piece: else its names would tell who had what open.
import { json } from './json.js';

export class UiState {
  #all = {}; // by tag

  /** What was last open in the element with this tag. */
  async of(tag, backing) {
    const kept = await place(backing)?.uiState().catch(() => '');
    // What was opened on this page is newer. Held from here on: under another lock it is kept anew.
    if (kept) this.#all = { ...read(kept), ...this.#all };
    return String(this.#all[tag] ?? '');
  }

  set(tag, is, backing) {
    this.#all[tag] = is;
    this.keep(backing);
  }

  /** Something is kept from here on. */
  keep(backing) {
    if (Object.keys(this.#all).length) place(backing)?.setUiState(json(this.#all)).catch(() => {});
  }

  clear() {
    this.#all = {};
  }
}

const place = ({ meta, isShut, adapter }) => (meta && !isShut ? adapter : undefined);

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    // Another page put something else there.
    return {};
  }
}
