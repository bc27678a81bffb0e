// The choices of the second step, and what was chosen.
/** @import { Build, Element } from './plan.js' */
import { address, folder } from './address.js';
import { PLACES } from './advise.js';
import { by, choice, field, h, tell } from './dom.js';
import { aboutValue, hint, valuesOf } from './manifest.js';
import { EXIT, HOME, LEAVE, LINES, nameOf } from './plan.js';

/** Where the package is for this page: on most sites, for the others too. */
const HERE = new URL('../ppsa/', document.baseURI).pathname;

const FORM = 'ppsa-reflection-form';
const FIRST = ['ppsa-quick-exit', 'ppsa-wellbeing-wheel', 'ppsa-help-lines'];

/** Draws all of it, once.
 * @type {(elements: Element[], build: Build) => void} */
export function drawForm(elements, build) {
  by('elements').replaceChildren(...elements.map((it) => choice('checkbox', { name: 'element', value: it.tag, checked: FIRST.includes(it.tag) }, nameOf(it.tag), hint(it))));
  const [any] = elements;
  by('keep').replaceChildren(...valuesOf(any, 'keep').map((value) => h('option', { value }, PLACES[value] ? `${value}: ${PLACES[value]}` : value)));
  const named = new Intl.DisplayNames('en', { type: 'language' });
  const language = (/** @type {string} */ tag) => ({ mi: 'Te reo Māori', 'en-NZ': 'English' })[tag] ?? named.of(tag) ?? tag;
  by('lang').replaceChildren(
    h('option', { value: '' }, 'As the page’s own'),
    ...build.languages.map(({ tag, chain }) => h('option', { value: tag }, chain.length > 1 ? `${language(tag)}, and ${language(chain[1])} where words are missing` : language(tag))));
  drawTemplates(build, []);
  by('more').replaceChildren(
    section('lines-part', 'People to talk to', h('p', {}, 'Without a list of yours, lines of Aotearoa show. Nobody has tried those for you: call or text each of yours once, and say when.'), h('div', { id: 'lines' })),
    section('exit-part', 'Quick exit',
      field('exit-href', 'Where it goes', 'A busy, harmless page, quick to come, that fits any eye. Unless you say, the weather.', h('input', { type: 'text', inputMode: 'url', placeholder: HOME })),
      field('exit-words', 'Its words where no script runs', 'The words on the button itself come with the language.', h('input', { type: 'text', placeholder: LEAVE }))),
    section('pack-part', 'Your own words',
      h('p', {}, 'A pack is one file with your own names, words and questions. Look at one here: it is checked on this device and sent nowhere.'),
      field('pack-file', 'A pack to look at', '', h('input', { type: 'file', accept: '.json,application/json' })),
      h('div', { id: 'pack-says', role: 'status' }),
      field('pack', 'Where it will lie', 'On your own site, such as /ppsa/our-pack.json', h('input', { type: 'text', inputMode: 'url' }))),
    section('colours-part', 'Colours',
      h('p', { className: 'field' }, h('label', { htmlFor: 'theme' }, 'Light or dark'), h('select', { id: 'theme', autocomplete: 'off' }, ...valuesOf(any, 'theme').map((value) => h('option', { value }, themeWords[value] ?? value)))),
      h('p', {}, 'Change what you like: how clearly it stands out is said below.'),
      h('div', { className: 'colours', id: 'colours' }), h('div', { id: 'contrast', role: 'status' })),
    section('place-part', 'Where the folder lies',
      field('base', 'Address of the folder ppsa', 'A path on your own site, or a whole address with https://', h('input', { type: 'text', inputMode: 'url', placeholder: HERE }))));
}

/** @type {Record<string, string>} */
const themeWords = { auto: 'As each reader has it', light: 'Always light', dark: 'Always dark' };

/** @type {(id: string, title: string, ...inside: Node[]) => HTMLElement} */
const section = (id, title, ...inside) => h('details', { id }, h('summary', {}, title), h('div', { className: 'inside' }, ...inside));

/** The templates that there are, and those of a pack.
 * @type {(build: Build, more: { id: string, title: string }[]) => void} */
export function drawTemplates(build, more) {
  const select = /** @type {HTMLSelectElement} */ (by('template'));
  const before = select.value;
  const all = new Map([...build.templates, ...more].map((it) => [it.id, it.title]));
  select.replaceChildren(h('option', { value: '' }, 'The person picks'), ...[...all].map(([value, title]) => h('option', { value }, title)));
  select.value = all.has(before) ? before : '';
}

/** @param {string} id */
const value = (id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (by(id)).value;

/** Fills in what the questions came to.
 * @type {(tags: string[], keep: string) => void} */
export function fillIn(tags, keep) {
  for (const box of boxes()) box.checked = tags.includes(box.value);
  /** @type {HTMLSelectElement} */ (by('keep')).value = keep;
}

const boxes = () => /** @type {NodeListOf<HTMLInputElement>} */ (document.getElementsByName('element'));

/** What is chosen and typed. What is wrong is said beside it and given as sentences, and is left out.
 * @param {Element[]} elements */
export function chosen(elements) {
  const ticked = [...boxes()].filter((it) => it.checked).map((it) => it.value);
  const picked = elements.filter(({ tag }) => ticked.includes(tag));
  const has = (/** @type {string} */ tag) => picked.some((it) => it.tag === tag);
  /** @type {string[]} */
  const problems = [];
  const read = (/** @type {string} */ id, /** @type {string} */ name, /** @type {{ value: string, problem: string }} */ found) => {
    if (tell(id, found.problem)) problems.push(`${name}: ${found.problem}`);
    return found.value;
  };
  const keep = value('keep');
  by('template-field').hidden = !has(FORM);
  by('lines-part').hidden = !has(LINES);
  by('exit-part').hidden = !has(EXIT);
  by('keep-says').textContent = aboutValue(elements[0], 'keep', keep) + (keep === 'host' ? ' This needs a script of your own: the README that comes with the widgets tells how, under “A place of your own”. Until it is there, nothing is kept.' : '');
  return {
    picked, keep, problems,
    lang: value('lang'),
    theme: value('theme') === 'auto' ? '' : value('theme'),
    template: has(FORM) ? value('template') : '',
    base: read('base', 'Where the folder lies', folder(value('base') || HERE)) || HERE,
    pack: read('pack', 'Where your pack will lie', address(value('pack'))),
    exit: { href: read('exit-href', 'Where the quick exit goes', address(value('exit-href'), { http: true })), words: value('exit-words').trim() },
  };
}
