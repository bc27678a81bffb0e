// Writes down what a page under test does, for the harness to read. The first script of every
// test page; a classic script, so that it runs before any other.
(() => {
  // The harness may have put it in already.
  if (window.__probe) return;

  const probe = { violations: [], errors: [], events: [], notes: [] };
  const copy = (value) => {
    try {
      return JSON.parse(JSON.stringify(value ?? null));
    } catch (error) {
      return { unserialisable: String(error) };
    }
  };
  const describe = (node) => {
    if (!node?.localName) return node === window ? "window" : "document";
    return node.localName + (node.id ? `#${node.id}` : "");
  };
  // Only some engines begin the stack with the message.
  const told = (error) => {
    const [words, stack] = [String(error), String(error?.stack ?? "")];
    return stack.startsWith(words) ? stack : `${words}\n${stack}`.trim();
  };

  probe.note = (name, value) => probe.notes.push({ name, value: copy(value) });
  Object.defineProperty(window, "__probe", { value: probe });

  // Capturing on window: seen whatever the page does with the event afterwards.
  const listen = (type, handle) => window.addEventListener(type, handle, true);
  listen("securitypolicyviolation", (event) => probe.violations.push({
    directive: event.effectiveDirective,
    blocked: event.blockedURI,
    at: event.sourceFile ? `${event.sourceFile}:${event.lineNumber}` : "",
    sample: event.sample,
  }));
  listen("error", (event) => {
    // An element that failed to load fires `error` too, without a message: the network log has it.
    if (event instanceof ErrorEvent) {
      probe.errors.push({ kind: "error", message: event.error ? told(event.error) : event.message });
    }
  });
  listen("unhandledrejection", (event) =>
    probe.errors.push({ kind: "unhandledrejection", message: told(event.reason) }));

  // Nobody can listen to "ppsa-*": so listen to each such name just before it is first fired.
  const names = new Set();
  const record = (event) => probe.events.push({
    name: event.type,
    detail: copy(event.detail),
    target: describe(event.target),
    bubbles: event.bubbles,
    composed: event.composed,
    at: performance.now(),
  });
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    const name = event?.type;
    if (typeof name === "string" && name.startsWith("ppsa-") && !names.has(name)) {
      names.add(name);
      listen(name, record);
    }
    return dispatch.call(this, event);
  };
})();
