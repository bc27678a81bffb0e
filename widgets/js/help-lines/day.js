// When a line was checked.

/** Whether this day is more than a year before `now`, by the calendar of the person. Days are texts
 * such as 2026-05-01, which sort as they follow each other.
 * @param {string} day */
export function isOld(day, now = new Date()) {
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, '0');
  return day < `${now.getFullYear() - 1}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
