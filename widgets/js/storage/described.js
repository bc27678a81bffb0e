// What there is to say of a store, beside where it is.

/** Of its records, the metadata kept with them, and the page's own storage. */
export function described(records, meta, storage, state) {
  const { since = '', lock = '' } = meta ?? {};
  const { holder = '', privacy = '' } = storage ?? {};
  return {
    since, holder, privacy,
    count: records.count,
    // Not counted for each letter that is typed.
    get bytes() {
      return records.bytes;
    },
    quarantined: records.quarantined,
    reads: records.reads,
    lock: lock && (state === 'shut' ? 'shut' : 'open'),
  };
}
