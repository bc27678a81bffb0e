// It stays at the top of what is seen, over everything. What it stands in may scroll, clip, move or fold
// away: as a popover it is laid out in a layer of its own, and its place in the page is kept free.
/** @import { PpsaQuickExit } from './element.js' */
/** @import { ExitParts } from '../types.js' */
import { veiled } from './cover.js';
import { bottomOfBars, cause, isSeen, scrolled } from './sight.js';
import { report, well } from '../base/plain.js';

// All that are on the page with their parts, in the order they came. The first one stays; others stand
// where they are.
/** @type {Map<PpsaQuickExit, ExitParts>} */
const elements = new Map();
const SIGNS = ['load', 'resize', 'pageshow', 'scroll', 'toggle', 'fullscreenchange', 'focusin', 'keydown'];
const HIDDEN = 'exit-hidden';
const SOON = 500; // ms in which a browser scrolls to what the tab key came to
const OURS = ['scroll-padding-block-start', 'padding-block-start', 'box-sizing', '--quick-exit-height'];

/** @type {ResizeObserver | undefined} */
let watcher;
let waits = false;
let changed = true; // what the page is, not only where it is scrolled to
let kept = ''; // the room that the page was told to leave
let moved = false; // the focus, since the last look
let until = 0; // when the browser has scrolled to it

/** From now on it stays in sight. Called again where it was drawn anew.
 * @param {PpsaQuickExit} element
 * @param {ExitParts} parts */
export function stay(element, parts) {
  if (!elements.size) {
    for (let i = 0; i < SIGNS.length; i += 1) addEventListener(SIGNS[i], soon, true);
    watcher = globalThis.ResizeObserver && new ResizeObserver(soon);
  }
  elements.set(element, parts);
  dock();
  watcher?.observe(parts.bar);
  watcher?.observe(document.body);
}

/** @param {PpsaQuickExit} element */
export function unstay(element) {
  if (!elements.delete(element)) return;
  if (elements.size) return dock();
  for (let i = 0; i < SIGNS.length; i += 1) removeEventListener(SIGNS[i], soon, true);
  watcher?.disconnect();
  keepRoom(0, 0);
}

function dock() {
  const [[first]] = elements;
  elements.forEach(({ bar, room }, element) => {
    const docked = element === first;
    bar.className = docked ? 'bar docked' : 'bar';
    room.className = docked ? 'room' : 'room none';
    if (docked) raise(bar);
    else bar.removeAttribute('popover');
  });
  changed = true;
  settle();
}

/** Over all that came into that layer before.
 * @param {HTMLElement} bar */
function raise(bar) {
  try {
    bar.setAttribute('popover', 'manual');
    if (bar.matches(':popover-open')) bar.hidePopover();
    bar.showPopover();
  } catch {
    // It is fixed, then.
  }
}

// Once a frame at most. From field to field of one widget only the key tells that the focus moves; its
// `key` has no name in WebKit on Linux with the shift key held.
/** @param {{ type?: string, code?: string, length?: number }} event */
function soon({ type, code }) {
  if (type === 'keydown' && code !== 'Tab') return;
  if (type === 'keydown') until = performance.now() + SOON;
  else if (type === 'focusin') moved = true;
  else if (type !== 'scroll') changed = true;
  if (!waits) requestAnimationFrame(settle);
  waits = true;
}

function settle() {
  waits = false;
  if (!elements.size || veiled() || !innerHeight) return;
  const [[element, { bar, room }]] = elements;
  if (element.hidden) return keepRoom(0, 0);
  const top = bottomOfBars(element, bar);
  bar.style.setProperty('--top', `${top}px`);
  const { height } = bar.getBoundingClientRect();
  if (changed) makeRoom(bar, room, top);
  changed = false;
  keepRoom(top + height, room.className === 'room' ? 0 : height);
  look(element, bar);
  // For longer only after the key: where a person scrolls by themselves it would pull them back.
  if (moved || performance.now() < until) clear(element, bar);
  moved = false;
}

/** Its own place serves where it is over that; else the page begins below it.
 * @type {(bar: HTMLElement, room: HTMLElement, top: number) => void} */
function makeRoom(bar, room, top) {
  const { height, left, right } = bar.getBoundingClientRect();
  keepRoom(top + height, 0);
  room.className = 'room';
  room.style.setProperty('height', `${height}px`);
  const box = room.getBoundingClientRect();
  const by = scrolled(room);
  const from = box.top + by;
  // A header that stays at the top may have come there by scrolling.
  const fits = box.height && from > (by ? 0 : top) - 2 && from < top + height / 2 && box.left < left + 33 && box.right > right - 33;
  if (!fits) room.className = 'room none';
}

/** @type {(element: PpsaQuickExit, bar: HTMLElement) => void} */
function look(element, bar) {
  let why = !isSeen(bar) && cause(bar);
  if (why && !why.modal) {
    raise(bar);
    why = !isSeen(bar) && cause(bar);
  }
  const was = element.error?.code === HIDDEN;
  if (!why && was) well(element);
  if (why && !was) report(element, HIDDEN, `It cannot be seen or pressed: ${why.text}. Put it first in the body, and one more into each modal dialog. Pressing Shift three times still leaves.`);
}

/** What comes into view comes below the bar, or further down where the page says so. Where the bar is over
 * no place of its own, the page begins below it.
 * @type {(below: number, padding: number) => void} */
function keepRoom(below, padding) {
  const is = `${below} ${padding}`;
  if (is === kept) return;
  kept = is;
  const page = document.documentElement;
  const { style } = page;
  for (let i = 0; i < OURS.length; i += 1) style.removeProperty(OURS[i]);
  // What our own widgets keep in sight stands below it too.
  if (below) style.setProperty(OURS[3], `${below}px`);
  if (below) style.setProperty(OURS[0], `${Math.max(below + 8, parseFloat(getComputedStyle(page).scrollPaddingTop) || 0)}px`);
  if (padding) {
    style.setProperty(OURS[1], `${padding}px`, 'important');
    style.setProperty(OURS[2], 'border-box', 'important');
  }
}

/** So does what gets the focus: some browsers scroll to it a little later, and not below the bar.
 * @type {(element: PpsaQuickExit, bar: HTMLElement) => void} */
function clear(element, bar) {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || /** @type {ShadowRoot} */ (element.shadowRoot).contains(at)) return;
  const box = at.getBoundingClientRect();
  const over = bar.getBoundingClientRect();
  const covered = box.top < over.bottom && box.bottom > over.top && box.left < over.right && box.right > over.left;
  // One that is higher than what is seen is only covered in part.
  if (!covered || box.height >= innerHeight - over.height) return;
  let by = box.top - over.bottom - 8;
  for (let /** @type {Element & { host?: Element } | undefined} */ it = at; it && by;
    it = /** @type {Element | undefined} */ (it.parentNode ?? it.host)) {
    const was = it.scrollTop;
    if (!was) continue;
    it.scroll({ top: was + by, behavior: 'instant' });
    by -= it.scrollTop - was;
  }
}
