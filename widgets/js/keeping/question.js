// The one question: where are my words to be kept? Asked at a pause, when there is something to
// lose, and never in the way: a bar at the foot, which opens where it stands.
/** @import { PageWord } from '../words/index.js' */
/** @import { Chosen } from '../types.js' */
/** @import { PpsaElement } from '../element/element.js' */
/** @import { Store } from '../store/store.js' */
/** @typedef {(place: Chosen, secret?: string) => void} Choose */
import { h } from '../base/dom.js';
import { OFFERED, PLACES } from '../storage/places.js';
import { say } from '../words/index.js';
import { passphrase, refused } from './passphrase.js';

/** The bar. `later` puts it off; with what to say, where a place was chosen.
 * @type {(host: PpsaElement, store: Store, later: (chosen?: PageWord) => void) => HTMLElement} */
export function question(host, store, later) {
  // Each widget of a page may have one: no landmark.
  const box = h('div.question', { role: 'group', 'aria-labelledby': 'ask-title' });
  const bar = say(host, 'p.bar', 'ask-bar', { id: 'ask-title' });
  const acts = h(
    'p.acts',
    {},
    say(host, 'button.quiet.main', 'ask-choose', { type: 'button', onclick: () =>
      /** @type {undefined} */ (box.replaceChildren(...choices(host, store, box, later))) || land(box) }),
    say(host, 'button.quiet', 'ask-later', { type: 'button', onclick: () => later() }),
  );
  box.append(bar, acts);
  return box;
}

/** @param {HTMLElement} box */
function land(box) {
  box.classList.add('open');
  const heading = /** @type {HTMLElement} */ (box.querySelector('h3'));
  heading.focus();
  heading.scrollIntoView({ block: 'nearest' });
}

/** @type {(host: PpsaElement, store: Store, box: HTMLElement, later: (chosen?: PageWord) => void) => HTMLElement[]} */
function choices(host, store, box, later) {
  const told = h('p.told', { id: 'lock-told', role: 'status' });
  /** @type {Choose} */
  const choose = async (place, secret = '') => {
    for (const button of box.querySelectorAll('button')) button.disabled = true;
    if (secret) told.replaceChildren(say(host, 'span', 'lock-making'));
    try {
      await store.choose(place, secret);
      later(secret ? 'chosen-device-locked' : `chosen-${place}`);
    } catch (/** @type {any} */ error) {
      for (const button of box.querySelectorAll('button')) button.disabled = false;
      told.replaceChildren(error.name === 'Error' ? refused(host, error) : say(host, 'span', 'ask-failed'));
    }
  };
  const lock = (/** @type {Chosen} */ place) => {
    box.replaceChildren(...locking(host, told, (secret) => choose(place, secret), () =>
      /** @type {undefined} */ (box.replaceChildren(...choices(host, store, box, later))) || land(box)));
    land(box);
  };
  /** @param {Chosen} name */
  const place = (name) => {
    const button = say(host, 'button.quiet', `ask-${name}`, {
      type: 'button',
      'aria-describedby': `ask-${name}-about`,
      onclick: () => (PLACES[name]?.lockable ? lock(name) : choose(name)),
    });
    return h('li', {}, button, say(host, 'p.soft', `ask-${name}-about`, { id: `ask-${name}-about` }));
  };
  return [
    say(host, 'h3', 'ask-title', { id: 'ask-title', tabindex: -1 }),
    say(host, 'p', 'ask-about'),
    h('ul.places', {}, OFFERED.map(place)),
    told,
    h('p.acts', {}, say(host, 'button.quiet', 'ask-later', { type: 'button', onclick: () => later() })),
  ];
}

/** Before anything is written on the device: with a lock, or without.
 * @type {(host: PpsaElement, told: HTMLElement, choose: (secret?: string) => void, back: () => void) => HTMLElement[]} */
function locking(host, told, choose, back) {
  const field = passphrase(host, 'lock-new');
  const again = passphrase(host, 'lock-again');
  /** @param {Event} event */
  const check = (event) => {
    event.preventDefault();
    if (!field.value()) return refuse(field, 'lock-empty');
    if (field.value() !== again.value()) return refuse(again, 'lock-differs');
    choose(field.value());
  };
  /** @type {(at: typeof field, why: PageWord) => void} */
  const refuse = (at, why) => {
    told.replaceChildren(say(host, 'span', why));
    at.refuse();
  };
  return [
    say(host, 'h3', 'ask-lock-title', { id: 'ask-title', tabindex: -1 }),
    say(host, 'p', 'ask-lock-about'),
    h(
      'form.stack',
      { onsubmit: check },
      field.box,
      again.box,
      told,
      h('p.acts', {}, say(host, 'button.quiet.main', 'ask-lock', { type: 'submit' })),
    ),
    h(
      'p.acts',
      {},
      say(host, 'button.quiet', 'ask-no-lock', { type: 'button', onclick: () => choose() }),
      say(host, 'button.quiet', 'ask-back', { type: 'button', onclick: back }),
    ),
  ];
}
