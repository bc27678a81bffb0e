// Where the quick exit goes.

/** The weather: a page that many people here open daily, that shows nothing of who they are, and that
 * is quick to come. A host sets its own. */
export const HOME = 'https://www.metservice.com/';

/** The whole address, if a person can be sent there: a page of the web, and another than this one.
 * @param {string} href */
export function plainDestination(href) {
  if (!href) return undefined;
  try {
    const url = new URL(href, document.baseURI);
    // What stands after # would not load a page, only scroll in one.
    if (url.origin === location.origin) url.hash = '';
    const same = url.href === location.href.split('#')[0];
    return /^https?:$/.test(url.protocol) && !same ? url.href : undefined;
  } catch {
    return undefined;
  }
}
