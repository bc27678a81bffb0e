// Prints one element and leaves the page around it out: no other window, nothing that shows on the
// screen, and all of it taken away again.

const MARK = 'data-ppsa-printing';

let undo = () => {};

/** Prints this element alone. While it prints it has the attribute `data-ppsa-printing`. */
export function printAlone(element) {
  // A browser that never told the end of an earlier one.
  undo();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules(getComputedStyle(element).fontSize));
  const marked = [...marks(element)];
  const roots = [...new Set(marked.map((node) => node.getRootNode()))];
  for (const node of marked) node.setAttribute(MARK, '');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  undo = () => {
    for (const node of marked) node.removeAttribute(MARK);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== sheet);
    removeEventListener('afterprint', undo);
    undo = () => {};
  };
  addEventListener('afterprint', undo);
  print();
}

// Of each tree around the element, the node that holds it: the hosts above it, and the slots that
// show it where it stands in the light of another component.
function* marks(element) {
  yield element;
  for (let node = element; node; ) {
    const { assignedSlot, parentNode } = node;
    const holder = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
    if (holder) yield holder;
    node = holder ?? parentNode;
  }
}

// The id that nothing has makes these rules stronger than a page's own. Words that stand in no
// element of their own cannot be hidden by a rule, so they get no size. (The root keeps its own:
// what is sized in rem hangs on it.)
const rules = (size) => `@media print {
  :not([${MARK}], :has([${MARK}]), #ppsa#ppsa) { display: none !important; }
  :has([${MARK}]):not(:root, #ppsa#ppsa) { font-size: 0 !important; overflow: visible !important;
    block-size: auto !important; max-block-size: none !important; }
  [${MARK}]:not(#ppsa#ppsa) { font-size: ${size} !important; }
}`;
