/** What others look at: they hear when something of it changed. */
export class Watched {
  #watchers = new Set();

  /** Calls `act` after each change. Gives how to stop. */
  subscribe(act) {
    this.#watchers.add(act);
    return () => this.#watchers.delete(act);
  }

  /** Something changed. */
  notify() {
    for (const act of this.#watchers) act();
  }
}
