// Stands in for the wasm's glue: a widget with one field, and all that Rust is given at hand.
export default async () => {};
export const join = async () => {};
export const onTrap = () => {};
export const start_anew = () => {};
export const wake = () => {};
export const destroy = () => {};
export const merge = () => {};
export const forget = () => {};
export const unreadable = () => [];

window.mounts = [];

export function mount(tag, place, host, store, replica, records, languages, own, open) {
  const section = document.createElement("section");
  section.dataset.ready = "";
  section.innerHTML = '<input data-field="one" aria-label="One"><select data-field="two" aria-label="Two"><option>a<option>b</select>';
  place.append(section);
  window.mounts.push({ tag, host, store, records, open });
  host.ready();
  return 0;
}
