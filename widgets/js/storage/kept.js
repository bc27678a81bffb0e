// Which stores of ours are kept in this browser, on this page or not.
import { inRooms } from './rooms.js';
import { FACTS, OURS } from './visit.js';

/** Their names. Looking makes nothing. */
export async function kept() {
  const all = await Promise.all([inRooms(), names(common), names(visit)]);
  return all.flat();
}

async function names(of) {
  try {
    return await of();
  } catch {
    // Nothing of it is to be found here.
    return [];
  }
}

const common = async () =>
  (await indexedDB.databases()).flatMap(({ name }) => (name.startsWith(OURS) ? name.slice(OURS.length) : []));

const visit = () =>
  Object.keys(sessionStorage).flatMap((key) =>
    key.startsWith(OURS) && key.endsWith(FACTS) ? JSON.parse(key.slice(OURS.length, -FACTS.length)) : [],
  );
