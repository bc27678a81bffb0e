// How a widget stands in another page than before: what it must not take from it.
import { CONTROLS, all, called, controls, lines, nearestOf, shows, texts } from './tools.js';

/** What a host's styles have no say in. Sizes are not among them: those follow the page. */
const OURS = ['display', 'position', 'float', 'visibility', 'opacity', 'appearance', 'textTransform', 'fontStyle', 'textIndent',
  'textShadow', 'whiteSpaceCollapse', 'textWrapMode', 'wordBreak', 'textAlign', 'borderTopStyle', 'borderBottomStyle', 'borderInlineStartStyle',
  'backgroundColor', 'color', 'outlineStyle', 'listStyleType', 'textDecorationLine', 'userSelect', 'pointerEvents', 'filter', 'transform',
  'boxSizing', 'overflowX', 'columnCount', 'writingMode', 'fontVariantCaps', 'webkitTextFillColor'];
const RELATIVE = ['letterSpacing', 'wordSpacing'];

const LIKE = 3;
const named = (element) => `${element.localName}.${element.className?.baseVal ?? element.className}`;

/** Its elements, of those alike the first ones: a page's styles come in from above, to all alike. */
const inner = (host) => {
  const counts = new Map();
  return all(host).filter((it) => {
    if (it.getRootNode() === document) return false;
    const like = `${named(it)} in ${it.parentElement ? named(it.parentElement) : 'a root'}`;
    counts.set(like, (counts.get(like) ?? 0) + 1);
    return counts.get(like) <= LIKE;
  });
};

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

/** On a ground of the widget's own: what stands on the page's has the page's colours. */
const grounded = nearestOf((at) => at.getRootNode() !== document && !['rgba(0, 0, 0, 0)', 'transparent'].includes(getComputedStyle(at).backgroundColor));

const same = (name, one, other) =>
  one === other || (name === 'lineHeight' && Math.abs(one - other) < 0.2);

/** What differs from what was written down: each property once, with the first element. */
export function differs(host) {
  const found = new Map();
  for (const element of inner(host)) {
    const before = host.stood.get(element);
    if (!before || !shows(element)) continue;
    const now = taken(element);
    const written = element.matches(CONTROLS) || [...element.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && it.data.trim());
    const free = written && grounded(element) ? [] : ['color', 'webkitTextFillColor'];
    for (const name of Object.keys(now)) {
      if (free.includes(name)) continue;
      const what = `${name}: ${before[name]} → ${now[name]}`;
      if (!same(name, before[name], now[name]) && !found.has(what)) found.set(what, called(element));
    }
  }
  return [...found].map(([what, at]) => ({ at, what }));
}

const sides = (host) => {
  const own = host.getBoundingClientRect();
  const frame = own.width ? own : { left: 0, right: document.documentElement.clientWidth };
  return controls(host).filter((it) => !it.closest('svg')).map((it) => {
    const box = it.getBoundingClientRect();
    return [it, box.left - frame.left, frame.right - box.right];
  });
};

/** Writes down how far each control stands from the left. */
export function measure(host) {
  host.sides = new Map(sides(host));
  return [];
}

/** Firefox tells the side that the words of a list's item begin at, where others say that it is the start. */
function aside(element) {
  const { textAlign, direction } = getComputedStyle(element);
  const begins = element.closest('li') && (direction === 'rtl' ? 'right' : 'left');
  return ['left', 'right'].includes(textAlign) && textAlign !== begins;
}

/** What stands neither as it stood, as words of ours do in their own way, nor turned round. */
export function mirrored(host) {
  const moved = ([element, left, right]) => Math.min(...[left, right].map((it) => Math.abs(it - (host.sides.get(element) ?? it)))) > 4;
  const wrong = sides(host).filter(moved).map(([element, left, right]) => ({
    at: called(element), what: `stands ${Math.round(left)} and ${Math.round(right)} px from the sides, ${Math.round(host.sides.get(element))} from the left the other way round`,
  }));
  return wrong.concat(all(host).filter((it) => shows(it) && !it.closest('svg') && aside(it))
    .map((it) => ({ at: called(it), what: 'is set to one side' })));
}

/** The words and values that a person has in front of them. */
export const words = (host) =>
  [...texts(host).map(({ node }) => node.data), ...all(host).filter((it) => it.matches('textarea, input, select'))
    .map((it) => `${it.id}${it.dataset.field ?? ''}=${it.matches('[type=checkbox], [type=radio]') ? it.checked : it.type === 'file' ? '' : it.value}`)].join('\n');

/** Lines longer than an eye finds its way back along. */
export const long = (host) =>
  texts(host).filter(({ at }) => grounded(at)).filter((text) => {
    const size = parseFloat(getComputedStyle(text.at).fontSize);
    const boxes = lines(text);
    return boxes.length > 1 && Math.max(...boxes.map((it) => it.width)) > size * 48;
  }).map(({ at }) => ({ at: called(at), what: 'has lines too long to read' }));
