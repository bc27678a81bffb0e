// Plain DOM for what has to work before, without or after the wasm.

/** An element: `h('p.soft', { id: 'a' }, 'words', child)`. A function is listened with by its name
 * after `on`; `true` is an empty attribute; `false`, `null` and `undefined` are none. */
export function h(name, has, ...inside) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(has ?? {})) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value != null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...inside.flat().filter((it) => it != null && it !== false));
  return element;
}

/** The first field of this name. */
export const fieldNamed = (root, name) => [...root.querySelectorAll('[data-field]')].find((it) => it.dataset.field === name);
