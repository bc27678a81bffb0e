// The parts of the page: which one is in view, and going from one to another.
const links = [...document.querySelectorAll('nav a[href^="#"]')];
const seen = new Set();

/** The first part that is in view is marked in the list of parts. */
function mark() {
  const here = links.find((link) => seen.has(link.hash.slice(1)));
  for (const link of links) {
    if (link === here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

// A part counts from where a person reads: not the edges of the screen.
const watch = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const part = target.getAttribute('aria-labelledby');
    if (isIntersecting) seen.add(part);
    else seen.delete(part);
  }
  mark();
}, { rootMargin: '-30% 0px -55%' });
for (const part of document.querySelectorAll('main > section')) watch.observe(part);

// In place of this entry of the history, not one more: so there is one page to leave, not ten.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.replace(link.hash);
});
