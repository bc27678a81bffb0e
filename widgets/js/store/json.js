/** A value as JSON, also where a page taught arrays another way: old Prototype has `toJSON` for them,
 * which makes a text of each. */
export const json = (value) => JSON.stringify(value, own);

function own(key) {
  return this[key];
}
