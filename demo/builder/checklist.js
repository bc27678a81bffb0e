// The checklist of the docs, to tick. Nothing of it is kept.
/** @import { Build } from './plan.js' */
import { h } from './dom.js';

/** @param {Build} build */
export const checklist = ({ checklist: parts }) =>
  parts.map(({ title, items }) =>
    h('fieldset', {}, h('legend', {}, title), ...items.map((runs) =>
      h('label', { className: 'choice' },
        h('input', { type: 'checkbox', autocomplete: 'off' }),
        h('span', {}, ...runs.map(([kind, words]) => (kind ? h(kind === 'code' ? 'code' : 'em', {}, words) : words)))))));
