// Stands before the wasm's own glue, which it is but for this: who mounts a widget is watched. See acts.js.
import { mount as real } from "./real.js";

export * from "./real.js";
export { default } from "./real.js";
export function mount(tag, place, host, ...more) {
  window.acts.mounted(tag, host);
  return real(tag, place, host, ...more);
}
