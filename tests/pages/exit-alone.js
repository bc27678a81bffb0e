// Takes away what the address names: `exit-alone.html?channel`.
{
  const refuse = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
  const denied = (of, name) => Object.defineProperty(of, name, { get: refuse, configurable: true });
  const gone = (of, ...names) => names.forEach((name) => { Object.defineProperty(of, name, { value: undefined, configurable: true, writable: true }); delete of[name]; });
  const { define } = customElements;
  // The tests themselves ask for one.
  const matches = window.matchMedia.bind(window);
  const ways = {
    channel: () => (window.BroadcastChannel = refuse),
    nochannel: () => gone(window, "BroadcastChannel"),
    sheets: () => (window.CSSStyleSheet = refuse),
    adopted: () => gone(ShadowRoot.prototype, "adoptedStyleSheets"),
    adopts: () => Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", { set: refuse, configurable: true }),
    popover: () => gone(HTMLElement.prototype, "showPopover", "hidePopover", "popover"),
    popovers: () => (HTMLElement.prototype.showPopover = refuse),
    define: () => (customElements.define = (tag, ...more) => (tag.endsWith("exit") ? define.call(customElements, tag, ...more) : refuse())),
    storage: () => [denied(window, "sessionStorage"), denied(window, "localStorage"), denied(window, "indexedDB")],
    observers: () => gone(window, "ResizeObserver", "IntersectionObserver"),
    wasm: () => gone(window, "WebAssembly"),
    shadow: () => (Element.prototype.attachShadow = refuse),
    media: () => (window.matchMedia = (query) => (query === "(scripting: none)" ? matches(query) : refuse())),
    unload: () => gone(window, "BeforeUnloadEvent"),
    history: () => (history.replaceState = refuse),
    warn: () => (console.warn = refuse),
  };
  window.ways = Object.keys(ways);
  ways[location.search.slice(1)]?.();
}
