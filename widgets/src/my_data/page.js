// What <ppsa-my-data> asks of the page. A passphrase goes from its field to the lock, and nowhere else.
// This file imports nothing: what it needs it is given, so that it stays a file of its own.
/** @import { Ask, AskedHost } from '../../js/generated/boundary.js' */
/** @import { Asked, Chosen } from '../../js/types.js' */

// The longest file that is taken for a back-up, in bytes: years of words are a hundredth of it.
const MOST = 64 * 1024 * 1024;

// What else this site keeps in this browser, by store: a new drawing begins with what the last one knew.
/** @type {WeakMap<Asked['store'], string[]>} */
const others = new WeakMap();

/** What Rust calls: `status` by name, and `ask`, whose answer comes later.
 * @type {(given: Asked) => AskedHost} */
export function asked({ root, store, answer, paper, lay, anew, save, otherStores, clearStore, lock, whenPrinted }) {
  const look = async () => others.set(store, await otherStores(store.name));
  look().then(() => answer('status'), () => {});
  // Always, and before a lock is asked for: no request tells what a person did.
  lock.prepareLockSoon();
  let waiting = ''; // the text of a locked file, until its passphrase comes
  const element = () => /** @type {ShadowRoot} */ (root.getRootNode()).host;
  let taken = () => {}; // what lies on the paper
  // Other words, a lock or a cover: what lies there is not to be printed any more.
  const stop = store.subscribe(() => (root.isConnected ? taken() : stop()));
  addEventListener('beforeprint', function printing() {
    taken();
    if (root.isConnected) taken = layPaper(element(), root, paper, lay, whenPrinted);
    else removeEventListener('beforeprint', printing);
  });
  /** @type {(id: string) => HTMLInputElement | null} */
  const field = (id) => root.querySelector(`#${id}`);

  /** The passphrase that is typed: the same twice where there are two fields. */
  const passphrase = () => {
    const [typed, again] = [/** @type {HTMLInputElement} */ (field('pass')).value, field('again')?.value];
    if (!typed) throw fault('pass-empty');
    if (again != null && again !== typed) throw fault('pass-differs');
    return typed;
  };

  /** The one that opens the lock now, where that is asked for. */
  const current = () => {
    const typed = field('current')?.value;
    if (typed === '') throw fault('vault-passphrase');
    return typed;
  };

  /** @type {Record<Ask, (...given: string[]) => void | string[] | Promise<void | string[]>>} */
  const acts = {
    choose: (where) => store.choose(/** @type {Chosen} */ (where), field('pass') ? passphrase() : undefined, current()),
    lock: () => store.setLock(passphrase(), current()),
    unlock: () => store.setLock('', current()),
    shut: () => store.shut(true),
    cover: () => store.cover(),
    away: (minutes) => store.setAway(Number(minutes)),
    outside: (...page) => store.setOutside(page),
    async quarantined() {
      save('notes.txt', 'text/plain;charset=utf-8', await store.quarantinedText());
    },
    share(document, ...parts) {
      const host = element();
      if (!dispatch('ppsa-share', host, { document, parts, name: host.getAttribute('share-with') })) return;
      // Nobody said that they take it.
      throw fault('not-taken');
    },
    async clear() {
      /** @type {Record<string, unknown>} */
      const from = await store.clear();
      await look();
      await anew(['clear', ...Object.getOwnPropertyNames(from).filter((place) => from[place])].join(' '));
    },
    async 'clear-other-stores'() {
      try {
        for (const name of others.get(store) ?? []) await clearStore(name);
      } finally {
        await look();
      }
      // What held them is let go of, and this with it.
      await anew('clear other-stores');
    },
    async save(text) {
      save('notes.json', 'application/json', field('pass') ? await lock.lockText(text, passphrase()) : text);
    },
    async file() {
      const [file] = /** @type {FileList} */ (/** @type {HTMLInputElement} */ (field('file')).files);
      if (!file) throw fault('no-file');
      if (file.size > MOST) throw fault('file-big');
      const text = await file.text();
      // The same file can be chosen once more.
      /** @type {HTMLInputElement} */ (field('file')).value = '';
      if (!isLocked(text)) return [text];
      waiting = text;
      throw fault('file-locked');
    },
    async 'open-file'() {
      const text = await lock.unlockText(waiting, passphrase());
      waiting = '';
      return [text];
    },
  };

  return {
    /** @type {AskedHost['status']} */
    status(name) {
      if (name === 'share-privacy') return address(element().getAttribute(name) || 'none:');
      if (name === 'other-stores') return (others.get(store) ?? []).join('\n');
      const is = String(store.status()[name] ?? '');
      return name === 'privacy' ? address(is) : is;
    },
    /** @type {(what: Ask, given: string[]) => Promise<void>} */
    async ask(what, given) {
      // Rust is still at work: what may call it comes after.
      await null;
      try {
        answer(what, ['', ...((await acts[what](...given)) ?? [])]);
      } catch (/** @type {any} */ error) {
        // What went wrong could quote a person: its code is all that is told.
        answer(what, [typeof error.code === 'string' ? error.code : error.name]);
      }
    },
  };
}

/** The whole page goes on paper: where the page wants it so, all of the words stand here instead of
 * what is done with them. They are taken away again, and the screen never shows them.
 * @param {Element} host
 * @param {Element} root
 * @param {Asked['paper']} paper
 * @param {Asked['lay']} lay
 * @param {Asked['whenPrinted']} whenPrinted */
function layPaper(host, root, paper, lay, whenPrinted) {
  const none = () => {};
  // One widget alone is printed.
  if (!host.hasAttribute('paper') || document.querySelector('[data-ppsa-printing]')) return none;
  const words = paper();
  if (!words) return none;
  const page = document.createElement('article');
  page.className = 'page paper';
  page.translate = false;
  // The core makes every word of a person's plain text in it.
  lay(page, words);
  root.after(page);
  host.toggleAttribute('data-ppsa-paper', true);
  return whenPrinted(() => {
    page.remove();
    host.toggleAttribute('data-ppsa-paper', false);
  });
}

/** Hands something to the page. Gives false where the page took it, by `preventDefault()`.
 * @type {(type: string, host: Element, detail: object) => boolean} */
const dispatch = (type, host, detail) =>
  host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));

// An address of the page's, never a script.
/** @param {string} text */
function address(text) {
  try {
    const { protocol, href } = new URL(text, document.baseURI);
    return /^https?:$/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}

/** @param {string} code */
const fault = (code) => Object.assign(new Error(code), { code });

/** @param {string} text */
const isLocked = (text) => /^\s*\{\s*"ppsa":/.test(text);
