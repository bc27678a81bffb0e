// Style sheets in a shadow root. Where a browser cannot make one of a text, as Safari before 16.4, its
// file is linked there, or where a bundler carried no such file its rules are written there.
/** @import { Style } from '../types.js' */
import { h } from './dom.js';

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

/** @type {WeakMap<ShadowRoot, Style[]>} */
const ours = new WeakMap(); // by root, the sheets that it wears by us

/** Puts these on in place of those put on here before. What the page added to the root stays, after ours. Fulfilled
 * once all are there.
 * @type {(root: ShadowRoot, styles: Style[]) => Promise<void>} */
export async function wear(root, styles) {
  const before = ours.get(root) ?? [];
  ours.set(root, styles);
  /** @type {CSSStyleSheet[]} */
  const sheets = [];
  const coming = styles.map((style) => ('link' in style ? link(root, style) : void sheets.push(style)));
  if (sheets.length) root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets.filter((it) => !before.includes(it))];
  await Promise.all(coming);
}

/** @type {WeakMap<ShadowRoot, Map<string, Promise<unknown>>>} */
const linked = new WeakMap(); // by root, what each link comes to

/** @type {(root: ShadowRoot, style: Exclude<Style, CSSStyleSheet>) => Promise<unknown> | undefined} */
function link(root, { link: href, rules }) {
  const links = linked.get(root) ?? new Map();
  linked.set(root, links);
  if (!links.has(href)) {
    const node = document.createElement('link');
    node.rel = 'stylesheet';
    node.href = href;
    const coming = new Promise((done, failed) => {
      node.onload = done;
      node.onerror = failed;
    }).catch(async () => node.replaceWith(h('style', null, await rules()))).catch((error) => {
      links.delete(href);
      node.remove();
      throw error;
    });
    links.set(href, coming);
    // In their order: the later ones win.
    root.append(node);
  }
  return links.get(href);
}
