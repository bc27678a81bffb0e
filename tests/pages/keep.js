// What tests about storage do in a page: type, and look everywhere that words can be.
(() => {
  const wheel = () => document.querySelector("ppsa-wellbeing-wheel").shadowRoot;
  const wait = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  /** Where databases are: the common place, and buckets, where the browser has them. */
  const places = async () => {
    const names = (await navigator.storageBuckets?.keys()) ?? [];
    const buckets = await Promise.all(names.map((name) => navigator.storageBuckets.open(name)));
    return [indexedDB, ...buckets.map((it) => it.indexedDB)];
  };
  const place = async (name) => {
    for (const it of await places()) {
      if ((await it.databases()).some((db) => db.name === name)) return it;
    }
    return indexedDB;
  };
  /** Opens a database that is there; looking makes none. */
  const open = async (name) => {
    const request = (await place(name)).open(name);
    request.onupgradeneeded = () => request.transaction.abort();
    return wait(request);
  };
  /** Texts in a field of the wheel, or nothing. */
  const field = (name) => wheel().querySelector(`textarea[data-field="${name}"]`);
  const type = (name, words) => {
    const it = field(name);
    it.value = words;
    it.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  /** Lets other tasks run. Timers are slow in a tab behind others; this is not. */
  const breathe = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), done());
    port2.postMessage(0);
  });

  window.keep = {
    type, breathe, open, wait,
    /** What a field that a person can see holds. */
    value: (name) => (field(name)?.checkVisibility() ? field(name).value : undefined),
    /** Types words one by one into a field, up to a number of them. `typed` says how many. */
    typed: 0,
    async typeOn(name, mark, many) {
      let text = field(name).value;
      for (let i = 1; i <= many; i += 1) {
        text += `${mark}${i} `;
        type(name, text);
        keep.typed = i;
        await breathe();
      }
    },
    rooms: () => navigator.storageBuckets.keys(),
    async databases() {
      const all = (await places()).map((it) => it.databases());
      return (await Promise.all(all)).flat().map(({ name }) => name);
    },
    /** As a browser or a host takes it away. */
    async vanish(name) {
      for (const bucket of (await navigator.storageBuckets?.keys()) ?? []) await navigator.storageBuckets.delete(bucket);
      await wait(indexedDB.deleteDatabase(name));
    },
    /** Every text of a table. */
    async table(name, table = "records") {
      const db = await open(name);
      const rows = await wait(db.transaction(table).objectStore(table).getAll());
      db.close();
      return rows;
    },
    /** All that this site keeps in this browser, as one text. */
    async stored() {
      const all = [document.cookie, JSON.stringify(history.state), location.href];
      for (const storage of [sessionStorage, localStorage]) all.push(...Object.entries(storage).flat());
      for (const name of await keep.databases()) {
        all.push(name);
        // It may be going, and then holds nothing; its name counts all the same.
        const db = await open(name).catch((error) => {
          if (error?.name !== "AbortError") throw error;
        });
        if (!db) continue;
        for (const table of db.objectStoreNames) {
          const rows = db.transaction(table).objectStore(table);
          all.push(JSON.stringify([await wait(rows.getAllKeys()), await wait(rows.getAll())]));
        }
        db.close();
      }
      all.push(...(await caches.keys()));
      // Not there in WebKitGTK.
      const files = await navigator.storage?.getDirectory?.();
      for await (const name of files?.keys() ?? []) all.push(name);
      return all.join("\n");
    },
    /** All that is in the page, in every shadow root, with what fields hold. */
    page() {
      const all = [];
      const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) all.push(node.data);
        if ("value" in node) all.push(String(node.value));
        if (node.attributes) for (const { value } of node.attributes) all.push(value);
        if (node.shadowRoot) walk(node.shadowRoot);
        for (const child of node.childNodes) walk(child);
      };
      walk(document);
      return all.join("\n");
    },
    /** Whether the browser would ask before it closes the page. */
    warns: () => !dispatchEvent(new Event("beforeunload", { cancelable: true })),
  };
})();
