// Whether the files of a folder on a site are those of a release: each is fetched anew and its checksum compared.
// The same for the page verify.html, which asks from within the site, and for `cargo xtask verify`, which asks from outside.

/** @typedef {{ version: string, files: { [path: string]: { size: number, sha256: string } } }} Release */
/** @typedef {{ path: string, trouble: string, says: string, do: string }} Finding */
/** @typedef {{ status: number, type: string, bytes: Uint8Array }} Found */

/** What can be wrong with a file, and what to do. */
const SAYS = /** @type {const} */ ({
  missing: ['is not there', 'Copy the whole folder again, with all that is in it.'],
  refused: ['is there, and the site does not give it out', 'Look at the rights of the file, and at rules of the host that hold back files of this kind.'],
  status: ['was answered with an error', 'Look at the error log of the host, and try again later.'],
  unreachable: ['could not be asked for', 'Look at the connection, and at a Content-Security-Policy that forbids it.'],
  page: ['is answered with a web page', 'The file is not there, and the site shows a page of its own instead. Copy the whole folder again.'],
  type: ['is not sent as a script', 'Have the host send files that end in .js as text/javascript.'],
  short: ['is there in part', 'The upload stopped. Copy this file again.'],
  lines: ['has other line ends', 'It was uploaded as text. Copy it again in binary mode.'],
  other: ['is another one', 'It is of another release, was changed, or came damaged. Put the whole new folder in the place of the old one.'],
});

/** @param {Uint8Array} bytes */
async function sum(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Without the carriage returns that an upload as text puts in.
 * @param {Uint8Array} bytes */
const unixLines = (bytes) => bytes.filter((byte, at) => byte !== 13 || bytes[at + 1] !== 10);

/** What is wrong with a file as it was found, by name; nothing where it is well.
 * @type {(path: string, wanted: Release['files'][string], found: Found) => Promise<keyof typeof SAYS | undefined>} */
export async function troubleOf(path, { size, sha256 }, { status, type, bytes }) {
  if (status === 404 || status === 410) return 'missing';
  if (status === 401 || status === 403) return 'refused';
  if (status < 200 || status > 299) return 'status';
  const same = bytes.length === size && (!globalThis.crypto?.subtle || (await sum(bytes)) === sha256);
  if (!same) {
    if (/^text\/html\b/i.test(type) && !path.endsWith('.html')) return 'page';
    const plain = unixLines(bytes);
    if (plain.length === size && plain.length < bytes.length) return 'lines';
    return bytes.length < size ? 'short' : 'other';
  }
  return path.endsWith('.js') && !/\bjavascript\b/i.test(type) ? 'type' : undefined;
}

/** Looks at each file of a release, a few at a time. `look` fetches one; `told` hears after each how many are done.
 * @type {(release: Release, look: (path: string) => Promise<Found>, told?: (done: number, of: number) => void) => Promise<Finding[]>} */
export async function compare({ files }, look, told) {
  const paths = Object.keys(files);
  /** @type {(Finding | undefined)[]} */
  const all = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < paths.length) {
      const at = next++;
      const path = paths[at];
      const found = await look(path).catch(() => undefined);
      const trouble = found ? await troubleOf(path, files[path], found) : 'unreachable';
      if (trouble) all[at] = { path, trouble, says: SAYS[trouble][0], do: SAYS[trouble][1] };
      told?.(++done, paths.length);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return all.filter((it) => it !== undefined);
}

/** Fetches from below an address, past what a browser kept.
 * @type {(base: string | URL) => (path: string) => Promise<Found>} */
export const fetching = (base) => async (path) => {
  const response = await fetch(new URL(path, base), { cache: 'no-store', redirect: 'follow' });
  return { status: response.status, type: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer()) };
};
