// What there is to copy, each with a button that does and says so.
/** @import { Block } from './plan.js' */
import { h } from './dom.js';

/** @param {Block} block */
export function shown({ id, title, about, text }) {
  const name = `block-${id}`;
  const code = h('code', {}, text);
  const pre = h('pre', { tabIndex: 0, role: 'group', translate: false, id: `${name}-text` }, code);
  pre.setAttribute('aria-labelledby', name);
  const status = h('span', { className: 'copied', role: 'status' });
  const button = h('button', { className: 'button main', type: 'button', id: `${name}-copy`, onclick: () => copy(pre, title, status) }, 'Copy');
  // Several are called the same: which one it is follows.
  button.setAttribute('aria-describedby', name);
  return h('section', { className: 'block' }, h('h3', { id: name }, title), h('p', {}, about), pre, button, status);
}

/** @type {(pre: HTMLElement, title: string, status: HTMLElement) => Promise<void>} */
async function copy(pre, title, status) {
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(pre.textContent ?? '');
    status.textContent = `Copied: ${title}.`;
  } catch {
    // No clipboard here: marked, they can be taken by hand.
    getSelection()?.selectAllChildren(pre);
    pre.focus();
    status.textContent = 'They are marked now: copy them as you copy any text.';
  }
}
