// Who to turn to in Aotearoa, where the host sets no list of its own.

// The day, as 2026-05-01, on which somebody tried each of these. Whoever releases does so and writes
// it here: nobody has yet, and the page says that it is not known.
const CHECKED = '';

/** `about` and `hours` are keys of our own words.
 * @type {import('../types.js').HelpLine[]} */
export const LINES = [
  { name: '111', call: '111', about: '111' },
  { name: '1737', call: '1737', text: '1737', hours: 'any-time' },
  { name: 'Safe to talk', lang: 'en-NZ', call: '0800 044 334', text: '4334' },
  { name: 'Tautoko Tāne', lang: 'mi', web: 'https://tautokotane.nz', about: 'tautoko' },
].map((line) => ({ ...line, checked: CHECKED, ours: true }));
