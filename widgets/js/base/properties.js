// Properties that reflect attributes of the same name, as HTML's own elements do it.

/** Texts: `{ name: what it is when unset }`.
 * @type {(prototype: HTMLElement, names: Record<string, string>) => void} */
export function texts(prototype, names) {
  for (const name of Object.getOwnPropertyNames(names)) {
    const unset = names[name];
    accessor(prototype, name, {
      get() {
        return this.getAttribute(name) || unset;
      },
      set(value) {
        if ((value ?? '') === '') this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

/** Yes or no. HTML writes such a property in two words: `readOnly` for `readonly`.
 * @type {(prototype: HTMLElement, name: string) => void} */
export function flag(prototype, name) {
  const attribute = name.toLowerCase();
  accessor(prototype, name, {
    get() {
      return this.hasAttribute(attribute);
    },
    set(value) {
      this.toggleAttribute(attribute, Boolean(value));
    },
  });
}

/** What was set before the class was known: gives a function by which the accessors get it, and calls it soon. An
 * element calls it when it comes to the page: what it does then goes by what was set. Asked name by name, since old
 * libraries of a host have `Object.keys` give what an element inherits as well.
 * @type {(element: Record<string, any>, names: string[]) => () => void} */
export function takeEarly(element, names) {
  const take = () => {
    for (const name of names) {
      if (!Object.prototype.hasOwnProperty.call(element, name)) continue;
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  };
  queueMicrotask(take);
  return take;
}

/** @type {(prototype: HTMLElement, name: string, parts: PropertyDescriptor & ThisType<HTMLElement>) => void} */
function accessor(prototype, name, parts) {
  Object.defineProperty(prototype, name, { ...parts, configurable: true, enumerable: true });
}
