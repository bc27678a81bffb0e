// The widgets come a moment after the page, and are taller than what stood there before; so does the
// card about the page's copy. What a person reads further down stays where it is: most browsers see to
// that, but not where something inside a widget takes another position meanwhile, and some never do.
const copy = document.getElementById('copy');
const coming = new Set(document.querySelectorAll('[store]')).add(copy);
const marks = [...document.querySelectorAll('header :is(h1, p, li), nav h2, main h2, main p')].filter((it) => !it.closest('[store]'));
let mark;
let place;
let scrolled;
let tops; // where each mark was in the page then

// Who comes by a link to a part wants to be there, also once what stands above it has come. That
// ends with the first thing they do. After a reload the browser knows the place.
const fresh = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
let asked = fresh && document.getElementById(location.hash.slice(1));
for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
  addEventListener(type, () => { asked = null; }, { once: true, passive: true });
}

const top = (it) => it.getBoundingClientRect().top;
// What does not show is nowhere.
const inPage = (it) => it.getClientRects().length > 0;
const inView = (it) => inPage(it) && top(it) >= 0 && top(it) < innerHeight;

/** What has the focus, else the first words of the page in view. */
function note() {
  const at = document.activeElement;
  mark = marks.includes(at) && inView(at) ? at : marks.find(inView);
  place = mark && top(mark);
  scrolled = scrollY;
  tops = marks.map((it) => (inPage(it) ? top(it) + scrollY : -1));
}

/** Who scrolled since is at what was there before this widget came. */
function follow() {
  const nth = scrollY === scrolled ? -1 : tops.findIndex((it) => it >= scrollY);
  if (nth >= 0) [mark, place, scrolled] = [marks[nth], tops[nth] - scrollY, scrollY];
}

const anchors = CSS.supports('overflow-anchor', 'auto');

/** Makes up for what was moved since, and for nothing that somebody scrolled. */
function keep() {
  // A browser that sees to it itself has done so, if it scrolled.
  const ours = scrollY === scrolled || !anchors;
  if (ours && mark && inPage(mark)) scrollBy({ top: top(mark) + scrollY - place - scrolled, behavior: 'instant' });
  note();
}

/** It has come. */
function came(target) {
  coming.delete(target);
  if (coming.size) return;
  for (const type of ['scroll', 'focusin']) removeEventListener(type, keep);
  removeEventListener('ppsa-ready', drawn);
}

function drawn({ target }) {
  // A scroll is heard of only later, when the next ones have come already.
  if (anchors) {
    // Asked where this one is, a browser makes up for it now: for several at once it may not, just after a scroll.
    top(target);
  } else {
    follow();
    keep();
  }
  came(target);
}

// After all is laid out and before it is seen.
const hold = new ResizeObserver((entries) => {
  if (asked) {
    asked.scrollIntoView({ behavior: 'instant' });
    note();
  } else keep();
  for (const { target } of entries) {
    if (target === copy && inPage(copy)) came(copy);
    if (!coming.has(target)) hold.unobserve(target);
  }
});
for (const it of coming) hold.observe(it);

note();
addEventListener('scroll', keep);
addEventListener('focusin', keep);
addEventListener('ppsa-ready', drawn);
