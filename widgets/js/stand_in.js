// Stands in for the store's acts until they are there.
const of = new WeakMap();
const state = (store) => of.get(store) ?? of.set(store, { keeps: 'undecided', since: '', lock: '', away: 0, pass: '', hear: new Set() }).get(store);
const tell = (store) => state(store).hear.forEach((act) => act());
const set = async (store, has) => (Object.assign(state(store), has), await new Promise((done) => setTimeout(done, 20)), tell(store));

export const standIn = {
  facts() {
    const { keeps, since, lock, away } = state(this);
    return {
      asked: 'ask', keeps, since, lock, away, lasting: keeps === 'device' ? false : null, count: this.all().length / 3,
      bytes: this.all().join('').length, holder: '', privacy: '', reads: false, aside: 0,
    };
  },
  hear(act) {
    state(this).hear.add(act);
    return () => state(this).hear.delete(act);
  },
  choose(keeps, passphrase) {
    return set(this, { keeps, since: keeps === 'device' ? '2026-03-01' : '', lock: passphrase ? 'open' : '' });
  },
  setLock(passphrase) {
    return set(this, { lock: passphrase ? 'open' : '' });
  },
  async unlock() {},
  shut() {},
  setAway(away) {
    return set(this, { away });
  },
  async clear() {
    const { keeps } = state(this);
    await set(this, { keeps: 'undecided', since: '', lock: '', away: 0 });
    return { device: keeps === 'device', visit: keeps === 'visit', memory: true };
  },
  asideText: () => '',
};
