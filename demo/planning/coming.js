// The widgets come a moment after the page, and are taller than what stood there before. What a
// person reads further down stays where it is: most browsers see to that, but not where something
// inside a widget takes another position meanwhile, and some never do.
const coming = new Set(document.querySelectorAll('[store]'));
const marks = [...document.querySelectorAll('header :is(h1, p, li), nav h2, main h2, main p')].filter((it) => !it.closest('[store]'));
let mark;
let place;

const top = (it) => it.getBoundingClientRect().top;
// What does not show is nowhere.
const inView = (it) => it.getClientRects().length > 0 && top(it) >= 0 && top(it) < innerHeight;

/** What has the focus, else the first words of the page in view. */
function note() {
  const at = document.activeElement;
  mark = marks.includes(at) && inView(at) ? at : marks.find(inView);
  place = mark && top(mark);
}

// After all is laid out and before it is seen.
const hold = new ResizeObserver((entries) => {
  if (mark?.getClientRects().length) scrollBy({ top: top(mark) - place, behavior: 'instant' });
  for (const { target } of entries) if (!coming.has(target)) hold.unobserve(target);
  note();
});
for (const widget of coming) hold.observe(widget);

note();
addEventListener('scroll', note);
addEventListener('focusin', note);
addEventListener('ppsa-ready', function drawn({ target }) {
  coming.delete(target);
  if (coming.size) return;
  for (const type of ['scroll', 'focusin']) removeEventListener(type, note);
  removeEventListener('ppsa-ready', drawn);
});
