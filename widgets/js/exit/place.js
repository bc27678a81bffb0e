// Its place on the page: first with the tab key, and never over what has the focus.
import { sheet } from '../plain.js';

const STOPS = 'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

// The tab key goes into these.
const OURS = ', ppsa-wellbeing-wheel, ppsa-wellbeing-plan, ppsa-seasons-tracker, ppsa-reflection-form, ppsa-my-data, ppsa-help-lines, ppsa-practice-log, ppsa-framework-guide';

/** What the tab key reaches before this element. A link down the same page, such as "skip to the
 * content", may: it leads past, not in. */
export function firstIsOther(element) {
  return [...document.querySelectorAll(STOPS + OURS)].find(
    (it) =>
      (it.tabIndex >= 0 || it.shadowRoot) &&
      !it.disabled &&
      !element.contains(it) &&
      !it.matches('a[href^="#"]') &&
      (it.tabIndex > 0 || it.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) &&
      it.checkVisibility?.() !== false,
  );
}

const elements = new Set();
let room;

/** What comes into view comes below the bar, and so does what gets the focus. */
export function keepClear(element) {
  if (!elements.size) {
    room ??= sheet(':where(:root) { scroll-padding-block-start: calc(4.5rem + env(safe-area-inset-top, 0px)); }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
    addEventListener('focusin', clear);
  }
  elements.add(element);
}

export function unkeepClear(element) {
  elements.delete(element);
  if (elements.size) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== room);
  removeEventListener('focusin', clear);
}

function clear(event) {
  const at = event.composedPath()[0];
  if (!(at instanceof Element) || [...elements].some((it) => it.shadowRoot.contains(at))) return;
  const box = at.getBoundingClientRect();
  for (const { bar } of elements) {
    const over = bar.getBoundingClientRect();
    const covered = box.top < over.bottom && box.bottom > over.top && box.left < over.right && box.right > over.left;
    // One that is higher than what is seen is only covered in part.
    if (covered && box.height < innerHeight - over.height) scrollBy({ top: box.top - over.bottom - 8, behavior: 'instant' });
  }
}
