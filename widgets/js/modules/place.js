// Where the package's files are: beside its scripts, where a bundler put them, or where the page says.
import { files } from '../generated/carried.js';

let base = '';

/** All files are there, and not where the scripts came from.
 * @param {string} given */
export const setBase = (given) => {
  base = given.replace(/\/*$/, '/');
};

/** The address of a file, by its path in the package. In development Vite before 8 serves a package's scripts from a
 * folder of its own, and the files where they are.
 * @param {string} path */
export const placed = (path) =>
  (base ? new URL(base + path, document.baseURI) : files[path]()).href.replace('.vite/deps', 'ppsa-widgets');

/** What is there. An error names it.
 * @type {(path: string, how?: RequestInit) => Promise<Response>} */
export async function fetched(path, how) {
  try {
    const href = placed(path);
    // A bundler puts a small file into its script, and a page's policy may not let that be fetched.
    if (href.startsWith('data:')) return new Response(Uint8Array.from(atob(href.split(',')[1]), (it) => it.charCodeAt(0)));
    const response = checked(await fetch(href, how));
    // Many servers give a page for what they do not have.
    if (/html/.test(response.headers.get('Content-Type') ?? '')) throw new Error('a page came instead');
    return response;
  } catch (error) {
    throw new Error(`${path}: ${/** @type {Error} */ (error).message}`);
  }
}

/** A response that is well.
 * @param {Response} response */
export function checked(response) {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}
