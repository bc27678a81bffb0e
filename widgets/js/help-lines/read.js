// A host's list of lines. What is broken in it is named; all that works is shown.

const PHONE = /^\+?[\d\s().-]{2,24}$/;

/** `{ lines, wrong }`: what can be shown, and what to mend, each with its place. */
export function readLines(text) {
  let list;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return { lines: [], wrong: [`it is not JSON (${error.message})`] };
  }
  if (!Array.isArray(list) || !list.length) {
    return { lines: [], wrong: ['write a list, such as [{ "name": "1737", "call": "1737", "checked": "2026-05-01" }]'] };
  }
  const wrong = [];
  const lines = list.map((it, at) => readLine(it ?? {}, (field, mend) => wrong.push(`[${at}].${field}: ${mend}`)));
  return { lines: lines.filter(Boolean), wrong };
}

function readLine(given, report) {
  const take = (field, fit, mend) => {
    const value = given[field];
    if (value == null) return undefined;
    if (typeof value === 'string' && fit(value)) return value;
    report(field, mend);
    return undefined;
  };
  const words = (field) => take(field, (value) => value.trim(), 'write words');
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
    return line;
  }
  return undefined;
}

function isWeb(value) {
  return /^https?:\/\/[^\s/]+\.\S+$/i.test(value);
}

function isDay(value) {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value);
}
