// What an eye and a thumb need: nothing sticks out, is cut off or lies on something else.
import { all, called, controls, floats, frame, lines, nearest, nearestOf, parent, shows, texts } from './tools.js';

const SLACK = 2;

/** Whether what sticks out of it is out of sight or can be scrolled to within it. */
const holds = (element) => {
  const { overflowX } = getComputedStyle(element);
  return overflowX !== 'visible';
};

/** What reaches beyond the page's sides. */
export function sideways(host) {
  const page = document.documentElement;
  const wide = page.clientWidth;
  // A phone lays a box that stays in view out as wide as it can zoom out, where the page is so wide. Its words are seen.
  const worded = (element) => [...element.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && it.data.trim());
  const out = (element, slack = SLACK) => {
    const box = element.getBoundingClientRect();
    const end = floats(element) && !worded(element) ? Math.max(wide, innerWidth) : wide;
    return box.left < -slack || box.right > end + slack;
  };
  const ours = all(host);
  const culprits = ours.filter((it) => !it.closest('svg svg, svg *') && out(it) && shows(it)
    && !(parent(it) && nearest(parent(it), (at) => at !== host && holds(at))));
  if (culprits.length) return culprits.map((it) => ({ at: called(it), what: 'sticks out of the page sideways' }));
  const foreign = [...document.querySelectorAll('body *')].some((it) => !it.contains(host) && !host.contains(it)
    && (out(it, 0) || it.scrollWidth > it.clientWidth + 1));
  if (page.scrollWidth <= wide || foreign) return [];
  const hidden = ours.filter((it) => out(it)).map(called);
  return [{ at: called(host), what: `the page scrolls sideways, ${page.scrollWidth} over ${wide}: ${hidden.join(', ')}` }];
}

/** What says by its dots that there is more of it, which stands elsewhere in full. */
const dotted = (element) => getComputedStyle(element).textOverflow === 'ellipsis';
const inDotted = nearestOf(dotted);

/** Words that are cut off, or that run out of what they stand in. */
export function clipped(host) {
  const found = [];
  for (const element of all(host)) {
    if (element.closest('svg') || !shows(element) || dotted(element)) continue;
    const style = getComputedStyle(element);
    const field = element.matches('textarea');
    const cut = (overflow) => overflow === 'hidden' || overflow === 'clip';
    const low = element.scrollHeight > element.clientHeight + SLACK;
    const wide = element.scrollWidth > element.clientWidth + SLACK;
    if (field && (low || wide)) {
      found.push({ at: called(element), what: `shows ${element.clientHeight} of ${element.scrollHeight} px of its words` });
    } else if (!field && element.textContent.trim() && ((cut(style.overflowX) && wide) || (cut(style.overflowY) && low))) {
      found.push({ at: called(element), what: 'is cut off' });
    }
  }
  for (const text of texts(host)) {
    if (inDotted(text.at)) continue;
    const box = nearest(text.at, (at) => at.matches('button, summary, label, td, th, .card, .choice'));
    const frame = box?.getBoundingClientRect();
    if (frame && lines(text).some((it) => it.left < frame.left - SLACK || it.right > frame.right + SLACK
      || it.top < frame.top - SLACK - 2 || it.bottom > frame.bottom + SLACK + 2)) {
      found.push({ at: called(text.at), what: `runs out of ${called(box)}` });
    }
  }
  return found;
}

const meet = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK
  && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;

/** Words on words, controls on controls. */
export function overlaps(host) {
  const found = [];
  // The letters stand in the middle of a line's box.
  const thin = (box) => ({ left: box.left, right: box.right, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2 });
  const words = texts(host).filter(({ at }) => !floats(at))
    .map((text) => ({ at: text.at, boxes: lines(text).map(thin) })).filter(({ boxes }) => boxes.length)
    .map((it) => ({ ...it, top: Math.min(...it.boxes.map((box) => box.top)), bottom: Math.max(...it.boxes.map((box) => box.bottom)) }));
  for (const [place, one] of words.entries()) {
    for (const other of words.slice(place + 1)) {
      if (other.top < one.bottom && one.top < other.bottom && one.boxes.some((box) => other.boxes.some((its) => meet(box, its)))) {
        found.push({ at: called(one.at), what: `lies on ${called(other.at)}` });
      }
    }
  }
  const pressed = controls(host).filter((it) => !floats(it));
  for (const [place, one] of pressed.entries()) {
    for (const other of pressed.slice(place + 1)) {
      const inside = nearest(one, (at) => at === other) || nearest(other, (at) => at === one);
      if (!inside && meet(one.getBoundingClientRect(), other.getBoundingClientRect())) {
        found.push({ at: called(one), what: `lies on ${called(other)}` });
      }
    }
  }
  return found;
}

/** Its own box, with that of the label that works it. */
function target(element) {
  const boxes = [element, ...(element.labels ?? []), element.closest('label')].filter(Boolean)
    .map((it) => it.getBoundingClientRect());
  const left = Math.min(...boxes.map((it) => it.left));
  const top = Math.min(...boxes.map((it) => it.top));
  const right = Math.max(...boxes.map((it) => it.right));
  const bottom = Math.max(...boxes.map((it) => it.bottom));
  return { left, top, right, bottom, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** A link in a sentence. */
const inSentence = (element) =>
  element.matches('a') && getComputedStyle(element).display === 'inline'
  && [...element.parentNode.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && it.data.trim().length > 1);

/** WCAG 2.5.8: 24 px, or as much room around. */
export function targets(host) {
  const boxes = controls(host).filter((it) => !it.disabled).map((element) => ({ element, box: target(element) }));
  const near = (one, other) => {
    const x = Math.max(other.left - one.x, 0, one.x - other.right);
    const y = Math.max(other.top - one.y, 0, one.y - other.bottom);
    const apart = Math.hypot(one.x - other.x, one.y - other.y);
    return Math.hypot(x, y) < 12 || (Math.min(other.width, other.height) < 24 && apart < 24);
  };
  return boxes
    .filter(({ element, box }) => (box.width < 23.5 || box.height < 23.5) && !inSentence(element)
      && boxes.some((other) => other.element !== element && near(box, other.box)))
    .map(({ element, box }) => ({ at: called(element), what: `is ${Math.round(box.width)} × ${Math.round(box.height)} px with another beside it` }));
}

/** The size of a thumb, which is the house's own measure for what stands alone. */
export function thumbs(host) {
  const own = 'button, summary, label.choice, textarea, select, input[type=date], input[type=text], input[type=search], a.go, li > a';
  return controls(host).concat(all(host).filter((it) => it.matches('label.choice') && shows(it)))
    .filter((it) => it.matches(own) && !inSentence(it))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
    .map(({ element, box }) => ({ at: called(element), what: `is ${Math.round(box.width)} × ${Math.round(box.height)} px, less than a thumb` }));
}

/** A phone zooms into a field with smaller letters, and nobody reads smaller words. */
export function letters(host) {
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  const fields = all(host).filter((it) => it.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=file], [type=hidden])') && shows(it));
  return fields.filter((it) => size(it) < 15.9).map((it) => ({ at: called(it), what: `has letters of ${size(it)} px in a field` }))
    .concat(texts(host).filter(({ at }) => size(at) < 13.5).map(({ at }) => ({ at: called(at), what: `has letters of ${size(at)} px` })));
}

/** Where a script makes the fields grow it comes a frame or two after what they grow for. */
async function grown(host) {
  const small = () => all(host).some((it) => it.matches('textarea') && shows(it) && it.scrollHeight > it.clientHeight + SLACK);
  for (let frames = 0; frames < 60 && small(); frames += 1) await frame();
}

/** All of the above that holds wherever the widget stands, and more that is to be looked at then. */
export async function look(host, ...more) {
  await grown(host);
  return [sideways, clipped, overlaps, targets, letters, ...more].flatMap((check) => check(host));
}
