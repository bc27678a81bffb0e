/** What others look at: they hear when something of it changed. No `EventTarget`: old libraries of host pages put
 * something else in the place of `Event`. */
export class Watched {
  /** @type {Set<() => void>} */
  #watchers = new Set();

  /** Calls `act` after each change. Returns how to stop.
   * @param {() => void} act */
  subscribe(act) {
    this.#watchers.add(act);
    return () => {
      this.#watchers.delete(act);
    };
  }

  /** Something changed. */
  notify = () => {
    for (const act of this.#watchers) act();
  };
}
