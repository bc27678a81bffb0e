// For engines whose driver has no log: the page itself keeps what its scripts write to the console,
// and a note of every request, however many.
(() => {
  const kept = [];
  Object.defineProperty(window, "__console", { value: kept });
  const levels = { error: "SEVERE", warn: "WARNING", info: "INFO", log: "INFO", debug: "DEBUG" };
  for (const [name, level] of Object.entries(levels)) {
    const plain = console[name];
    console[name] = (...words) => {
      kept.push({ level, source: "console-api", text: words.map(String).join(" ") });
      plain.apply(console, words);
    };
  }
  performance.setResourceTimingBufferSize(10_000);
})();
