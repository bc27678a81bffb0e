// `keep="visit"`: the browser's sessionStorage, which outlives a reload and ends with the tab.
// One key per record, so that a letter costs the same beside ten records or ten thousand.

/** The adapter for the store of this name. */
export function visit(name) {
  const of = (what) => `ppsa:${JSON.stringify(name)}:${what}:`;
  const record = of('record');
  const spot = of('spot');
  const kept = (prefix) => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  return {
    load: () =>
      kept(record).flatMap((key) => {
        const [all, stamp, body] = /^([^\n]+)\n(.+)$/s.exec(sessionStorage.getItem(key)) ?? [];
        // What we did not write like this is left where it is.
        return all ? [key.slice(record.length), stamp, body] : [];
      }),
    keep(records) {
      let failed;
      for (let i = 0; i < records.length; i += 3) {
        const [id, stamp, body] = records.slice(i, i + 3);
        try {
          sessionStorage.setItem(record + id, `${stamp}\n${body}`);
        } catch (error) {
          // The others may still fit.
          failed ??= error;
        }
      }
      if (failed) throw failed;
    },
    spot: (tag) => sessionStorage.getItem(spot + tag) ?? '',
    setSpot: (tag, is) => sessionStorage.setItem(spot + tag, is),
    forget() {
      for (const key of [...kept(record), ...kept(spot)]) sessionStorage.removeItem(key);
    },
  };
}
