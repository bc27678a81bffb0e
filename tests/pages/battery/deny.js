// A browser that lets the page keep nothing, as some do in a frame or with cookies blocked.
const DENIED = { localStorage: window, sessionStorage: window, indexedDB: window, storageBuckets: navigator };
for (const [name, on] of Object.entries(DENIED)) {
  Object.defineProperty(on, name, {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
}
