// Its place on the page: first with the tab key.

const STOPS = 'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

// The tab key goes into these.
const OURS = ', ppsa-wellbeing-wheel, ppsa-wellbeing-plan, ppsa-seasons-tracker, ppsa-reflection-form, ppsa-my-data, ppsa-help-lines, ppsa-practice-log, ppsa-framework-guide';

/** What the tab key reaches before this element. A link down the same page, such as "skip to the
 * content", may: it leads past, not in.
 * @param {Element} element */
export function firstIsOther(element) {
  /** @type {NodeListOf<HTMLElement>} */
  const stops = document.querySelectorAll(STOPS + OURS);
  for (let i = 0; i < stops.length; i += 1) if (before(stops[i], element)) return stops[i];
  return undefined;
}

/** @type {(it: HTMLElement & { disabled?: boolean }, element: Element) => unknown} */
function before(it, element) {
  return (
    (it.tabIndex >= 0 || it.shadowRoot) &&
    !it.disabled &&
    !element.contains(it) &&
    !it.matches('a[href^="#"]') &&
    (it.tabIndex > 0 || it.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    it.checkVisibility?.() !== false
  );
}
