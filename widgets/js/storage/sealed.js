// A lock around an adapter: what it keeps was sealed before, and is opened after.

/** The same adapter with bodies sealed by a vault. What cannot be opened comes without a stamp, so
 * that it is put aside as it is. */
export function sealed(inner, vault) {
  const each = (records, act) => {
    const out = [];
    for (let i = 0; i < records.length; i += 3) out.push(...act(records[i], records[i + 1], records[i + 2]));
    return out;
  };
  const seal = (records) => each(records, (id, stamp, body) => [id, stamp, vault.seal(id, stamp, body)]);
  const open = (records) =>
    each(records, (id, stamp, body) => {
      try {
        return [id, stamp, vault.open(id, stamp, body)];
      } catch {
        return [id, '', body];
      }
    });
  return {
    ...inner,
    load: async () => open(await inner.load()),
    read: async (ids) => open(await inner.read(ids)),
    begin: (facts, records) => inner.begin(facts, seal(records)),
    async write(records, merge) {
      let plain = records;
      await inner.write(seal(records), (theirs) => seal((plain = merge(open(theirs)))));
      return plain;
    },
  };
}
