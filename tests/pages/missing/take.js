// Takes one thing of the browser away before anything else runs, or breaks it: `?without=name`.
{
  const never = () => new Promise(() => {});
  const throws = (name = "SecurityError") => () => {
    throw new DOMException("not here", name);
  };
  const put = (on, name, value) => Object.defineProperty(on, name, { value, configurable: true, writable: true });
  const getter = (on, name, get) => Object.defineProperty(on, name, { get, configurable: true });
  const gone = (...names) => {
    for (const name of names) {
      const [on, own] = name.includes(".") ? owner(name) : [window, name];
      if (on) delete on[own];
    }
  };
  const owner = (name) => {
    const parts = name.split(".");
    const own = parts.pop();
    return [parts.reduce((on, part) => on?.[part], window), own];
  };
  // An open request that answers as `act` says, if ever.
  const request = (act) => () => {
    const it = Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype);
    act?.(it);
    return it;
  };
  // Where nothing is known of what databases there are, as in Firefox before 126, one has to be opened.
  const opens = (open) => {
    gone("IDBFactory.prototype.databases");
    put(IDBFactory.prototype, "open", open);
  };
  const lasting = (answer) => {
    put(navigator, "storage", { persisted: answer, persist: answer });
    for (const name of ["persisted", "persist"]) if (window.StorageBucket) put(StorageBucket.prototype, name, answer);
  };
  const sheets = () => {
    put(window, "CSSStyleSheet", throws("TypeError"));
    gone("Document.prototype.adoptedStyleSheets", "ShadowRoot.prototype.adoptedStyleSheets");
  };

  // Waits until a test lets it go on.
  const late = (on, name) => {
    const real = on[name];
    const waits = [];
    let goes = false;
    window.letGo = () => {
      goes = true;
      for (const go of waits) go();
    };
    return { real, until: (go) => (goes ? go() : waits.push(go)) };
  };

  // What starts wasm.
  const STARTS = ["compile", "compileStreaming", "instantiate"];

  const TAKE = {
    box() {},
    wasm: () => gone("WebAssembly"),
    "wasm-new": () => put(WebAssembly, "validate", () => false),
    "wasm-refused"() {
      const refused = async () => {
        throw new WebAssembly.CompileError("not allowed");
      };
      for (const name of STARTS) put(WebAssembly, name, refused);
    },
    "wasm-silent"() {
      for (const name of STARTS) put(WebAssembly, name, never);
    },
    "wasm-memory"() {
      const none = async () => {
        throw new RangeError("Out of memory");
      };
      for (const name of STARTS) put(WebAssembly, name, none);
    },
    "wasm-streaming": () => gone("WebAssembly.compileStreaming"),
    fetch: () => gone("fetch"),
    "fetch-silent": () => put(window, "fetch", never),
    "fetch-late"() {
      const { real, until } = late(window, "fetch");
      put(window, "fetch", (...given) => new Promise((done) => until(() => done(real(...given)))));
    },
    "fetch-refused": () => put(window, "fetch", throws("NotAllowedError")),
    // As older pages make one themselves.
    "fetch-own"() {
      const real = fetch;
      put(window, "fetch", async (...given) => {
        const it = await real(...given);
        return { ok: it.ok, status: it.status, headers: it.headers, text: () => it.text(), arrayBuffer: () => it.arrayBuffer() };
      });
    },
    observer: () => gone("IntersectionObserver"),
    "observer-throws": () => put(window, "IntersectionObserver", throws("TypeError")),
    "observer-silent": () => put(window, "IntersectionObserver", class {
      observe() {}
      disconnect() {}
    }),
    channel: () => gone("BroadcastChannel"),
    "channel-throws": () => put(window, "BroadcastChannel", throws()),
    database: () => [put(window, "indexedDB", undefined), put(navigator, "storageBuckets", undefined)],
    "database-throws": () => [getter(window, "indexedDB", throws()), getter(navigator, "storageBuckets", throws())],
    buckets: () => put(navigator, "storageBuckets", undefined),
    "buckets-throw": () => getter(navigator, "storageBuckets", throws()),
    "buckets-refuse": () => put(navigator, "storageBuckets", { keys: async () => [], open: async () => throws()() }),
    "buckets-silent": () => put(navigator, "storageBuckets", { keys: never, open: never }),
    "database-refuses": () => opens(throws("UnknownError")),
    "database-fails": () => opens(request((it) => setTimeout(() => {
      getter(it, "error", () => new DOMException("not here", "UnknownError"));
      it.dispatchEvent(new Event("error"));
    }))),
    "database-silent": () => opens(request()),
    "database-late"() {
      const { real, until } = late(IDBFactory.prototype, "open");
      put(IDBFactory.prototype, "open", function (...given) {
        return request((it) => until(() => {
          const asked = real.apply(this, given);
          for (const name of ["result", "error", "transaction"]) getter(it, name, () => asked[name]);
          for (const type of ["success", "error", "upgradeneeded", "blocked"]) {
            asked.addEventListener(type, () => it.dispatchEvent(new Event(type)));
          }
        }))();
      });
    },
    "databases-silent": () => put(IDBFactory.prototype, "databases", never),
    "storage-manager": () => put(navigator, "storage", undefined),
    "persisted-silent": () => lasting(never),
    "persisted-throws": () => lasting(throws()),
    uuid: () => put(crypto, "randomUUID", undefined),
    crypto: () => put(window, "crypto", undefined),
    "crypto-throws": () => put(crypto, "getRandomValues", throws("OperationError")),
    session: () => put(window, "sessionStorage", null),
    "session-throws": () => getter(window, "sessionStorage", throws()),
    sheets,
    timeout: () => gone("AbortSignal.timeout"),
    stream: () => getter(Response.prototype, "body", () => undefined),
    idle: () => gone("requestIdleCallback"),
    "idle-silent": () => put(window, "requestIdleCallback", () => 0),
    css: () => put(window, "CSS", undefined),
    intl: () => put(window, "Intl", undefined),
    "days-throw": () => put(Date.prototype, "toLocaleDateString", throws("RangeError")),
    console: () => put(window, "console", {}),
    big: () => gone("BigUint64Array"),
    // What browsers have since the oldest that the README names.
    oldest() {
      sheets();
      gone(
        "AbortSignal.any", "AbortSignal.timeout", "Array.fromAsync", "Array.prototype.findLast", "Array.prototype.group",
        "Array.prototype.toReversed", "Array.prototype.toSorted", "Array.prototype.toSpliced", "Array.prototype.with",
        "CSS.registerProperty", "Element.prototype.checkVisibility", "Element.prototype.setHTML",
        "Element.prototype.setHTMLUnsafe", "HTMLElement.prototype.hidePopover", "HTMLElement.prototype.popover",
        "HTMLElement.prototype.showPopover", "HTMLElement.prototype.togglePopover", "IDBFactory.prototype.databases",
        "Object.groupBy", "Promise.withResolvers", "Set.prototype.union", "URL.canParse", "URL.parse",
        "navigation", "requestIdleCallback", "scheduler", "structuredClone", "trustedTypes",
      );
      put(crypto, "randomUUID", undefined);
    },
  };

  const name = new URLSearchParams(location.search).get("without");
  if (name) TAKE[name]();
}
