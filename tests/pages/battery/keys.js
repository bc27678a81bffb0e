// Where the tab key has come to, for a test that presses it.
import { called, controls, floats, frame, nearest, parent, shows } from './tools.js';

const active = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

/** Radios of one question are one stop; where in it one stands differs by way and browser. */
const stop = (element) => (element.matches('[type=radio]') ? `radios ${element.name}` : called(element));

/** A ring around it, or around what stands for it. The browser's own counts, and in a day's field it is inside. */
const ringed = (element) => {
  if (element.matches('[type=date]:not(:focus-visible)')) return true;
  const ring = (it, part) => {
    const style = getComputedStyle(it, part);
    return style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  };
  return [element, parent(element), element.closest('label'), ...element.querySelectorAll('svg, .mark')]
    .some((it) => it && (ring(it) || ring(it, '::before') || ring(it, '::after')));
};

const SPOTS = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]];

/** Whether any of it is in sight. */
const inSight = (element) => {
  const box = element.getBoundingClientRect();
  return SPOTS.some(([x, y]) => {
    let at = document.elementFromPoint(box.left + box.width * x, box.top + Math.min(box.height * y, innerHeight));
    while (at?.shadowRoot) {
      const inside = at.shadowRoot.elementFromPoint(box.left + box.width * x, box.top + Math.min(box.height * y, innerHeight));
      if (!inside || inside === at) break;
      at = inside;
    }
    return !!at && (at === element || !!nearest(at, (it) => it === element) || !!nearest(element, (it) => it === at)
      || [...(element.labels ?? [])].some((it) => it.contains(at)));
  });
};

/** What lies over its middle, and where it is. */
const over = (element) => {
  const { left, width, top, bottom } = element.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  return `${at ? called(at) : 'the edge of the page'}, from ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight} px`;
};

/** The stop that the focus is at, and what is wrong with it. */
export async function here(host) {
  const at = active();
  const ours = at && at !== document.body && !!nearest(at, (it) => it === host);
  if (!ours) return { id: at?.id ?? '', name: at?.localName ?? '', ours, faults: [] };
  // WebKit brings a field into view a little later.
  for (let frames = 0; frames < 120 && !inSight(at); frames += 1) await frame();
  const box = at.getBoundingClientRect();
  const faults = [];
  if (!shows(at) && !at.matches('input')) faults.push({ at: called(at), what: 'has the focus and cannot be seen' });
  if (!ringed(at)) faults.push({ at: called(at), what: 'does not show that it has the focus' });
  if (!inSight(at)) faults.push({ at: called(at), what: `has the focus behind ${over(at)}` });
  if (floats(at)) return { id: at.id, name: stop(at), ours, faults };
  const page = [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY].map(Math.round);
  return { id: at.id, name: stop(at), ours, box: page, faults };
}

/** All that the tab key has to come to. */
export const stops = (host) =>
  [...new Set(controls(host).filter((it) => !it.disabled && it.tabIndex >= 0 && !it.closest('[inert]')).map(stop))];
