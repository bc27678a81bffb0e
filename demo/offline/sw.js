// A page without a connection. It keeps exactly the files below, answers with them, and leaves all
// else to the network: so nothing it asks for depends on what a person does. It holds no words.

// The build puts this script into the folder of each page that has one, and writes these: how the
// page's caches begin, and each file with its checksum. A file that is of another version than this
// list is refused, and then what was kept before stays.
const NAMES = '';
const VERSION = '';
const FILES = {};

const NAME = NAMES + VERSION;

/** The answer as if it came from the address that was asked for: where a server led to another one,
 * as from a folder to the page in it, browsers refuse to open a page with it. */
async function plain(response) {
  if (!response.redirected) return response;
  const headers = new Headers(response.headers);
  // The body is unpacked by now.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(await response.blob(), { headers });
}

/** Fetches all of it, or nothing. */
async function keep() {
  const had = await caches.has(NAME);
  try {
    const cache = await caches.open(NAME);
    await Promise.all(
      Object.entries(FILES).map(async ([path, integrity]) => {
        const response = await fetch(path, { integrity, cache: 'no-cache' });
        // Not a part of it either.
        if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
        await cache.put(path, await plain(response));
      }),
    );
  } catch (error) {
    // Where there is no more room, the browser may refuse that, too.
    if (!had) await caches.delete(NAME).catch(() => {});
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
  // Servers name the page in a folder in more than one way.
  const path = pathname.replace(/\/index(\.html)?$/, '/');
  if (method !== 'GET' || origin !== location.origin || !Object.hasOwn(FILES, path)) return;
  const kept = () => caches.match(path, { cacheName: NAME });
  // The browser may drop what was kept, or refuse to look.
  const answer = async () => (await kept().catch(() => null)) ?? fetch(event.request);
  event.respondWith(answer());
});
