// What happens to the page around the widgets: a person who leaves in another tab, who is away, or
// who comes back to a page out of the browser's cache.
import { watchAway } from './away.js';
import { openChannel } from '../base/channel.js';
import { keepInSight } from './in-sight.js';
import { coverIfBack, covered } from '../store/shown.js';
import { allStores } from '../store/stores.js';
import { comeAll } from './waiting.js';

let watches = false;
let opened;

/** Opened by the first who needs it: to import this does nothing, and an open channel keeps a program
 * on a server from ending. */
const channel = () => (opened ??= [openChannel('ppsa')])[0];

/** Begins to watch, once a page. */
export function watchPage() {
  if (watches) return;
  watches = true;
  coverIfBack();
  watchAway();
  keepInSight();
  addEventListener('beforeprint', comeAll);
  const others = channel();
  if (others) {
    others.onmessage = () => {
      covered();
      allStores().forEach((store) => store.cover());
    };
  } else {
    // No other page tells what it did meanwhile.
    addEventListener('visibilitychange', () => document.hidden || allStores().forEach((store) => store.refresh()));
  }
  // A page from the cache shows what it showed, and somebody else may have gone back to it.
  addEventListener('pagehide', () => allStores().forEach((store) => store.hide(true)));
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    covered();
    for (const store of allStores()) {
      store.refresh(true).then(/** @returns {unknown} */ () => store.records.some && store.cover())
        .finally(() => store.hide(false));
    }
  });
}
