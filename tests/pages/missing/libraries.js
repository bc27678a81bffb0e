// What libraries of the years before classes put into the browser's own things, all at once: methods of
// arrays that mean something else, and constructors that are theirs. Written anew, after what Prototype
// 1.5 and 1.6 and MooTools 1.2 to 1.6 do.
{
  // Prototype 1.6: what is inherited, too.
  Object.keys = (object) => { const keys = []; for (const key in object) keys.push(key); return keys; };
  const put = (on, methods) => Object.assign(on, methods);
  const each = (list, act) => {
    for (let i = 0; i < list.length; i += 1) act(list[i], i);
    return list;
  };
  const collect = function (act = (it) => it) {
    const all = [];
    each(this, (it, at) => all.push(act(it, at)));
    return all;
  };
  const select = function (act) {
    const all = [];
    each(this, (it, at) => act(it, at) && all.push(it));
    return all;
  };
  const toJSON = (value) => (Array.isArray(value) ? value.toJSON() : JSON.stringify(value));
  put(Array.prototype, {
    each(act) { return each(this, act); },
    collect, map: collect, select, findAll: select, filter: select,
    find(act) { return select.call(this, act)[0]; },
    some(act) { return select.call(this, act ?? ((it) => it)).length > 0; },
    every(act) { return select.call(this, (it, at) => !act(it, at)).length === 0; },
    entries() { return [...this]; },
    include(it) { return this.indexOf(it) !== -1; },
    indexOf(it) {
      for (let i = 0; i < this.length; i += 1) if (this[i] == it) return i;
      return -1;
    },
    clear() { this.length = 0; return this; },
    first() { return this[0]; },
    last() { return this[this.length - 1]; },
    reduce() { return this.length > 1 ? this : this[0]; },
    size() { return this.length; },
    erase(it) { return this.filter((other) => other !== it); },
    toArray() { return [...this]; },
    toJSON() { return `[${collect.call(this, toJSON).join(", ")}]`; },
  });
  // As MooTools has it: what has a length as it is, anything else in a list of its own.
  put(Array, {
    from: (it) => (it == null ? [] : typeof it !== "string" && typeof it.length === "number" ? [].slice.call(it) : [it]),
  });
  put(String.prototype, {
    startsWith(part) { return this.indexOf(part) === 0; },
    toJSON() { return JSON.stringify(String(this)); },
  });
  put(Object, { toJSON });
  put(Function.prototype, {
    bind(self, ...first) {
      const act = this;
      return function (...more) { return act.apply(self, [...first, ...more]); };
    },
  });
  put(HTMLElement.prototype, {
    remove() { this.parentNode.removeChild(this); return this; },
    show() { this.style.display = ""; return this; },
    empty() { while (this.firstChild) this.removeChild(this.firstChild); return this; },
  });
  for (const name of ["Element", "Window", "Document", "Event"]) {
    window[name] = function () {
      throw new Error(`the page's own ${name}`);
    };
  }
  window.$ = (id) => (typeof id === "string" ? document.getElementById(id) : id);
}
