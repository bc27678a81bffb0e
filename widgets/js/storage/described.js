// What there is to say of a store, beside where it is.

/** Of its records, the facts kept with them, and the page's own storage. */
export function described(records, facts, storage, state) {
  const { since = '', lock = '' } = facts ?? {};
  const { holder = '', privacy = '' } = storage ?? {};
  return {
    since, holder, privacy,
    count: records.count,
    // Not counted for each letter that is typed.
    get bytes() {
      return records.bytes;
    },
    aside: records.aside,
    reads: records.reads,
    lock: lock && (state === 'shut' ? 'shut' : 'open'),
  };
}
