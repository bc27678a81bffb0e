// Nobody else may hold the person back: not this page, not a frame in it, not the page around it.

/** The pages around this one that a script may reach, from the outermost on, this one last. */
export function around() {
  const pages = [];
  for (let at = window; ; at = at.parent) {
    try {
      if (at.document) pages.unshift(at);
    } catch {
      // Of another site: the one around it may be of ours again.
    }
    if (at === at.parent) return pages;
  }
}

/** What is done in a page and in all frames of it, for as far as a script may reach. */
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

const FRAMES = /^(iframe|frame|object|embed)$/;

/** Takes the frames out of a page, all but one that this script is in: what is gone asks nothing,
 * whoever it is of. In our own page open dialogs go as well, which would hold the cover, and elements
 * that nobody can look into, for the frames that may be in there. */
export function takeFrames(page) {
  const found = [];
  find(page.document, page === window, found);
  for (let i = 0; i < found.length; i += 1) {
    try {
      found[i].parentNode.removeChild(found[i]);
    } catch {
      // The others.
    }
  }
}

function find(root, own, found) {
  const all = root.querySelectorAll('*');
  for (let i = 0; i < all.length; i += 1) {
    const at = all[i];
    const name = at.localName;
    if (FRAMES.test(name)) holdsUs(at) || found.push(at);
    else if (at.shadowRoot) find(at.shadowRoot, own, found);
    else if (own && (name === 'dialog' ? at.open : name.indexOf('-') > 0 && customElements.get(name))) found.push(at);
  }
}

function holdsUs(frame) {
  for (let at = window; at !== at.parent; at = at.parent) if (frame.contentWindow === at) return true;
  return false;
}
