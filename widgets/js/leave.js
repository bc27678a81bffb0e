// What happens to words when the person leaves at once.
import { hidden } from './keeping/shown.js';
import { coverOthers } from './page.js';
import { forgetVisits } from './storage/visit.js';
import { allStores, disarm } from './stores.js';

/** The person leaves at once: what visits kept is taken away, what a device keeps is covered from
 * here on, other pages cover what they show, and no warning holds anyone back. All of it is done
 * when this returns. */
export function leaveNow() {
  disarm();
  hidden();
  for (const store of allStores()) store.leaveNow();
  try {
    forgetVisits();
  } catch {
    // Nothing was kept there either.
  }
  coverOthers();
}
