/** A value as JSON, also where a page taught arrays another way: old Prototype has `toJSON` for them,
 * which makes a text of each.
 * @param {unknown} value */
export const json = (value) => JSON.stringify(value, own);

/** @this {Record<string, unknown>} @param {string} key */
function own(key) {
  return this[key];
}
