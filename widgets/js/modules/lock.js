// The passphrase lock: words are sealed before they are stored, by a wasm module of its own. The
// key is in its memory alone, and all of that memory is let go once nothing is open.
/** @import { Code } from '../generated/contract/elements.js' */
/** @import { CodedError, Vault, VaultGlue } from '../types.js' */
import { json } from '../base/json.js';
import { coded } from '../base/coded.js';
import { loadModule } from './loader.js';

/** @type {VaultGlue} */
let glue;
let gone = false; // the instance: the next call needs a new one
let last = 0;

/** Fetches the module. Wherever a lock is possible, before one is asked for: no request tells. */
export async function prepareLock() {
  glue = await loadModule('ppsa_vault');
}

/** The same once the page has time. */
export function prepareLockSoon() {
  (globalThis.requestIdleCallback ?? setTimeout)(() => prepareLock().catch(() => {}));
}

/** A new lock for the store of this name: the open vault, and the header to keep.
 * @param {string} store
 * @param {string} passphrase */
export async function newLock(store, passphrase) {
  const [vault, header] = await opened('create', store, passphrase.normalize());
  return { vault, header: /** @type {string} */ (header) };
}

/** The vault of this header, opened.
 * @param {string} store
 * @param {string} header
 * @param {string} passphrase */
export async function openLock(store, header, passphrase) {
  const [vault] = await opened('unlock', store, header, passphrase.normalize());
  return vault;
}

/** @param {'create' | 'unlock'} how
 * @param {[string, string] | [string, string, string]} given
 * @returns {Promise<[Vault, string | void]>} */
async function opened(how, ...given) {
  await prepareLock();
  // Making a key keeps the page busy for up to a second: first it can show that it is at work.
  await new Promise((go) => setTimeout(go, 30));
  const number = ++last;
  /** @type {Vault} */
  const vault = {
    /** A record's body as a text that opens with this id and stamp only. */
    seal: (id, stamp, body) => call('seal', number, id, stamp, body),
    open: (id, stamp, text) => call('open', number, id, stamp, text),
    /** A header with another passphrase for the same records. */
    header: (passphrase) => call('rewrap', number, passphrase.normalize()),
    end() {
      try {
        gone ||= !call('shut', number);
        if (gone) call('wake');
      } catch {
        // Then the instance is gone, and nothing in it can be called any more.
      }
    },
  };
  try {
    return [vault, call(how, number, ...given)];
  } catch (error) {
    vault.end();
    throw error;
  }
}

/** A call into the wasm. A trap ends its instance, and every vault that was open in it.
 * @template {keyof VaultGlue} Name
 * @param {Name} name
 * @param {Parameters<VaultGlue[Name]>} given
 * @returns {ReturnType<VaultGlue[Name]>} */
function call(name, ...given) {
  try {
    if (gone) {
      glue.start_anew();
      glue.wake();
      gone = false;
    }
    return /** @type {(...given: unknown[]) => ReturnType<VaultGlue[Name]>} */ (glue[name])(...given);
  } catch (error) {
    if (typeof error === 'string') throw failed(/** @type {Code} */ (error));
    gone = true;
    throw failed('vault-memory');
  }
}

/** @type {(code: Code) => CodedError} */
const failed = (code) => coded(code, `The lock could not do it, for ${code}: see the README of this package.`);

// What a locked file is bound to instead of a store, an id and a stamp.
const FILE = 'ppsa file';

/** A text for a file that only the passphrase opens.
 * @param {string} text
 * @param {string} passphrase */
export async function lockText(text, passphrase) {
  const { vault, header } = await newLock(FILE, passphrase);
  try {
    return json({ ppsa: 'locked', version: 1, header, sealed: vault.seal(FILE, FILE, text) });
  } finally {
    vault.end();
  }
}

/** The text of such a file.
 * @param {string} text
 * @param {string} passphrase */
export async function unlockText(text, passphrase) {
  const { header, sealed } = locked(text);
  const vault = await openLock(FILE, header, passphrase);
  try {
    return vault.open(FILE, FILE, sealed);
  } finally {
    vault.end();
  }
}

/** @type {(text: string) => { header: string, sealed: string }} */
function locked(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    // Told below.
  }
  if (file?.version > 1) throw failed('vault-newer');
  if (file?.ppsa === 'locked' && [file.header, file.sealed].every((it) => typeof it === 'string')) return file;
  throw failed(text.trimEnd().endsWith('}') ? 'vault-changed' : 'vault-cut');
}
