// Days in words.
import { months } from '../generated/languages.js';

/** @typedef {Record<string, string[]>} Months */

/** What writes the days of a language: to make one takes longer than all else that follows a letter.
 * @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** The day, such as 2026-05-01, in words: `{ text, lang }`, in the first of these languages that names the
 * months. English is the browser's own; a browser that writes no days shows it as it was written.
 * @param {string} day
 * @param {string[]} chain
 * @returns {{ text: string, lang: string }} */
export function dayWords(day, chain) {
  const lang = chain.find((tag) => /** @type {Months} */ (months)[tag]) ?? 'en-NZ';
  const [year, month, date] = day.split('-').map(Number);
  if (/** @type {Months} */ (months)[lang]) {
    return { text: `${date} ${/** @type {Months} */ (months)[lang][month - 1]} ${year}`, lang };
  }
  try {
    const format = formats.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(lang, format);
    return { text: format.format(new Date(`${day}T00:00Z`)), lang };
  } catch {
    return { text: day, lang };
  }
}
