// When a line was checked.

/** Whether this day is more than a year before `now`, by the calendar of the person. Days are texts
 * such as 2026-05-01, which sort as they follow each other. */
export function isOld(day, now = new Date()) {
  const two = (number) => String(number).padStart(2, '0');
  return day < `${now.getFullYear() - 1}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day in words, in this language if the browser knows it: `{ text, lang }`. A browser that knows
 * none shows it as it was written. */
export function dayWords(day, lang) {
  try {
    const format = new Intl.DateTimeFormat([lang, 'en-NZ'], { dateStyle: 'long', timeZone: 'UTC' });
    return { text: format.format(new Date(`${day}T00:00Z`)), lang: format.resolvedOptions().locale };
  } catch {
    return { text: day, lang };
  }
}
