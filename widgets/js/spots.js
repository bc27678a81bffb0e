// What was last open in each element of a store: kept with its words, and not before there are any.
export class Spots {
  #all = new Map(); // by tag

  /** What was last open in the element with this tag. */
  async of(tag, port) {
    return this.#all.get(tag) ?? (await port?.spot(tag).catch(() => '')) ?? '';
  }

  set(tag, is, port) {
    this.#all.set(tag, is);
    port?.setSpot(tag, is).catch(() => {});
  }

  /** Something is kept from here on. */
  keep(port) {
    for (const [tag, is] of this.#all) port.setSpot(tag, is).catch(() => {});
  }

  forget() {
    this.#all.clear();
  }
}
