// What was last open in each element of a store: kept with its words, behind their lock where there is
// one, and not before there are any.
export class Spots {
  #all = new Map(); // by tag

  /** What was last open in the element with this tag. */
  async of(tag, held) {
    const kept = this.#all.has(tag) ? '' : await place(held)?.spot(tag).catch(() => '');
    // Held from here on: under another lock it is kept anew.
    if (kept && !this.#all.has(tag)) this.#all.set(tag, kept);
    return this.#all.get(tag) ?? '';
  }

  set(tag, is, held) {
    this.#all.set(tag, is);
    place(held)?.setSpot(tag, is).catch(() => {});
  }

  /** Something is kept from here on. */
  keep(held) {
    for (const [tag, is] of this.#all) place(held)?.setSpot(tag, is).catch(() => {});
  }

  forget() {
    this.#all.clear();
  }
}

const place = ({ facts, isShut, adapter }) => (facts && !isShut ? adapter : undefined);
