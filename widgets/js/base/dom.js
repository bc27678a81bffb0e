// Plain DOM for what has to work before, without or after the wasm. Libraries of a host may have put
// functions of their own into arrays: plain loops ask nothing of those.
/** @import { Has, Inside, Made } from '../types.js' */

/** An element: `h('p.soft', { id: 'a' }, 'words', child)`. A function is listened with by its name
 * after `on`; `true` is an empty attribute; `false`, `null` and `undefined` are none.
 * @template {string} Name
 * @param {Name} name
 * @param {Has | null} [has]
 * @param {Inside[]} inside
 * @returns {Made<Name>} */
export function h(name, has, ...inside) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  const keys = Object.getOwnPropertyNames(has ?? {});
  for (let i = 0; i < keys.length; i += 1) {
    const [key, value] = [keys[i], /** @type {Has} */ (has)[keys[i]]];
    if (typeof value === 'function') element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else if (value != null && value !== false) {
      element.setAttribute(key, value === true ? '' : /** @type {string} */ (value));
    }
  }
  put(element, inside);
  return /** @type {Made<Name>} */ (element);
}

/** @type {(parent: Node, what: Inside) => void} */
function put(parent, what) {
  if (Array.isArray(what)) for (let i = 0; i < what.length; i += 1) put(parent, what[i]);
  else if (what != null && what !== false) parent.appendChild(typeof what === 'object' ? what : document.createTextNode(what));
}

/** The first field of this name.
 * @param {ParentNode} root
 * @param {string} name */
export const fieldNamed = (root, name) =>
  [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-field]'))]
    .find((it) => it.dataset.field === name);
