// Contrast as WCAG 2.2 counts it, and what to do where there is too little.

/** @typedef {'light' | 'dark'} Scheme */
/** @typedef {Record<string, Record<Scheme, string>>} Colours */
/** @typedef {{ token: string, on: string, ratio: number, needs: number, ok: boolean, better: string, way: 'darker' | 'lighter' }} Found */

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/** A colour as `#rrggbb`, or nothing where it is not one.
 * @param {string} text */
export function hex(text) {
  const given = text.trim().toLowerCase();
  if (!HEX.test(given)) return '';
  return given.length === 7 ? given : `#${[...given.slice(1)].map((it) => it + it).join('')}`;
}

/** @param {string} colour */
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance.
 * @param {string} colour */
export function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21.
 * @type {(one: string, other: string) => number} */
export function ratio(one, other) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour nearest to this one, darker or lighter, that is enough on `on`. Where neither end is, the end that is better.
 * @type {(colour: string, on: string, needs: number) => string} */
export function enough(colour, on, needs) {
  const end = ratio('#000000', on) >= ratio('#ffffff', on) ? 0 : 255;
  const from = channels(colour);
  for (let step = 0; step <= 100; step += 1) {
    const mixed = from.map((value) => Math.round(value + ((end - value) * step) / 100));
    const found = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (ratio(found, on) >= needs || step === 100) return found;
  }
  return colour;
}

/** What has to stand out from what, and by how much: words by 4.5, what is drawn by 3. Hairlines need not.
 * @type {[RegExp, string, number][]} */
const PAIRS = [
  [/^--ppsa-(ink|soft)$/, '--ppsa-card', 4.5],
  [/^--ppsa-(ink|soft)$/, '--ppsa-bed', 4.5],
  [/^--ppsa-edge$/, '--ppsa-card', 3],
  [/^--ppsa-(pou-\d|winter|spring|summer|autumn|element-\d)$/, '--ppsa-card', 3],
];

/** Every pair of these colours, in one scheme.
 * @type {(colours: Colours, scheme: Scheme) => Found[]} */
export function contrasts(colours, scheme) {
  /** @type {Found[]} */
  const found = [];
  for (const token of Object.getOwnPropertyNames(colours)) {
    for (const [which, on, needs] of PAIRS) {
      if (!which.test(token) || !colours[on]) continue;
      const [own, ground] = [colours[token][scheme], colours[on][scheme]];
      const is = ratio(own, ground);
      const better = enough(own, ground, needs);
      const way = luminance(better) < luminance(own) ? 'darker' : 'lighter';
      found.push({ token, on, ratio: is, needs, ok: is >= needs, better, way });
    }
  }
  return found;
}

/** Each colour that stands out too little, once: where it does so least, and what is enough on all that it stands on.
 * @type {(colours: Colours, scheme: Scheme) => Found[]} */
export function tooLow(colours, scheme) {
  const all = contrasts(colours, scheme);
  const tokens = [...new Set(all.filter(({ ok }) => !ok).map(({ token }) => token))];
  return tokens.map((token) => {
    const own = all.filter((it) => it.token === token);
    const least = own.filter(({ ok }) => !ok).reduce((a, b) => (b.ratio < a.ratio ? b : a));
    const better = own.reduce((colour, { on, needs }) => enough(colour, colours[on][scheme], needs), colours[token][scheme]);
    return { ...least, better };
  });
}

/** As it is said: cut and not rounded, so that too little never looks like enough.
 * @param {number} value */
export const said = (value) => (Math.floor(value * 100) / 100).toFixed(2).replace(/\.?0+$/, '');
