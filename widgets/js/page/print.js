// Prints one element and leaves the page around it out: no other window, nothing that shows on the
// screen, and all of it taken away again.

const MARK = 'data-ppsa-printing';

// A dialog that held the page up so long was one that a person closed, and printing is over.
const HELD = 1000;
const INPUTS = ['pointerdown', 'keydown', 'click'];

let undo = () => {};

/** Prints this element alone. While it prints it has the attribute `data-ppsa-printing`. Throws where
 * the browser does not print.
 * @param {HTMLElement} element */
export function printAlone(element) {
  // One that did not end yet.
  undo();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules(getComputedStyle(element).fontSize));
  const marked = [...marks(element)];
  const roots = [...new Set(marked.map((node) => /** @type {Document | ShadowRoot} */ (node.getRootNode())))];
  for (const node of marked) node.setAttribute(MARK, '');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  undo = whenPrinted(() => {
    for (const node of marked) node.removeAttribute(MARK);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== sheet);
    undo = () => {};
  });
  const began = performance.now();
  try {
    print();
    if (performance.now() - began > HELD) undo();
  } catch (error) {
    undo();
    throw error;
  }
}

/** Calls `act` once printing is over. Phones tell `afterprint` at once, and draw what goes on paper
 * after that: it is over when a person is at the page again. Gives what ends it before.
 * @param {() => void} act */
export function whenPrinted(act) {
  const end = () => {
    for (const type of INPUTS) removeEventListener(type, end, true);
    act();
  };
  for (const type of INPUTS) addEventListener(type, end, true);
  return end;
}

// Of each tree around the element, the node that holds it: the hosts above it, and the slots that
// show it where it stands in the light of another component.
/** @param {Element} element @returns {Generator<Element>} */
function* marks(element) {
  yield element;
  for (let /** @type {Node | null} */ node = element; node; ) {
    const { assignedSlot, parentNode } =
      /** @type {{ assignedSlot?: Element | null, parentNode: Node | null }} */ (node);
    const holder = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
    if (holder) yield holder;
    node = holder ?? parentNode;
  }
}

// The id that nothing has makes these rules stronger than a page's own. Words that stand in no
// element of their own cannot be hidden by a rule, so they get no size. (The root keeps its own:
// what is sized in rem hangs on it.)
/** @type {(size: string) => string} */
const rules = (size) => `@media print {
  :not([${MARK}], :has([${MARK}]), #ppsa#ppsa) { display: none !important; }
  :has([${MARK}]):not(:root, #ppsa#ppsa) { font-size: 0 !important; overflow: visible !important;
    block-size: auto !important; max-block-size: none !important; }
  [${MARK}]:not(#ppsa#ppsa) { font-size: ${size} !important; }
}`;
