// Elements of this page, made without markup: what somebody typed is only ever text.

/** An element with properties (those with a hyphen, and `role` and `for`, as attributes) and what stands in it.
 * @type {<T extends keyof HTMLElementTagNameMap>(tag: T, props?: Record<string, unknown>, ...inside: (Node | string | false | null | undefined)[]) => HTMLElementTagNameMap[T]} */
export function h(tag, props = {}, ...inside) {
  const made = document.createElement(tag);
  for (const name of Object.getOwnPropertyNames(props)) {
    const value = props[name];
    if (value === false || value == null) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name in made && !name.includes('-')) Object.assign(made, { [name]: value });
    else made.setAttribute(name === 'htmlFor' ? 'for' : name, String(value));
  }
  made.append(...inside.filter((it) => it != null && it !== false).map((it) => /** @type {Node | string} */ (it)));
  return made;
}

/** The element with this id, which the page has.
 * @type {<E extends HTMLElement = HTMLElement>(id: string) => E} */
export const by = (id) => /** @type {any} */ (document.getElementById(id));

/** One of several choices, or a box to tick, with its words as its label.
 * @type {(type: 'radio' | 'checkbox', props: Record<string, unknown>, words: string, more?: string) => HTMLLabelElement} */
export const choice = (type, props, words, more) =>
  h('label', { className: 'choice' }, h('input', { type, autocomplete: 'off', ...props }), h('span', {}, words, more && h('span', { className: 'soft' }, more)));

/** A field with its label, a hint, and room for what is wrong with it.
 * @type {(id: string, label: string, hint: string, input: HTMLInputElement | HTMLSelectElement) => HTMLElement} */
export function field(id, label, hint, input) {
  input.id = id;
  input.autocomplete = 'off';
  input.setAttribute('aria-describedby', hint ? `${id}-hint ${id}-wrong` : `${id}-wrong`);
  return h('div', { className: 'field' },
    h('label', { htmlFor: id }, label),
    hint && h('span', { className: 'soft', id: `${id}-hint` }, hint),
    input,
    h('p', { className: 'wrong', id: `${id}-wrong` }));
}

/** Says below a field what is wrong with it, or that nothing is. While somebody still writes in it, it waits: it is said
 * once they leave. Gives whether anything is said.
 * @type {(id: string, problem: string) => boolean} */
export function tell(id, problem) {
  const [input, place] = [by(id), by(`${id}-wrong`)];
  if (!input || !place) return !!problem;
  const waits = input === document.activeElement && !input.hasAttribute('aria-invalid');
  const says = waits ? '' : problem;
  if (says) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
  if (place.textContent !== says) place.textContent = says;
  return !!says;
}
