// The wheel is asked for as the address says: `?keep=device&pack=/pack.json`.
{
  const wheel = document.querySelector("ppsa-wellbeing-wheel");
  const asked = new URLSearchParams(location.search);
  for (const name of ["keep", "pack"]) if (asked.has(name)) wheel.setAttribute(name, asked.get(name));
  if (asked.get("without") === "box") wheel.style.display = "contents";
}
