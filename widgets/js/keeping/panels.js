// What shows instead of a widget: a lock to open, or a cover to lift.
/** @import { PageWord } from '../words/index.js' */
/** @import { CodedError } from '../types.js' */
/** @import { PpsaElement } from '../element/element.js' */
/** @import { Store } from '../store/store.js' */
import { inMemory } from '../storage/places.js';
import { h } from '../base/dom.js';
import { say } from '../words/index.js';
import { passphrase, refused } from './passphrase.js';

/** Asks for the passphrase.
 * @type {(host: PpsaElement, store: Store) => HTMLElement} */
export function lockPanel(host, store) {
  const field = passphrase(host, 'lock-passphrase');
  const told = h('p.told', { id: 'lock-told', role: 'status' });
  /** @param {Event} event */
  const open = async (event) => {
    event.preventDefault();
    const button = /** @type {HTMLButtonElement} */ (panel.querySelector('button[type=submit]'));
    button.disabled = true;
    told.replaceChildren(say(host, 'span', 'lock-opening'));
    try {
      await store.unlock(field.value());
      // The widget that comes has the focus, for whoever goes on by keyboard.
      host.land();
    } catch (error) {
      told.replaceChildren(refused(host, /** @type {CodedError} */ (error)));
      button.disabled = false;
      field.refuse();
    }
  };
  const panel = h(
    'form.gate',
    { onsubmit: open },
    say(host, 'h2', 'lock-title', { tabindex: -1 }),
    say(host, 'p', 'lock-about'),
    field.box,
    told,
    h('p.acts', {}, say(host, 'button.quiet.main', 'lock-open', { type: 'submit' })),
    outside(host, store),
    forgotten(host, store),
  );
  return panel;
}

/** What the person has outside the lock, behind one press. Until then it is nowhere on the page: no search
 * in it and no link opens it.
 * @type {(host: PpsaElement, store: Store) => HTMLElement | false} */
function outside(host, store) {
  if (!store.status().outside) return false;
  const words = h('div.outside', { translate: 'no' });
  const all = h('details', {}, say(host, 'summary', 'lock-outside'), words);
  const close = () => {
    all.open = false;
  };
  all.addEventListener('toggle', () => {
    const { outside } = store.status();
    const it = all.open && outside ? outside.split('\0') : [];
    words.replaceChildren(...it.map((text, at) => h(at % 2 ? 'p.text' : 'h3', {}, text)));
    // Whoever comes back to the page may be somebody else.
    if (all.open) addEventListener('pagehide', close, { once: true });
  });
  return all;
}

/** For a passphrase that does not come back: what can be done, and a way to begin again.
 * @type {(host: PpsaElement, store: Store) => HTMLElement} */
const forgotten = (host, store) =>
  h(
    'details',
    {},
    say(host, 'summary', 'lock-forgot'),
    say(host, 'p', 'lock-forgot-try'),
    say(host, 'p', 'lock-forgot-file'),
    clearing(host, store, 'lock-forgot'),
  );

/** Takes all of it away, once the person is sure.
 * @type {(host: PpsaElement, store: Store, what: 'lock-forgot' | 'cover') => HTMLElement} */
function clearing(host, store, what) {
  /** @type {(key: PageWord, onclick: () => unknown) => HTMLElement} */
  const button = (key, onclick) => say(host, 'button.quiet', key, { type: 'button', onclick });
  const sure = say(host, 'p', `${what}-sure`, { tabindex: '-1' });
  const clear = () => {
    host.land();
    return store.clear();
  };
  const ask = button(`${what}-clear`, () => {
    box.replaceChildren(sure, h('p.acts', {}, button('lock-forgot-yes', clear), button('lock-forgot-no', leave)));
    sure.focus();
  });
  const box = h('div', {}, ask);
  const leave = () => {
    box.replaceChildren(ask);
    ask.focus();
  };
  return box;
}

/** Hides what is kept until the person asks to see it.
 * @type {(host: PpsaElement, store: Store) => HTMLElement} */
export function coverPanel(host, store) {
  const show = async () => {
    await store.uncover();
    host.land();
  };
  return h(
    'div.gate',
    {},
    say(host, 'h2', 'cover-title', { tabindex: -1 }),
    say(host, 'p', 'cover-about'),
    h('p.acts', {}, say(host, 'button.quiet.main', 'cover-show', { type: 'button', onclick: show })),
    // What is on this page alone may be another person's, who went on to this part of the site.
    inMemory(store.status().keeps) && clearing(host, store, 'cover'),
  );
}

/** In the other widgets, which open with the first.
 * @type {(host: PpsaElement, store: Store) => HTMLElement} */
export const restPanel = (host, store) =>
  h('div.gate.rest', {}, say(host, 'h2', `${store.state === 'shut' ? 'lock' : 'cover'}-rest`, { tabindex: -1 }));
