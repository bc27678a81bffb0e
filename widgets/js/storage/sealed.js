// A lock around an adapter: what it keeps was sealed before, and is opened after.
/** @import { Adapter, CodedError, Triples, Vault } from '../types.js' */

// These say nothing of a record: there was no room to open it in, or the lock is shut.
const LATER = ['vault-memory', 'vault-shut'];

// What was open is sealed as a record of this id and stamp would be.
const UI_STATE = 'uiState';

/** The same adapter with bodies sealed by a vault. What cannot be opened comes without a stamp, so
 * that it is put aside as it is.
 * @param {Adapter} inner
 * @param {Vault} vault
 * @returns {Adapter & { seal(records: Triples): Triples }} */
export function sealed(inner, vault) {
  /** @type {(records: Triples, act: (id: string, stamp: string, body: string) => Triples) => Triples} */
  const each = (records, act) => {
    const out = [];
    for (let i = 0; i < records.length; i += 3) out.push(...act(records[i], records[i + 1], records[i + 2]));
    return out;
  };
  /** @param {Triples} records */
  const seal = (records) => each(records, (id, stamp, body) => [id, stamp, vault.seal(id, stamp, body)]);
  /** @param {Triples} records */
  const open = (records) =>
    each(records, (id, stamp, body) => {
      try {
        return [id, stamp, vault.open(id, stamp, body)];
      } catch (error) {
        if (LATER.includes(/** @type {CodedError} */ (error).code)) throw error;
        return [id, '', body];
      }
    });
  return {
    ...inner,
    seal,
    load: async () => open(await inner.load()),
    read: async (ids) => open(await inner.read(ids)),
    quarantined: async () => open(await inner.quarantined()),
    async uiState() {
      const is = await inner.uiState();
      try {
        return is && vault.open(UI_STATE, UI_STATE, is);
      } catch {
        return '';
      }
    },
    setUiState: async (all) => inner.setUiState(vault.seal(UI_STATE, UI_STATE, all)),
    opened: open,
    async begin(meta, asides, merge) {
      /** @type {Triples | undefined} */
      let plain;
      await inner.begin(meta, seal(asides), (theirs) => seal((plain = merge(theirs))));
      return plain;
    },
    async write(records, merge) {
      let plain = records;
      await inner.write(seal(records), (theirs) => seal((plain = merge(open(theirs)))));
      return plain;
    },
  };
}
