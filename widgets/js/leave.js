// What is done with the words of a page that is left at once.

/** What else is to be done, all of it at once: each is called. */
export const leaving = [];

/** Clears all that this visit kept. It is done when this returns. */
export function leaveNow() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('ppsa:')) sessionStorage.removeItem(key);
  for (const act of leaving) act();
}
