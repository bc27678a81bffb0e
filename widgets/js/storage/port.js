// Where a store is kept: one port, and an adapter behind it for each value of `keep`.
//
// An adapter is made for one store's name and sees only opaque texts:
//
//   load()            the records kept so far, as flat triples: id, stamp, body
//   keep(records)     keeps these, also as flat triples; each replaces the one with its id
//   spot(tag)         what was last open in the element with this tag, or ''
//   setSpot(tag, is)  keeps that
//   forget()          takes away all it keeps of this store
//
// Each call may throw, and a `QuotaExceededError` says that there is no room. What `keep` was
// given is safe when it returns.
import { memory } from './memory.js';
import { visit } from './visit.js';

// The most private first.
const ADAPTERS = { nothing: memory, ask: memory, visit };

/** Whether this is a value of `keep`. */
export const isKeep = (keep) => Object.hasOwn(ADAPTERS, keep);

/** The most private of these values of `keep`. */
export const mostPrivate = (asked) => Object.keys(ADAPTERS).find((keep) => asked.includes(keep));

/** The adapter for a value of `keep`. */
export const adapter = (keep, name) => ADAPTERS[keep](name);
