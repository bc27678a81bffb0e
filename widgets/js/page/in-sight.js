// What the tab key comes to is in sight. Where leaving a field changes the page, Firefox now and then
// leaves what comes next beyond its edge.

/** Sees to it after each press of that key, once a page. */
export function keepInSight() {
  addEventListener('keydown', ({ code }) => code === 'Tab' && requestAnimationFrame(() => requestAnimationFrame(look)), true);
}

function look() {
  const at = document.activeElement?.localName.startsWith('ppsa-') && document.activeElement.shadowRoot?.activeElement;
  if (!at) return;
  const { top, bottom } = at.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  if (middle < 0 || middle > innerHeight) at.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
