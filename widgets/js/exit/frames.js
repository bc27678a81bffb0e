// Nobody else may hold the person back: not this page, not a frame in it, not the page around it.

/** The pages around this one that a script may reach, from the outermost on, this one last. */
export function around() {
  const pages = [];
  for (let /** @type {Window} */ at = window; ; at = at.parent) {
    try {
      if (at.document) pages.unshift(at);
    } catch {
      // Of another site: the one around it may be of ours again.
    }
    if (at === at.parent) return pages;
  }
}

/** What is done in a page and in all frames of it, for as far as a script may reach.
 * @param {Window} page
 * @param {(page: Window) => void} act */
export function within(page, act) {
  act(page);
  for (let i = 0; i < page.length; i += 1) {
    try {
      if (page[i].document) within(page[i], act);
    } catch {
      // Of another site.
    }
  }
}

const FRAMES = 'iframe, frame, object, embed';

// To look into each of many elements takes longer than the cover may: there, only what lies open goes.
const MANY = 3000;

/** Takes the frames out of a page, all but one that this script is in: what is gone asks nothing,
 * whoever it is of. Open dialogs go as well, which would hold the cover, and elements that nobody can
 * look into, for the frames that may be in there.
 * @param {Window} page */
export function takeFrames(page) {
  /** @type {Element[]} */
  const found = [];
  find(page.document, page === window ? [] : holders(page), found);
  for (let i = 0; i < found.length; i += 1) {
    try {
      /** @type {Node} */ (found[i].parentNode).removeChild(found[i]);
    } catch {
      // The others.
    }
  }
}

/** @type {(root: ParentNode, kept: Node[] | undefined, found: Element[]) => void} */
function find(root, kept, found) {
  /** @type {NodeListOf<Element & { open?: boolean }>} */
  let all = root.querySelectorAll('*');
  if (all.length > MANY) all = root.querySelectorAll(`${FRAMES}, dialog[open]`);
  for (let i = 0; i < all.length; i += 1) {
    const at = all[i];
    const name = at.localName;
    if (at.matches(FRAMES)) holdsUs(at) || found.push(at);
    else if (at.shadowRoot) find(at.shadowRoot, kept, found);
    else if (kept && (name === 'dialog' ? at.open : name.indexOf('-') > 0) && kept.indexOf(at) < 0) found.push(at);
  }
}

/** @param {Element & { contentWindow?: Window | null }} frame */
function holdsUs(frame) {
  for (let /** @type {Window} */ at = window; at !== at.parent; at = at.parent)
    if (frame.contentWindow === at) return true;
  return false;
}

/** All in that page around the frame that this script is in, if that can be known.
 * @param {Window} page */
function holders(page) {
  /** @type {Window} */
  let at = window;
  while (at.parent !== page) at = at.parent;
  /** @type {Node[]} */
  const kept = [];
  try {
    for (let /** @type {Node & { host?: Element } | null | undefined} */ it = at.frameElement; it;
      it = it.parentNode ?? it.host) kept.push(it);
  } catch {
    // The frame is of another site.
  }
  return kept.length ? kept : undefined;
}
