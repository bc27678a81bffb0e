// What the checks of the battery share: which elements are a widget's, which of them show, what to
// call them in a report.

/** Until the next frame is drawn. */
export const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));

/** Every element of a widget's own, through open shadow roots. What the page puts into it, to stand there until the
 * widget has come, is the page's. */
export const all = (node) => {
  const found = [];
  const walk = (at) => {
    for (const child of at.children) {
      found.push(child);
      if (child.shadowRoot) walk(child.shadowRoot);
      walk(child);
    }
  };
  walk(node.shadowRoot ?? node);
  return found;
};

/** The element that `node` lies in, its host where it is a root's child. */
export const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

/** The nearest of `node` and what it lies in that the test holds for, within the widget. */
export const nearest = (node, holds) => {
  for (let at = node; at && at !== document.body; at = parent(at)) if (holds(at)) return at;
  return null;
};

/** What `find` gives for an element, found once as long as nothing can have changed: until what runs now is done. */
const remembered = (find) => {
  let known;
  return (element) => {
    if (!known) {
      known = new Map();
      queueMicrotask(() => (known = undefined));
    }
    if (!known.has(element)) known.set(element, find(element));
    return known.get(element);
  };
};

/** The same as `nearest`, where the same is asked of many that lie in one another. */
export const nearestOf = (holds) => {
  const find = remembered((at) => {
    if (!at || at === document.body) return null;
    return holds(at) ? at : find(parent(at));
  });
  return find;
};

const CLIPPED = 'inset(50%)';

/** Whether it is there for ears only. */
export const unseen = nearestOf((at) => {
  const style = getComputedStyle(at);
  return style.clipPath === CLIPPED && style.position === 'absolute';
});

/** Whether an eye sees it. */
export const shows = remembered((element) => {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && !unseen(element);
});

/** What a person presses, ticks or writes in. */
export const CONTROLS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=slider], [role=button], [tabindex="0"]';
export const controls = (host) => all(host).filter((it) => it.matches(CONTROLS) && shows(it));

/** What people call it, short enough for a line. */
export const called = (element) => {
  const id = element.id ? `#${element.id}` : '';
  const kind = element.classList.length ? `.${[...element.classList].join('.')}` : '';
  const field = element.dataset?.field ?? element.dataset?.act ?? element.type ?? '';
  const text = (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40);
  return `<${element.localName}${id}${kind}${field && field !== 'submit' ? ` ${field}` : ''}>${text ? ` “${text}”` : ''}`;
};

/** The text nodes of a widget that show, outside drawings. */
export const texts = (host) => {
  const found = new Map();
  const roots = [host.shadowRoot ?? host, ...all(host).map((it) => it.shadowRoot).filter(Boolean)];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.parentElement;
      if (!node.data.trim() || !at || at.closest('svg, script, option, textarea, style') || !shows(at)) continue;
      found.set(node, at);
    }
  }
  return [...found].map(([node, at]) => ({ node, at }));
};

/** The boxes that a text's lines take. */
export const lines = ({ node }) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5);
};

/** Whether it stays where it is while the page scrolls, over what is below. */
export const floats = nearestOf((at) => ['fixed', 'sticky'].includes(getComputedStyle(at).position));
