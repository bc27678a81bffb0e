// Leaving, in one go: nothing here is waited for, and nothing that fails keeps a person on the page.
/** @import { PpsaQuickExit } from './element.js' */
import { LEAVING } from '../base/leaving.js';
import { META, OURS } from '../storage/visit.js';
import { cover, veilOf } from './cover.js';
import { HOME } from './destination.js';
import { around, takeFrames, within } from './frames.js';
import { markLeft } from './guard.js';

/** Leaves by the element's link. A key or a middle button that opens another tab still does so, and
 * this page is left too.
 * @param {PpsaQuickExit} element
 * @param {MouseEvent} event */
export function leaveBy(element, event) {
  if (event.button > 1) return;
  if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.button)) event.preventDefault();
  leave(element);
}

/** Covers the page, clears what the visit kept, and goes.
 * @param {PpsaQuickExit} element */
export function leave(element) {
  const go = () => goTo(element);
  const pages = around();
  doAll(() => cover(element, go, () => doAll(noAddress)));
  for (let i = 0; i < pages.length; i += 1) {
    const page = pages[i];
    doAll(
      () => page === window || veilOf(page.document, []),
      () => within(page, letGo),
      () => takeFrames(page),
      () => noQuestions(page),
    );
  }
  doAll(clearVisit, coverOthers, markLeft, noReferrer, noRouter, go);
  // The covered page is drawn first: on a page with thousands of entries these take a while.
  requestAnimationFrame(() => setTimeout(() => doAll(noBody)));
}

/** @param {...(() => unknown)} acts */
function doAll(...acts) {
  for (let i = 0; i < acts.length; i += 1) {
    try {
      acts[i]();
    } catch {
      // The next one.
    }
  }
}

/** Scripts that change pages by themselves do not take over this one, nor hold it up. */
function noRouter() {
  const { prototype } = NavigateEvent;
  prototype.intercept = prototype.preventDefault = () => {};
}

/** @param {PpsaQuickExit} element */
function goTo(element) {
  let destination = HOME;
  doAll(() => (destination = element.destination));
  try {
    // In a frame, the page around it as well, where the browser lets us.
    /** @type {Window} */ (top).location.replace(destination);
  } catch {
    location.replace(destination);
  }
}

/** The stores of a page let go of what they hold.
 * @param {Window} page */
function letGo(page) {
  const acts = page[LEAVING] ?? [];
  for (let i = 0; i < acts.length; i += 1) doAll(acts[i]);
}

/** What stores kept for this visit: also those that are not on this page, or could not come. */
function clearVisit() {
  const keys = [];
  for (let i = sessionStorage.length - 1; i >= 0; i -= 1) {
    const key = /** @type {string} */ (sessionStorage.key(i));
    if (key.slice(0, OURS.length) !== OURS) continue;
    keys[keys.length] = key;
    // Frames hear first that a person did this.
    if (key.slice(-META.length) === META) sessionStorage.setItem(key, 'null');
  }
  for (let i = 0; i < keys.length; i += 1) sessionStorage.removeItem(keys[i]);
}

/** The other pages of this site cover what they show. One that the browser holds in its cache is
 * dropped from there. */
function coverOthers() {
  new BroadcastChannel('ppsa').postMessage('left');
}

/** No "leave this page?", be it ours or the host's: listeners run as they were added, so one of ours
 * could not stop those before it. What they would ask by does nothing any more.
 * @param {Window} page */
function noQuestions(page) {
  page.onbeforeunload = null;
  const { prototype } = page.BeforeUnloadEvent;
  prototype.preventDefault = () => {};
  Object.defineProperty(prototype, 'returnValue', { get: () => '', set() {} });
}

/** The page that comes learns nothing of this one. `location.replace` goes by the page's policy. */
function noReferrer() {
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  document.head.appendChild(meta);
}

/** Nothing of the page can be reached or read aloud any more. */
function noBody() {
  document.body.style.setProperty('display', 'none', 'important');
}

/** Where the other page is late, or never comes, the address says the site and no more. Not before: a
 * browser writes that into its history, and it would tell that somebody left. */
function noAddress() {
  history.replaceState(null, '', `${location.origin}/`);
}
