// What happens to the page around the widgets: a person who leaves in another tab, who is away, or
// who comes back to a page out of the browser's cache.
import { watchAway } from './away.js';
import { hidden } from './keeping/shown.js';
import { allStores } from './stores.js';

const channel = globalThis.BroadcastChannel && new BroadcastChannel('ppsa');
let watches = false;

/** The other pages of this site cover what they show. One that the browser holds in its cache is
 * dropped from there. */
export const coverOthers = () => channel?.postMessage('left');

/** Begins to watch, once a page. */
export function watchPage() {
  if (watches) return;
  watches = true;
  watchAway();
  if (channel) {
    channel.onmessage = () => {
      hidden();
      allStores().forEach((store) => store.cover());
    };
  } else {
    // No other page tells what it did meanwhile.
    addEventListener('visibilitychange', () => document.hidden || allStores().forEach((store) => store.look()));
  }
  // A page from the cache shows what it showed: first see whether that may still be seen.
  addEventListener('pagehide', () => allStores().forEach((store) => store.hide(true)));
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    for (const store of allStores()) store.look(true).finally(() => store.hide(false));
  });
}
