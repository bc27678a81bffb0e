// Leaving, in one go: nothing here is waited for, and nothing that fails keeps a person on the page.
import { cover } from './cover.js';
import { markLeft } from './guard.js';
import { leaveNow } from '../leave.js';

/** Leaves by the element's link. A key or a middle button that opens another tab still does so, and
 * this page is left too. */
export function leaveBy(element, event) {
  if (event.button > 1) return;
  if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.button)) event.preventDefault();
  leave(element);
}

/** Covers the page, clears what the visit kept, and goes. */
export function leave(element) {
  const { destination } = element;
  doAll(() => cover(element, () => go(destination)), leaveNow, markLeft, noQuestions, noReferrer, () => go(destination));
  // The covered page is drawn first: on a page with thousands of entries these take a while.
  requestAnimationFrame(() => setTimeout(() => doAll(noBody, noAddress)));
}

function doAll(...acts) {
  for (const act of acts) {
    try {
      act();
    } catch {
      // The next one.
    }
  }
}

function go(destination) {
  try {
    // In a frame, the page around it as well, where the browser lets us.
    top.location.replace(destination);
  } catch {
    location.replace(destination);
  }
}

/** No "leave this page?", be it ours or the host's: listeners run as they were added, so one of ours
 * could not stop those before it. What they would ask by does nothing any more. */
function noQuestions() {
  window.onbeforeunload = null;
  const { prototype } = BeforeUnloadEvent;
  prototype.preventDefault = () => {};
  Object.defineProperty(prototype, 'returnValue', { get: () => '', set() {} });
}

/** The page that comes learns nothing of this one. `location.replace` goes by the page's policy. */
function noReferrer() {
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  document.head.append(meta);
}

/** Nothing of the page can be reached or read aloud any more. */
function noBody() {
  document.body.style.setProperty('display', 'none', 'important');
}

/** While the other page is on its way, or if it never comes, the address says the site and no more. */
function noAddress() {
  history.replaceState(null, '', `${location.origin}/`);
}
