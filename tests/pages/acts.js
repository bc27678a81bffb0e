// Acts by a seed on all widgets of one page: what can be pressed, moved, ticked or written in is found in the shadow
// roots, and one of it is taken. What the widgets change is at hand as `acts.heard`, record by record, and lies in a
// place of the page's own, which outlives a visit.
(() => {
  const KEPT = "acts";
  const kept = new Map(JSON.parse(sessionStorage.getItem(KEPT) ?? "[]"));
  const storage = {
    load: async () => [...kept.values()],
    async save(_name, records) {
      for (const record of records) kept.set(record.id, record);
      sessionStorage.setItem(KEPT, JSON.stringify([...kept]));
    },
    async clear() {
      throw new Error("nothing is to be cleared here");
    },
    holder: "Our Trust",
    privacy: "/privacy",
  };
  // They are not defined yet: this script stands after them, and modules come after it.
  for (const it of document.querySelectorAll("main > [keep]")) it.storage = storage;

  // How often each is taken: most acts are to change something.
  const WIDGETS = Object.entries({
    "ppsa-wellbeing-wheel": 4,
    "ppsa-wellbeing-plan": 4,
    "ppsa-seasons-tracker": 2,
    "ppsa-reflection-form": 3,
    "ppsa-practice-log": 5,
    "ppsa-framework-guide": 1,
    "ppsa-my-data": 1,
  }).flatMap(([tag, often]) => Array(often).fill(tag));
  const CONTROLS = "summary, button[data-click], input:not([type=file]), textarea, select";
  // Where it is kept stays as it is: other tests are about that.
  const SHUNNED = "#in-keep, #in-lock, #in-share, #in-clear";
  const WORDS = ["", "My dog", "Rain\nand wind", "Ngā mihi ki a koe", "\u{1F98A} = \"no\", said T.", "long ".repeat(60), " "];

  let state = 0;
  let at;
  /** A number below this, by the seed. */
  const below = (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
  const one = (list) => list[below(list.length)];
  /** Lets other tasks run: a drawing, and what is kept. */
  const breathe = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), done());
    port2.postMessage(0);
  });

  const place = (tag) => document.querySelector(tag).shadowRoot?.querySelector(".place:not([hidden])");
  const controls = (tag) => [...(place(tag)?.querySelectorAll(CONTROLS) ?? [])].filter(
    (it) => !it.disabled && !it.closest(SHUNNED) && it.checkVisibility());
  const set = (it, value, events) => {
    it.value = value;
    for (const name of events) it.dispatchEvent(new InputEvent(name, { bubbles: true, composed: true }));
  };
  const day = () => `2026-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;

  /** Does with a control what it is for. */
  function use(it) {
    if (it.type === "range") return set(it, String(Number(it.min) + below(Number(it.max) - Number(it.min) + 1)), ["input", "change"]);
    if (it.type === "date") return set(it, below(6) ? day() : "", ["input", "change"]);
    if (it.localName === "select") return set(it, one([...it.options]).value, ["input", "change"]);
    if (it.localName === "textarea" || ["text", "search", "number"].includes(it.type)) {
      const words = one(WORDS);
      return set(it, it.type === "number" ? String(below(9)) : below(2) ? words : it.value + words, ["input"]);
    }
    return it.click();
  }

  /** What of the last change of each record is not kept yet. */
  const last = new Map();
  const unkept = () => [...last].some(([id, body]) => kept.get(id)?.body !== body);
  async function settled() {
    await breathe();
    for (const start = performance.now(); unkept(); await breathe()) {
      if (performance.now() - start > 10_000) throw new Error("what was changed is not kept");
    }
  }

  window.acts = {
    heard: [],
    files: [],
    taken: 0,
    /** A widget is mounted: hears what it changes, before it is kept. Nothing is printed or saved as a file. */
    mounted(tag, host) {
      const changed = host.changed;
      host.changed = (kind, triples) => {
        const records = [];
        for (let i = 0; i < triples.length; i += 3) {
          const [id, stamp, body] = triples.slice(i, i + 3);
          records.push({ id, stamp, body });
          last.set(id, body);
        }
        acts.heard.push({ act: acts.taken, tag, kind, records });
        changed(kind, triples);
      };
      host.save = (_name, _kind, text) => acts.files.push(text);
      host.print = () => {};
      host.picture = () => {};
    },
    /** So many acts, each drawn and kept before the next. Gives what they changed. */
    async take(many, seed) {
      if (seed !== null) state = seed;
      for (let i = 0; i < many; i += 1) {
        // A person stays with one for a while.
        if (!at || !below(5)) at = one(WIDGETS);
        const tag = at;
        const found = controls(tag);
        acts.taken += 1;
        // Two times of three something is filled in, where there is anything: most buttons change nothing.
        const filled = found.filter((it) => !["button", "summary"].includes(it.localName));
        if (found.length) use(one(filled.length && below(3) ? filled : found));
        await settled();
      }
      return acts.rest();
    },
    /** What was changed since this was last asked. */
    rest: () => acts.heard.splice(0),
    settled,
    kept: () => [...kept.values()],
  };
})();
