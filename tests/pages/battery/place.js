// Conditions that are made in the page: other styles, other ways of writing, other places.
import { until } from './steps.js';
import { all } from './tools.js';

/** WCAG 1.4.12, as a reader's own style sheet lays it over everything. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

const roots = (host) => [document, ...[host, ...all(host)].map((it) => it.shadowRoot).filter(Boolean)];

let spacing;

/** Spreads the words out, or lets them be. */
export function spaced(host, on) {
  spacing ??= new CSSStyleSheet();
  if (on) spacing.replaceSync(SPACED);
  for (const root of roots(host)) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== spacing).concat(on ? [spacing] : []);
  }
}

/** The size of the page's letters, as the root says it; none is the reader's own. */
export const sized = (size) => (document.documentElement.style.fontSize = size);

/** The way that lines run. */
export const directed = (way) => (document.documentElement.dir = way);

/** Puts a stranger's style sheets in the place of the page's own; none brings those back. */
export async function hosted(addresses) {
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')];
  for (const sheet of sheets) {
    if (sheet.dataset.battery === undefined) sheet.disabled = addresses.length > 0;
    else sheet.remove();
  }
  await Promise.all(addresses.map((address) => new Promise((done, failed) => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address, onload: done });
    sheet.onerror = () => failed(new Error(`${address} does not load`));
    sheet.dataset.battery = '';
    document.head.append(sheet);
  })));
}

/** Puts it one deeper into the page. */
export function moved(host) {
  const box = document.createElement('div');
  host.before(box);
  box.append(host);
}

/** Takes it out until it has been taken down, where it ever is, and puts it back. */
export async function away(host, ends) {
  const place = new Comment();
  host.replaceWith(place);
  if (ends) {
    await until('it is taken down', () => !host.shadowRoot.querySelector('[data-ready]'));
  }
  place.replaceWith(host);
}

/** Nineteen more beside it. */
export async function twenty(host) {
  const copies = Array.from({ length: 19 }, () => host.cloneNode(true));
  for (const copy of copies) {
    copy.setAttribute('loading', 'eager');
    delete copy.dataset.state;
  }
  host.after(...copies);
  const drawn = (it) => it.shadowRoot?.querySelector('[data-ready], a, li');
  const twentyfold = 20 * 1000;
  const begun = performance.now();
  while (!copies.every(drawn)) {
    if (performance.now() - begun > twentyfold) throw new Error(`${copies.filter((it) => !drawn(it)).length} of 20 are not drawn`);
    await new Promise((go) => setTimeout(go, 50));
  }
  return copies;
}

/** Links before and after it, for the tab key to come from and to go to. */
export function ends(host, on) {
  for (const old of document.querySelectorAll('#battery-start, #battery-end')) old.remove();
  if (!on) return;
  const link = (id) => Object.assign(document.createElement('a'), { id, href: '#', textContent: id });
  host.before(link('battery-start'));
  host.after(link('battery-end'));
}
