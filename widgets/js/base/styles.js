// Style sheets in a shadow root. Where a browser cannot make one of a text, as Safari before 16.4, its
// file is linked there.

/** A sheet of these rules, or nothing where the browser makes none.
 * @param {string} rules */
export function made(rules) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return 'adoptedStyleSheets' in document ? sheet : undefined;
  } catch {
    return undefined;
  }
}

/** @type {WeakMap<ShadowRoot, (CSSStyleSheet | string)[]>} */
const ours = new WeakMap(); // by root, the sheets that it wears by us

/** Puts these on, each a sheet or the address of one, in place of those put on here before. What the
 * page added to the root stays, after ours. Fulfilled once all are there.
 * @type {(root: ShadowRoot, styles: (CSSStyleSheet | string)[]) => Promise<void>} */
export async function wear(root, styles) {
  const before = ours.get(root) ?? [];
  ours.set(root, styles);
  const sheets = styles.filter((style) => typeof style !== 'string');
  if (sheets.length) root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets.filter((it) => !before.includes(it))];
  await Promise.all(styles.filter((style) => typeof style === 'string').map((href) => link(root, href)));
}

/** @type {WeakMap<ShadowRoot, Map<string, Promise<unknown>>>} */
const linked = new WeakMap(); // by root, what each link comes to

/** @type {(root: ShadowRoot, href: string) => Promise<unknown> | undefined} */
function link(root, href) {
  const links = linked.get(root) ?? new Map();
  linked.set(root, links);
  if (!links.has(href)) {
    const node = document.createElement('link');
    const coming = new Promise((done, failed) => {
      node.rel = 'stylesheet';
      node.href = href;
      node.onload = done;
      node.onerror = () => {
        links.delete(href);
        node.parentNode?.removeChild(node);
        failed(new Error(`no ${href}`));
      };
    });
    links.set(href, coming);
    // In their order: the later ones win.
    root.append(node);
  }
  return links.get(href);
}
