// Addresses that somebody types. One that will not do is told with the fix, and goes nowhere.

/** @typedef {{ value: string, problem: string }} Address */

/** @type {(problem: string) => Address} */
const refused = (problem) => ({ value: '', problem });

/** @type {(value: string) => Address} */
const fine = (value) => ({ value, problem: '' });

/** A site that there is not: what is typed without one is on the person's own.
 * @type {string} */
const OWN = 'https://own.invalid';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** What every address has to be: `https://…`, or a path on the own site that begins with a slash.
 * @type {(text: string, what?: { http?: boolean }) => Address} */
export function address(text, { http = false } = {}) {
  const typed = text.trim();
  if (!typed) return fine('');
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\\]/.test(typed)) return refused('There is a sign in it that no address has. Type it anew.');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(typed)?.[1].toLowerCase();
  if (typed.startsWith('//')) return refused(`Write https: before it: https:${typed}`);
  if (!scheme && !typed.startsWith('/')) {
    const host = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed);
    return refused(host ? `Write https:// before it: https://${typed}` : 'Begin with https:// or, on your own site, with a slash: /folder/page');
  }
  if (scheme && scheme !== 'https' && scheme !== 'http') {
    // A host with a port looks like a scheme.
    return refused(/^[\w.-]+:\d+(\/|$)/.test(typed) ? `Write https:// before it: https://${typed}` : `What begins with ${scheme}: is not the address of a page. Begin with https:// or with a slash.`);
  }
  let url;
  try {
    url = new URL(typed, OWN);
  } catch {
    return refused('This is no whole address. One looks like this: https://www.example.org/page');
  }
  if (url.username || url.password) return refused('Leave out the name and the password before the @.');
  if (url.protocol === 'http:' && !http && !LOCAL.test(url.hostname)) return refused(`Write https instead of http: https${typed.slice(4)}`);
  // As a browser reads it: quotes, angles and spaces are written out.
  const whole = url.origin === OWN ? url.href.slice(OWN.length) : url.href;
  return fine(whole.replace(/'/g, '%27').replace(/\[/g, '%5B').replace(/\]/g, '%5D').replace(/\{/g, '%7B').replace(/\}/g, '%7D').replace(/`/g, '%60'));
}

/** Where the folder of the package lies, with a slash at its end.
 * @type {(text: string) => Address} */
export function folder(text) {
  const found = address(text);
  if (found.problem) return found;
  const path = found.value || '/ppsa/';
  if (/[?#]/.test(path)) return refused('Leave out what comes after ? or #: it is a folder.');
  if (/\.js$/.test(path)) return refused('Name the folder, and not a file in it: /ppsa/');
  return fine(path.endsWith('/') ? path : `${path}/`);
}

/** The site of an address, or nothing where it is a path on the own one.
 * @param {string} value */
export const site = (value) => (/^https?:/.test(value) ? new URL(value).origin : '');
