/** What `act` comes to, in time; else an error named `TimeoutError`. What comes late is not waited for. */
export async function inTime(most, act) {
  let late;
  const tooLong = new Promise((_, failed) => {
    late = setTimeout(() => failed(new DOMException('no answer in time', 'TimeoutError')), most);
  });
  try {
    return await Promise.race([act(), tooLong]);
  } finally {
    clearTimeout(late);
  }
}
