/** What an adapter knew is not there any more: another page cleared, moved or locked it. */
export class Gone extends Error {
  name = 'Gone';
}

/** Whether two copies of the facts are of the same store in the same lock. */
export const same = (one, other) => one?.epoch === other?.epoch && one?.lock === other?.lock;
