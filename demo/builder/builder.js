// The builder page: three questions, the choices with what comes of them beside, the lines to copy, the checklist.
// Nothing is stored, nothing is sent, and nothing goes into the address.
/** @import { Advice, Answers } from './advise.js' */
/** @import { Build, Element, Plan } from './plan.js' */
import { PLACES, QUESTIONS, advise } from './advise.js';
import { checklist } from './checklist.js';
import { coloursSet, drawColours, tellContrast } from './colours.js';
import { shown } from './copy.js';
import { by, choice, h } from './dom.js';
import { chosen, drawForm, drawTemplates, fillIn } from './form.js';
import { drawLines, linesGiven } from './lines-form.js';
import { packaged, readPackage } from './manifest.js';
import { TARGETS, blocks } from './markup.js';
import { nameOf } from './plan.js';
import { addressFor, check } from './pack.js';
import { templatesOf } from './place.js';
import { preview } from './preview.js';
import { site } from './address.js';

/** @type {Element[]} */
let elements = [];
/** @type {Build} */
let build;
/** The address of the pack that is tried here. */
let tried = '';

/** What shows before the program, by its file's name: fetched when somebody asks for it.
 * @type {Map<string, string>} */
const drawn = new Map();
/** Those that are on their way.
 * @type {Set<string>} */
const coming = new Set();

function question() {
  const all = QUESTIONS.map(([name, asked, answers]) =>
    h('fieldset', {}, h('legend', {}, asked), ...answers.map(([value, words]) => choice('radio', { name, value }, words))));
  by('questions').replaceChildren(...all);
  by('questions').addEventListener('change', answer);
}

function answer() {
  const given = QUESTIONS.map(([name]) => [name, /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name='${name}']:checked`))?.value]);
  if (given.some(([, value]) => !value)) return;
  const advice = advise(/** @type {Answers} */ (Object.fromEntries(given)));
  fillIn(advice.elements, advice.keep);
  by('advice').replaceChildren(...spoken(advice));
  update();
}

/** @type {(advice: Advice) => Node[]} */
function spoken({ elements: tags, keep, why }) {
  const names = tags.map(nameOf).join(', ').toLowerCase();
  return [
    h('p', {}, 'On the page: ', h('strong', {}, names), '.'),
    h('p', {}, 'Words are kept: ', h('strong', {}, PLACES[keep]), ' (', h('code', {}, keep), ').'),
    ...why.map((sentence) => h('p', {}, sentence)),
    h('p', { className: 'soft' }, 'It is filled in below. Change what you like.'),
  ];
}

function takeAway() {
  by('targets').replaceChildren(
    h('fieldset', {}, h('legend', {}, 'What is your site made with?'),
      h('div', { className: 'choices' }, ...TARGETS.map(([value, words], at) => choice('radio', { name: 'target', value, checked: at === 0 }, words)))),
    h('fieldset', { id: 'more-lines' }, h('legend', {}, 'And'),
      choice('checkbox', { id: 'early', checked: true }, 'Lines that make it come sooner', 'The page then asks for what the first widget needs at once.'),
      choice('checkbox', { id: 'drawn' }, 'Show each part before its program is there', 'Good for slow phones, and to read without JavaScript. It makes the page longer, and is put in anew with each new package. Not with a pack of your own.')));
}

/** @returns {{ plan: Plan, problems: string[], target: string }} */
function gather() {
  const { picked, problems, ...given } = chosen(elements);
  const { lines, problems: more } = linesGiven();
  const target = /** @type {HTMLInputElement} */ (document.querySelector("input[name='target']:checked")).value;
  const ticked = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (by(id)).checked;
  const plan = { ...given, build, elements: picked, lines, colours: coloursSet(picked), early: ticked('early'), drawn: {} };
  by('more-lines').hidden = target === 'wordpress' || target === 'block';
  const box = /** @type {HTMLInputElement} */ (by('drawn'));
  box.closest('label')?.toggleAttribute('hidden', target !== 'html' || !!plan.pack);
  const all = [...problems, ...(picked.some(({ tag }) => tag === 'ppsa-help-lines') ? more : [])];
  if (!picked.length) all.push('Nothing is on the page: tick a part of it under “On the page”.');
  if (target === 'block' && !site(plan.base)) all.push('Such a builder has no place for a folder. Put it on another host, and write its whole address under “Where the folder lies”, such as https://files.your-site.example/ppsa/');
  const early = target === 'html' && box.checked && !plan.pack;
  return { plan: { ...plan, drawn: early ? prerendered(plan, all) : {} }, problems: all, target };
}

/** The markup of those that can show at once. Files that are not here are fetched, and then all is drawn anew.
 * @type {(plan: Plan, problems: string[]) => Record<string, string>} */
function prerendered(plan, problems) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const { tag } of plan.elements) {
    if (!build.elements[tag] || (tag === 'ppsa-reflection-form' && plan.template)) continue;
    const name = `prerender/${tag}.${plan.lang || 'en-NZ'}.html`;
    const text = drawn.get(name);
    if (text) found[tag] = text;
    else if (text === '') problems.push(`${name} did not come: is the folder ppsa whole?`);
    else fetchDrawn(name);
  }
  return found;
}

/** @param {string} name */
async function fetchDrawn(name) {
  if (coming.has(name)) return;
  coming.add(name);
  try {
    drawn.set(name, await (await packaged(name)).text());
  } catch {
    drawn.set(name, '');
  }
  update();
}

/** What there was to copy. */
let before = '';

function update() {
  const { plan, problems, target } = gather();
  drawColours(plan.elements, build, update);
  tellContrast(plan.elements, build, plan.theme, update);
  preview(plan, tried);
  const told = by('told');
  const key = problems.join('\n');
  if (told.dataset.key !== key) {
    told.dataset.key = key;
    told.replaceChildren(...(problems.length ? [h('p', {}, 'This is not in the lines below until it is put right:'), h('ul', {}, ...problems.map((it) => h('li', {}, it)))] : []));
  }
  const ready = plan.elements.length && !(target === 'block' && !site(plan.base));
  const all = ready ? blocks(target, plan) : [];
  const text = JSON.stringify(all);
  // What was not changed keeps its place, and what its button said.
  if (text === before) return;
  before = text;
  by('blocks').replaceChildren(...all.map(shown));
}

async function takePack() {
  const [file] = /** @type {HTMLInputElement} */ (by('pack-file')).files ?? [];
  const says = by('pack-says');
  tried = '';
  if (!file) {
    says.replaceChildren();
    drawTemplates(build, []);
    update();
    return;
  }
  says.replaceChildren(h('p', {}, 'Looking at it …'));
  const text = await file.text();
  const at = addressFor(text);
  const { done, problems } = await check(at, text, /** @type {HTMLSelectElement} */ (by('lang')).value);
  const fine = done && !problems.length;
  if (fine) tried = at;
  drawTemplates(build, fine ? templatesOf(text) : []);
  says.replaceChildren(fine
    ? h('p', {}, 'All is well: it can go on your page as it is, and shows beside this.')
    : h('div', {}, h('p', { className: 'wrong' }, done ? 'It cannot be used until this is put right:' : 'It was not checked.'), h('ul', { className: 'told' }, ...problems.map((it) => h('li', {}, it)))));
  update();
}

async function start() {
  try {
    ({ elements, build } = await readPackage());
  } catch {
    by('wait').textContent = 'The folder ppsa does not lie beside the folder of this page, or is not whole. Put both into one folder, and load this page again.';
    return;
  }
  question();
  drawForm(elements, build);
  takeAway();
  drawLines(update);
  by('checklist').replaceChildren(...checklist(build));
  by('print').addEventListener('click', () => print());
  by('pack-file').addEventListener('change', takePack);
  for (const id of ['make', 'targets']) {
    by(id).addEventListener('input', (event) => event.target !== by('pack-file') && update());
    // What is amiss with a field is said once it is left.
    by(id).addEventListener('focusout', ({ target }) => target instanceof HTMLInputElement && setTimeout(update));
  }
  by('wait').hidden = true;
  by('steps').hidden = false;
  update();
}

start();
