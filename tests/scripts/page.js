// A page as far as the scripts need one that draws nothing: storages, a window that hears, a document.
import 'fake-indexeddb/auto';

/** The browser's storage for a visit, with an own key for each entry. */
class SessionStorage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, text) {
    this[key] = String(text);
  }

  removeItem(key) {
    delete this[key];
  }
}

const page = new EventTarget();
Object.assign(globalThis, {
  sessionStorage: new SessionStorage(),
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
  dispatchEvent: page.dispatchEvent.bind(page),
  document: { baseURI: 'https://example.org/', documentElement: { lang: 'en-NZ' } },
  location: { pathname: '/', search: '', hash: '' },
});

/** An element at work on a store, as far as a store looks at one. */
export class Element {
  isConnected = true;
  told = [];
  report({ code }) {
    this.told.push(code);
  }
  blank() {}
  restore() {}
  holdCaret = () => () => {};
  toggleAttribute() {}
}

/** From here on it is another visit, in which the person saw nothing yet. */
export function newVisit() {
  for (const key of Object.keys(sessionStorage)) sessionStorage.removeItem(key);
}
