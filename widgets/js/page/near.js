// When an element comes near to what is seen.

// How far from it, in pixels.
const NEAR = 300;
// How often those are looked at that an observer says nothing of, in milliseconds.
const LOOK = 1000;

/** @typedef {{ act: () => void, heard: boolean, observer?: IntersectionObserver }} Wait */
/** @type {Map<Element, Wait>} */
const waiting = new Map(); // by element: what to do, and whether its observer ever spoke
/** @type {number | undefined} */
let looks;

/** Calls `act` once, when this element comes near. Gives how to stop.
 * @param {Element} element
 * @param {() => void} act */
export function whenNear(element, act) {
  /** @type {Wait} */
  const it = { act, heard: false };
  waiting.set(element, it);
  try {
    it.observer = new IntersectionObserver((seen) => {
      it.heard = true;
      if (seen.some((entry) => entry.isIntersecting)) come(element);
    }, { rootMargin: `${NEAR}px` });
    it.observer.observe(element);
  } catch {
    // The look below does it.
  }
  looks ??= setInterval(look, LOOK);
  return () => stop(element);
}

function look() {
  for (const [element, { heard }] of [...waiting]) if (isNear(element, heard)) come(element);
}

/** An observer never sees what a page gave no box of its own; and one may be missing, or silent.
 * @param {Element} element
 * @param {boolean} heard */
function isNear(element, heard) {
  if (!element.isConnected) return false;
  if (getComputedStyle(element).display === 'contents') return true;
  if (heard || document.hidden) return false;
  const [box] = element.getClientRects();
  return Boolean(box) && box.top < innerHeight + NEAR && box.bottom > -NEAR && box.left < innerWidth + NEAR && box.right > -NEAR;
}

/** @param {Element} element */
function come(element) {
  const it = waiting.get(element);
  stop(element);
  it?.act();
}

/** @param {Element} element */
function stop(element) {
  waiting.get(element)?.observer?.disconnect();
  waiting.delete(element);
  if (waiting.size) return;
  clearInterval(looks);
  looks = undefined;
}
