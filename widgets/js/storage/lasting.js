/** Whether the browser promises to keep it: asked by `persisted`, or by `persist`, which may ask the
 * person. Null where it does not say. Nothing waits for the answer, which may never come. */
export async function lasting(how) {
  try {
    return (await navigator.storage[how]()) ?? null;
  } catch {
    return null;
  }
}
