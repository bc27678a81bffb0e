/** A channel to the other pages of this site. Where the browser has none or refuses it, as some do that
 * block cookies: nothing.
 * @param {string} name */
export function openChannel(name) {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
