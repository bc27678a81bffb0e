// The help lines, as a list to fill in.
/** @import { Line } from './lines.js' */
import { FIELDS, blank, readLines } from './lines.js';
import { by, field, h, tell } from './dom.js';

/** @type {Line[]} */
const lines = [];

/** Draws the list anew.
 * @type {(changed: () => void, focus?: string) => void} */
export function drawLines(changed, focus) {
  const add = () => {
    lines.push(blank());
    drawLines(changed, `line-${lines.length - 1}-name`);
    changed();
  };
  const remove = (/** @type {number} */ at) => () => {
    lines.splice(at, 1);
    drawLines(changed, 'line-add');
    changed();
  };
  by('lines').replaceChildren(
    ...lines.map((line, at) =>
      h('fieldset', { className: 'line' }, h('legend', {}, `Line ${at + 1}`),
        ...FIELDS.map(([name, label, hint]) => {
          const input = h('input', { type: name === 'checked' ? 'date' : 'text', value: line[name] });
          input.addEventListener('input', () => {
            line[name] = input.value;
            changed();
          });
          return field(`line-${at}-${name}`, label, hint, input);
        }),
        h('button', { className: 'button', type: 'button', onclick: remove(at) }, `Take line ${at + 1} away`))),
    h('button', { className: 'button', type: 'button', id: 'line-add', onclick: add }, lines.length ? 'Add one more' : 'Add a line'));
  if (focus) by(focus)?.focus();
}

/** What of it can be used. What is wrong is said beside it, and given as sentences. */
export function linesGiven() {
  const { lines: good, wrong } = readLines(lines);
  /** @type {Set<unknown>} */
  const told = new Set();
  lines.forEach((line, at) => {
    // What is still missing is said once somebody is done with the line.
    const within = by(`line-${at}-name`)?.closest('fieldset')?.contains(document.activeElement);
    for (const [name] of FIELDS) {
      const found = wrong.find((it) => it.at === at && it.field === name && (line[name].trim() || !within));
      if (tell(`line-${at}-${name}`, found?.fix ?? '')) told.add(found);
    }
  });
  // A line without its day is shown all the same.
  const amiss = wrong.filter((it) => told.has(it) && (it.field !== 'checked' || lines[it.at].checked));
  return { lines: good, problems: amiss.map(({ at, fix }) => `People to talk to, line ${at + 1}: ${fix}`) };
}
