/** What `act` comes to, in time; else an error named `TimeoutError`. What comes late is not waited for.
 * @template T
 * @param {number} most
 * @param {() => Promise<T>} act
 * @returns {Promise<T>} */
export async function inTime(most, act) {
  let late;
  /** @type {Promise<never>} */
  const tooLong = new Promise((_, failed) => {
    late = setTimeout(() => failed(new DOMException('no answer in time', 'TimeoutError')), most);
  });
  try {
    return await Promise.race([act(), tooLong]);
  } finally {
    clearTimeout(late);
  }
}
