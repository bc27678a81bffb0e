// Words that somebody typed, as each kind of page needs them written. None of them may do anything there.

/** In markup, between tags or in a quoted attribute.
 * @param {string} text */
export const html = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

/** The same where WordPress also reads shortcodes: it takes no square bracket for one.
 * @param {string} text */
export const wordpress = (text) => html(text).replace(/\[/g, '&#91;').replace(/\]/g, '&#93;');

/** @param {string} sign */
const code = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

// What would end a script, begin a comment or a template, or be a line's end to a script.
const SIGNS = /[<>&`{}[\]\u2028\u2029]/g;

/** @param {string} text */
const string = (text) => JSON.stringify(text).replace(SIGNS, code);

/** A text in a script, as a string in double quotes. It is JSON as well.
 * @type {(text: string) => string} */
export const js = string;

/** A list of flat objects as JSON, for a script element of markup: no text in it has a sign of markup, of a shortcode or a template.
 * @param {Record<string, string>[]} list
 * @param {string} indent */
export function json(list, indent) {
  const one = (/** @type {Record<string, string>} */ it) =>
    `${indent}  { ${Object.getOwnPropertyNames(it).map((key) => `${string(key)}: ${string(it[key])}`).join(', ')} }`;
  return `[\n${list.map(one).join(',\n')}\n${indent}]`;
}

/** A value in a shortcode. It knows no escape, so nothing is written that needs one.
 * @param {string} text */
export const shortcode = (text) => (/^[\w-]+$/.test(text) ? text : '');
