// How a widget stands in another page than before: what it must not take from it.
import { all, called, controls, lines, shows, texts } from './tools.js';

/** What a host's styles have no say in. Sizes are not among them: those follow the page. */
const OURS = ['display', 'position', 'float', 'visibility', 'opacity', 'appearance', 'textTransform', 'fontStyle', 'textIndent',
  'textShadow', 'whiteSpaceCollapse', 'textWrapMode', 'wordBreak', 'textAlign', 'borderTopStyle', 'borderBottomStyle', 'borderInlineStartStyle',
  'backgroundColor', 'color', 'outlineStyle', 'listStyleType', 'textDecorationLine', 'userSelect', 'pointerEvents', 'filter', 'transform',
  'boxSizing', 'overflowX', 'columnCount', 'writingMode', 'fontVariantCaps', 'webkitTextFillColor'];
const RELATIVE = ['letterSpacing', 'wordSpacing'];

const inner = (host) => all(host).filter((it) => it.getRootNode() !== document);

const taken = (element) => {
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const entries = OURS.map((name) => [name, style[name] ?? '']);
  for (const name of RELATIVE) entries.push([name, ((parseFloat(style[name]) || 0) / size).toFixed(2)]);
  const lead = style.lineHeight === 'normal' ? 'normal' : (parseFloat(style.lineHeight) / size).toFixed(1);
  return Object.fromEntries([...entries, ['lineHeight', lead]]);
};

/** Writes down how it stands, to compare with. */
export function remember(host) {
  host.stood = new Map(inner(host).map((it) => [it, taken(it)]));
  return [];
}

/** What differs from what was written down: each property once, with the first element. */
export function differs(host) {
  const found = new Map();
  for (const element of inner(host)) {
    const before = host.stood.get(element);
    if (!before || !shows(element)) continue;
    const now = taken(element);
    for (const name of Object.keys(now)) {
      const what = `${name}: ${before[name]} → ${now[name]}`;
      if (before[name] !== now[name] && !found.has(what)) found.set(what, called(element));
    }
  }
  return [...found].map(([what, at]) => ({ at, what }));
}

const sides = (host) => {
  const own = host.getBoundingClientRect();
  const frame = own.width ? own : { left: 0, right: document.documentElement.clientWidth };
  const start = getComputedStyle(host).direction === 'rtl' ? (box) => frame.right - box.right : (box) => box.left - frame.left;
  return controls(host).filter((it) => !it.closest('svg')).map((it) => [it, start(it.getBoundingClientRect())]);
};

/** Writes down how far each control stands from where lines begin. */
export function measure(host) {
  host.sides = new Map(sides(host));
  return [];
}

/** What does not stand as far from the other side as it stood from the first. */
export function mirrored(host) {
  const wrong = sides(host).filter(([element, now]) => Math.abs((host.sides.get(element) ?? now) - now) > 4)
    .map(([element, now]) => ({ at: called(element), what: `stands ${Math.round(now)} px from the start, ${Math.round(host.sides.get(element))} the other way round` }));
  return wrong.concat(all(host).filter((it) => shows(it) && !it.closest('svg') && ['left', 'right'].includes(getComputedStyle(it).textAlign))
    .map((it) => ({ at: called(it), what: 'is set to one side' })));
}

/** The words and values that a person has in front of them. */
export const words = (host) =>
  [...texts(host).map(({ node }) => node.data), ...all(host).filter((it) => it.matches('textarea, input, select'))
    .map((it) => `${it.id}${it.dataset.field ?? ''}=${it.matches('[type=checkbox], [type=radio]') ? it.checked : it.type === 'file' ? '' : it.value}`)].join('\n');

/** Lines longer than an eye finds its way back along. */
export const long = (host) =>
  texts(host).filter(({ at }) => at.getRootNode() !== document).filter((text) => {
    const size = parseFloat(getComputedStyle(text.at).fontSize);
    const boxes = lines(text);
    return boxes.length > 1 && Math.max(...boxes.map((it) => it.width)) > size * 48;
  }).map(({ at }) => ({ at: called(at), what: 'has lines too long to read' }));
