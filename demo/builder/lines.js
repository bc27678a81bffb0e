// Help lines as `ppsa-help-lines` takes them. What is wrong is told with the fix, and that field is left out.

/** @typedef {{ name: string, call: string, text: string, web: string, about: string, hours: string, lang: string, checked: string }} Line */
/** @typedef {{ at: number, field: keyof Line, fix: string }} Wrong */

/** Each field, with what it is called.
 * @type {[keyof Line, string, string][]} */
export const FIELDS = [
  ['name', 'Who it is', ''],
  ['call', 'Number to call', 'such as 0800 044 334'],
  ['text', 'Number to text', 'such as 4334'],
  ['web', 'Web address', 'with https://'],
  ['hours', 'When', 'such as: Any time'],
  ['about', 'What for', 'a few words'],
  ['lang', 'Language of these words', 'such as mi, if another than the page’s'],
  ['checked', 'Last tried on', ''],
];

const PHONE = /^\+?[\d\s().-]{2,24}$/;
const WEB = /^https?:\/\/[^\s/]+\.\S+$/i;
const LANG = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

/** @returns {Line} */
export const blank = () => ({ name: '', call: '', text: '', web: '', about: '', hours: '', lang: '', checked: '' });

/** @param {string} value */
function isWeb(value) {
  try {
    return WEB.test(value) && /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}

/** @param {string} value */
const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !!new Date(`${value}T00:00Z`).toJSON?.()?.startsWith(value);

/** @type {Partial<Record<keyof Line, [(value: string) => boolean, string]>>} */
const FIT = {
  call: [(value) => PHONE.test(value), 'Write a number, such as 0800 044 334.'],
  text: [(value) => PHONE.test(value), 'Write a number, such as 4334.'],
  web: [isWeb, 'Write a whole address with https:// before it.'],
  lang: [(value) => LANG.test(value), 'Write the short name of a language, such as mi or en-NZ.'],
  checked: [isDay, 'Write a day, such as 2026-05-01.'],
};

/** What can be shown, and what is wrong. A line with nothing in it is none.
 * @param {Line[]} given
 * @returns {{ lines: Record<string, string>[], wrong: Wrong[] }} */
export function readLines(given) {
  /** @type {Record<string, string>[]} */
  const lines = [];
  /** @type {Wrong[]} */
  const wrong = [];
  given.forEach((line, at) => {
    /** @type {Record<string, string>} */
    const kept = {};
    let any = false;
    for (const [field] of FIELDS) {
      const value = line[field].trim();
      if (!value) continue;
      any = true;
      const [fits, fix] = FIT[field] ?? [() => true, ''];
      if (fits(value)) kept[field] = value;
      else wrong.push({ at, field, fix });
    }
    if (!any) return;
    if (!kept.name) wrong.push({ at, field: 'name', fix: 'Write who it is: without, the line is left out.' });
    else if (!(kept.call || kept.text || kept.web)) wrong.push({ at, field: 'call', fix: 'Write a number or a web address: without, the line is left out.' });
    else {
      if (!line.checked.trim()) wrong.push({ at, field: 'checked', fix: 'Say on which day you tried it: people see that.' });
      lines.push(kept);
    }
  });
  return { lines, wrong };
}
