// A place of the page's own, for keep="host": what it was given is at hand as `place`.
window.place = { kept: new Map(), saves: [], answers: [], fails: false };
addEventListener("DOMContentLoaded", () => {
  const how = new URLSearchParams(location.search);
  place.late = how.has("late");
  document.querySelector("ppsa-wellbeing-wheel").storage = {
    async load() {
      if (place.late) throw new Error("not now");
      return [...place.kept.values()];
    },
    async save(name, records) {
      if (place.fails) throw new Error("no room");
      place.saves.push([name, records]);
      for (const record of records) place.kept.set(record.id, record);
      return place.answers.shift();
    },
    async clear() {
      place.kept.clear();
    },
    holder: "Our Trust",
    privacy: how.get("privacy") ?? "/privacy",
    ...(how.has("part") ? { holder: undefined } : {}),
  };
});
