/** Two numbers of 32 bits that no other page draws. They name things and keep no secret: where the
 * browser has no source of chance to be had, a weaker one does. */
export function draw() {
  try {
    return [...crypto.getRandomValues(new Uint32Array(2))];
  } catch {
    return [0, 0].map(() => Math.floor(Math.random() * 2 ** 32));
  }
}
