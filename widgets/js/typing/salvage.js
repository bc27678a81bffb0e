// The person's own words in records, when Rust cannot read them: the one place where the page
// looks into a record. Words of ours have a `lang` before them.
/** @import { Triples } from '../types.js' */

const TEXT = /("lang":"[^"]*",(?:"review":"[^"]*",)?)?"text":("(?:[^"\\]|\\.)*")/g;

/** The own words in records, given as flat triples, each once.
 * @param {Triples} records */
export function ownWords(records) {
  const found = [...records.join('\n').matchAll(TEXT)].filter(([, ours]) => !ours);
  return [...new Set(found.map(([, , text]) => read(text)))].filter(Boolean);
}

/** @type {(text: string) => string} */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text; // Damaged as well: as it stands.
  }
}
