/** What an adapter knew is not there any more: another page cleared, moved or locked it. */
export class StaleStore extends Error {
  name = 'StaleStore';
}

/** Whether two copies of the metadata are of the same store in the same lock. Another page may have put
 * anything there: as texts they are the same each time they are read. */
export const same = (one, other) => ['epoch', 'lock'].every((it) => String(one?.[it] ?? '') === String(other?.[it] ?? ''));
