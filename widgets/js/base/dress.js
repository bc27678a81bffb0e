// Rules for a shadow root, where a policy forbids inline styles. Browsers before 2023 cannot adopt a
// sheet that a script made; there each element is given its styles one by one, which every policy allows.

const RULE = /@media([^{]+)\{((?:[^{}]+\{[^}]*\})*)\s*\}|([^{}@]+)\{([^}]*)\}/g;
const DECLARATION = /([-\w]+):\s*((?:[^;()]|\((?:[^()]|\([^()]*\))*\))+)/g;

/** Puts these rules into a shadow root.
 * @type {(root: ShadowRoot, rules: string) => void} */
export function dress(root, rules) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
    if (sheet.cssRules.length && 'adoptedStyleSheets' in ShadowRoot.prototype) return;
  } catch {
    // The other way.
  }
  const again = () => apply(root, rules);
  again();
  new MutationObserver(again).observe(root, { childList: true, subtree: true, attributeFilter: ['class'] });
}

// In the order of the rules, which is how ours win over each other.
/** @type {(root: ShadowRoot, rules: string) => void} */
function apply(root, rules) {
  for (const [, media, inner, names, declarations] of rules.matchAll(RULE)) {
    if (media) matchMedia(media).matches && apply(root, inner);
    else for (const name of names.split(',')) for (const element of found(root, name)) give(element, declarations);
  }
}

/** @type {(element: HTMLElement, declarations: string) => void} */
function give(element, declarations) {
  for (const [, name, value] of declarations.matchAll(DECLARATION)) {
    const [is, important] = value.trim().split(/\s*!/);
    element.style.setProperty(name, is, important);
  }
}

/** @type {(root: ShadowRoot, name: string) => Iterable<HTMLElement>} */
function found(root, name) {
  const host = /:host(?:\((.+)\))?/.exec(name);
  if (host) return root.host.matches(host[1] ?? '*') ? [/** @type {HTMLElement} */ (root.host)] : [];
  // What comes and goes with the pointer or the focus is left to the browser.
  return /:(hover|focus)|::/.test(name) ? [] : root.querySelectorAll(name);
}
