// Whether a bar at the top is seen, and what stands there besides.

/** Whether a finger in the middle of it would touch it.
 * @param {Element} bar */
export function isSeen(bar) {
  const { left, top, width, height } = bar.getBoundingClientRect();
  return width > 0 && height > 0 &&
    bar.contains(/** @type {ShadowRoot} */ (bar.getRootNode()).elementFromPoint(left + width / 2, top + height / 2));
}

/** Why it is not seen.
 * @param {Element} bar
 * @returns {{ text: string, modal?: Element | null }} */
export function cause(bar) {
  const { left, top, width, height } = bar.getBoundingClientRect();
  if (!width || !height) {
    for (let /** @type {Element | undefined} */ at = bar; at; at = around(at))
      if (getComputedStyle(at).display === 'none') return { text: `${name(at)} is not shown` };
    return { text: 'it has no size' };
  }
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return over ? { text: `${name(over)} lies over it`, modal: isModal(over) } : { text: 'it lies outside of what is seen' };
}

// Nothing outside of a modal dialog can be pressed: it would only look so.
/** @param {Element} over */
function isModal(over) {
  try {
    return over.closest('dialog:modal');
  } catch {
    return over.closest('dialog[open]');
  }
}

/** @param {Element} element */
const name = ({ localName, id }) => `<${localName}${id && ` id="${id}"`}>`;

/** The element around this one, also out of a shadow root.
 * @type {(at: Element) => Element | undefined} */
const around = (at) =>
  at.assignedSlot ?? at.parentElement ?? /** @type {Partial<ShadowRoot>} */ (at.getRootNode()).host;

/** How far all that it stands in is scrolled.
 * @param {Element} element */
export function scrolled(element) {
  let sum = 0;
  for (let /** @type {Element | undefined} */ at = element; at; at = around(at)) sum += at.scrollTop;
  return sum;
}

/** Where bars of the page end that stay at the top, such as WordPress's for those who are signed in.
 * @param {Element} element
 * @param {Element} bar */
export function bottomOfBars(element, bar) {
  const { left, width } = bar.getBoundingClientRect();
  let bottom = 0;
  for (let turn = 0; turn < 3; turn += 1) {
    const next = below(document.elementsFromPoint(left + width / 2, bottom + 1), bottom, element);
    if (next <= bottom || next > innerHeight / 2) break;
    bottom = next;
  }
  return bottom;
}

/** @type {(stack: Element[], from: number, element: Element) => number} */
function below(stack, from, element) {
  let bottom = from;
  for (let i = 0; i < stack.length; i += 1) {
    for (let at = stack[i]; at && at.parentElement; at = at.parentElement) {
      if (at.contains(element)) break;
      const stays = at.id === 'wpadminbar' || /fixed|sticky/.test(getComputedStyle(at).position);
      const box = stays && at.getBoundingClientRect();
      if (box && box.top <= from + 1 && box.width > innerWidth / 2 && box.height < innerHeight / 3 && box.bottom > bottom) bottom = box.bottom;
    }
  }
  return bottom;
}
