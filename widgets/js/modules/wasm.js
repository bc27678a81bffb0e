// Whether this browser can run the widgets' code at all.

// The smallest module with the newest of what ours need: a function that gives two references.
const PROBE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 0, 2, 111, 111];

/** The code of what is in the way: some browsers are set not to run such code, and some are too old. */
export function wasmTrouble() {
  const wasm = globalThis.WebAssembly;
  if (!wasm) return 'no-wasm';
  try {
    return wasm.validate(new Uint8Array(PROBE)) ? '' : 'browser-old';
  } catch {
    return 'no-wasm';
  }
}

/** Whether an error ended an instance, be it a panic, too little memory or too deep a stack.
 * @type {(error: unknown) => boolean} */
export const isTrap = (error) =>
  error instanceof RangeError || (Boolean(globalThis.WebAssembly) && error instanceof WebAssembly.RuntimeError);
