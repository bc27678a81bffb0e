// A host's list of lines. What is broken in it is named; all that works is shown.
/** @import { HelpLine } from '../types.js' */

const PHONE = /^\+?[\d\s().-]{2,24}$/;

/** `{ lines, wrong }`: what can be shown, and what to mend, each with its place.
 * @param {string} text
 * @returns {{ lines: HelpLine[], wrong: string[] }} */
export function readLines(text) {
  let list;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return { lines: [], wrong: [`it is not JSON (${/** @type {Error} */ (error).message})`] };
  }
  if (!Array.isArray(list) || !list.length) {
    return { lines: [], wrong: ['write a list, such as [{ "name": "1737", "call": "1737", "checked": "2026-05-01" }]'] };
  }
  /** @type {string[]} */
  const wrong = [];
  const lines = list.map((it, at) => readLine(it ?? {}, (field, mend) => wrong.push(`[${at}].${field}: ${mend}`)));
  return { lines: /** @type {HelpLine[]} */ (lines.filter(Boolean)), wrong };
}

/** @param {Record<string, unknown>} given
 * @param {(field: string, mend: string) => void} report */
function readLine(given, report) {
  /** @type {(field: string, fit: (value: string) => unknown, mend: string) => string | undefined} */
  const take = (field, fit, mend) => {
    const value = given[field];
    if (value == null) return undefined;
    if (typeof value === 'string' && fit(value)) return value;
    report(field, mend);
    return undefined;
  };
  /** @param {string} field */
  const words = (field) => take(field, (value) => value.trim(), 'write words');
  /** @param {string} field */
  const phone = (field) => take(field, (value) => PHONE.test(value), 'write a number, such as "0800 044 334"');
  const line = {
    name: words('name'),
    call: phone('call'),
    text: phone('text'),
    web: take('web', isWeb, 'write an address with https://'),
    about: words('about'),
    hours: words('hours'),
    lang: words('lang'),
    checked: take('checked', isDay, 'write a day, such as "2026-05-01"'),
  };
  if (!line.name) report('name', 'write who it is: it is left out without');
  else if (!(line.call || line.text || line.web)) report('call', 'write "call", "text" or "web": it is left out without');
  else {
    if (given.checked == null) report('checked', 'write the day it was last checked');
    return /** @type {HelpLine} */ (line);
  }
  return undefined;
}

/** @param {string} value */
function isWeb(value) {
  return /^https?:\/\/[^\s/]+\.\S+$/i.test(value);
}

/** @param {string} value */
function isDay(value) {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value);
}
