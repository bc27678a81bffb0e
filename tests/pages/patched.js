// What old libraries of a host put into the browser's own objects, as they wrote it: `patched.js?mootools`,
// `?prototype`, `?datejs`, `?extended`, or all of them without a name.
(() => {
  const only = document.currentScript.src.split("?")[1];
  const has = (name) => !only || only === name;
  const { slice } = Array.prototype;

  if (has("prototype")) {
    // Prototype 1.6
    const $A = (iterable) => {
      if (!iterable) return [];
      if (iterable.toArray) return iterable.toArray();
      let length = iterable.length || 0;
      const results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };
    window.$A = Array.from = $A;
    const breaks = {};
    const each = (list, act) => { for (let i = 0; i < list.length; i += 1) act(list[i], i); };
    Object.assign(Array.prototype, {
      each(act, on) { try { each(this, act.bind(on)); } catch (error) { if (error !== breaks) throw error; } return this; },
      map(act = (it) => it, on = null) { const results = []; each(this, (it, i) => results.push(act.call(on, it, i))); return results; },
      filter(act, on) { const results = []; each(this, (it, i) => act.call(on, it, i) && results.push(it)); return results; },
      find(act, on) { let result; each(this, (it, i) => { if (result === undefined && act.call(on, it, i)) result = it; }); return result; },
      some(act = (it) => it, on) { let result = false; each(this, (it, i) => { result = result || !!act.call(on, it, i); }); return result; },
      every(act = (it) => it, on) { let result = true; each(this, (it, i) => { result = result && !!act.call(on, it, i); }); return result; },
      toArray() { return slice.call(this); },
      entries() { return slice.call(this); },
      reverse(inline) { const list = inline !== false ? this : slice.call(this); for (let i = 0, j = list.length - 1; i < j; i += 1, j -= 1) [list[i], list[j]] = [list[j], list[i]]; return list; },
      toJSON() { return `[${this.map((it) => JSON.stringify(it)).join(", ")}]`; },
      first() { return this[0]; }, last() { return this[this.length - 1]; }, compact() { return this.filter((it) => it != null); },
      clear() { this.length = 0; return this; }, flatten() { return this.flat(Infinity); }, uniq() { return [...new Set(this)]; }, size() { return this.length; },
    });
    Object.keys = (object) => { const keys = []; for (const key in object) keys.push(key); return keys; };
    String.prototype.toJSON = function () { return `"${this}"`; };
    Number.prototype.toJSON = function () { return String(this); };
    Date.prototype.toJSON = function () { return `"${this.toISOString()}"`; };
    const bind = Function.prototype.bind;
    Function.prototype.bind = function (...args) { return args.length < 2 && args[0] === undefined ? this : bind.apply(this, args); };
    Object.assign(Element.prototype, {
      hide() { this.style.display = "none"; return this; }, show() { this.style.display = ""; return this; }, toggle() { return this; },
      visible() { return this.style.display !== "none"; }, remove() { this.parentNode.removeChild(this); return this; },
      update(content) { this.textContent = content ?? ""; return this; }, replace(content) { this.outerHTML = content; return this; },
      insert(content) { this.append(content); return this; }, select(css) { return $A(this.querySelectorAll(css)); },
      scrollTo() { const box = this.getBoundingClientRect(); window.scrollTo(box.left, box.top); return this; },
      identify() { return this.id; }, setStyle(styles) { Object.assign(this.style, styles); return this; }, down() { return this.firstElementChild; }, up() { return this.parentNode; },
      getStyle(name) { return this.style[name]; }, getHeight() { return this.offsetHeight; }, clonePosition() { return this; }, empty() { return this.innerHTML === ""; },
    });
    const { Element: native } = window;
    window.Element = function (name) { return document.createElement(name); };
    window.Element.prototype = native.prototype;
    document.getElementsByClassName = (name) => $A(document.querySelectorAll(`.${name}`));
  }

  if (has("mootools")) {
    // MooTools 1.2 to 1.6
    Array.from = (item) => {
      if (item == null) return [];
      return typeof item === "object" && "length" in item ? slice.call(item) : [item];
    };
    window.Event = function (event) { return event; };
    const { forEach } = Array.prototype;
    Object.assign(Array.prototype, {
      each(act, on) { forEach.call(this, act, on); return this; }, append(list) { this.push(...list); return this; },
      clean() { return this.filter((it) => it != null); }, contains(it) { return this.indexOf(it) !== -1; }, item(i) { return this[i]; },
      include(it) { if (!this.contains(it)) this.push(it); return this; }, erase(it) { for (let i = this.length; i--;) if (this[i] === it) this.splice(i, 1); return this; },
      empty() { this.length = 0; return this; }, pick() { return this[0]; }, link() { return {}; }, associate() { return {}; },
    });
    Object.assign(String.prototype, { contains(it) { return this.indexOf(it) > -1; }, test(it) { return new RegExp(it).test(this); }, clean() { return this.trim(); } });
    Object.assign(Element.prototype, {
      get(name) { return this[name]; }, set(name, value) { this[name] = value; return this; }, inject(where) { where.appendChild(this); return this; },
      dispose() { return this.parentNode ? this.parentNode.removeChild(this) : this; }, addEvent(type, act) { this.addEventListener(type, act); return this; },
      getParent() { return this.parentNode; }, toggleClass(name) { this.classList.toggle(name); return this; }, empty() { this.textContent = ""; return this; },
      destroy() { this.empty().dispose(); return null; }, store() { return this; }, retrieve() { return null; }, getElement(css) { return this.querySelector(css); },
    });
    Function.prototype.pass = function (args, on) { return () => this.apply(on, args); };
    Object.assign(Object, { each(object, act) { for (const key in object) act(object[key], key); }, clone: (it) => ({ ...it }), merge: Object.assign });
  }

  if (has("datejs")) {
    // Datejs
    const written = Date.prototype.toString;
    Date.prototype.toString = function (format) { return format ? `${this.getFullYear()}` : written.call(this); };
    Date.today = () => new Date(new Date().setHours(0, 0, 0, 0));
    const { parse } = Date;
    Date.parse = (text) => (text ? new Date(parse(text)) : null);
    Number.prototype.days = function () { return this * 864e5; };
  }

  if (has("extended")) {
    // What "helpers.js" of many a site does: everything has these, and `for … in` sees them.
    Object.prototype.extend = function (other) { return Object.assign(this, other); };
    Array.prototype.remove = function (from, to) { const rest = this.slice((to || from) + 1 || this.length); this.length = from < 0 ? this.length + from : from; return this.push(...rest); };
    Array.prototype.max = function () { return Math.max(...this); };
    NodeList.prototype.forEach = undefined;
    window.Set.prototype.map = function (act) { return new Set([...this].map(act)); };
    String.prototype.trim = function () { return this.replace(/^\s+|\s+$/g, ""); };
  }
})();
