// A page without a connection. It keeps exactly the files below, answers with them, and leaves all
// else to the network: so nothing it asks for depends on what a person does. It holds no words.

// The build puts this script into the folder of each page that has one, and writes these: how the
// page's caches begin, and each file with its checksum. A file that is of another version than this
// list is refused, and then what was kept before stays.
const NAMES = '';
const VERSION = '';
const FILES = {};

const NAME = NAMES + VERSION;

/** Fetches all of it, or nothing. */
async function keep() {
  const had = await caches.has(NAME);
  try {
    const cache = await caches.open(NAME);
    await Promise.all(
      Object.entries(FILES).map(async ([path, integrity]) => {
        const response = await fetch(path, { integrity, cache: 'no-cache' });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        await cache.put(path, response);
      }),
    );
  } catch (error) {
    if (!had) await caches.delete(NAME);
    throw error;
  }
}

// It takes over once no page of the version before is open: versions never mix.
addEventListener('install', (event) => event.waitUntil(keep()));

addEventListener('activate', (event) => {
  const old = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(NAMES) && name !== NAME).map((name) => caches.delete(name)));
  };
  event.waitUntil(old());
});

addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keep());
});

addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/index\.html$/, '/');
  if (method !== 'GET' || origin !== location.origin || !Object.hasOwn(FILES, path)) return;
  const answer = async () => (await caches.match(path, { cacheName: NAME })) ?? fetch(event.request);
  event.respondWith(answer());
});
