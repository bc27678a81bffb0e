// What a person can do on a page with a practice log, and a reflection form, a wheel and a plan where they are there, each
// as presses and typing: a step waits until what it did shows. STEPS stands for what a test does with them.
let log, form, wheel, plan;

async function until(what, look) {
  const start = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - start > 20_000) throw new Error(`not there: ${what}`);
    await new Promise((done) => setTimeout(done, 4));
  }
}
const find = (css, at = log) => until(css, () => at.querySelector(css));
const press = async (css, at = log) => (await find(css, at)).click();
const named = (words, css, at = log) => until(words, () => [...at.querySelectorAll(css)].find((it) => it.textContent.trim().startsWith(words)));
async function set(css, value, at = log, event = 'input') {
  const field = await find(css, at);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
  await until(value, () => at.querySelector(css)?.value === value);
}
function day(ago) {
  const on = new Date();
  on.setDate(on.getDate() - ago);
  const two = (number) => String(number).padStart(2, '0');
  return [on.getFullYear(), two(on.getMonth() + 1), two(on.getDate())].join('-');
}
const tick = async (box, at = log) => {
  (await find(box, at)).click();
  await until('a tick', () => at.querySelector(box)?.checked);
};

/** Says who one is. */
const worker = () => press('[data-act=worker]');
const manager = () => press('[data-act=manager]');
async function home() {
  for (;;) {
    await until('a screen', () => log.querySelector('.ways') || log.querySelector('[data-act=back]'));
    if (log.querySelector('.ways')) return;
    const title = log.querySelector('#title').textContent;
    await press('[data-act=back]');
    await until('the screen before', () => log.querySelector('#title')?.textContent !== title);
  }
}
/** Writes somebody down, and stays on their page. */
async function someone(label, guiding = false) {
  if (!log.querySelector('[data-act=add]')) await press('[data-act=people]');
  await press('[data-act=add]');
  await set('#label', label);
  if (guiding) {
    (await find('details.about')).open = true;
    await tick('details.about [type=checkbox]');
  }
}
async function contact({ ago = 0, elements = [], task = false, advice = false, words = '' } = {}) {
  await press('[data-act=note]');
  const boxes = [...elements, ...(task ? [4] : []), ...(advice ? [5] : [])];
  await find('#edit');
  for (const box of boxes) {
    const boxed = () => log.querySelectorAll('#edit [type=checkbox]')[box];
    (await until('a box', boxed)).click();
    await until('a tick', () => boxed()?.checked);
  }
  if (words) await set('#edit [data-field^=words-]', words);
  if (ago) await set('#edit input[type=date]', day(ago), log, 'change');
  await press('#edit [data-act=done]');
  await until('it is done', () => !log.querySelector('#edit'));
}
async function asked(way, ago = 0) {
  await press(`[data-act=${way}]`);
  await find('#edit');
  if (ago) await set('#edit input[type=date]', day(ago), log, 'change');
  await press('#edit [data-act=done]');
  await until('it is done', () => !log.querySelector('#edit'));
}
/** What somebody would like, from the first pou. */
async function theirs(words, { review, steps: theSteps = [] } = {}) {
  (await find('.start')).open = true;
  await press('[data-act=start]');
  await set('[data-field^=wording-]', words);
  (await find('.objective details')).open = true;
  if (review !== undefined) await set('[data-field^=review-]', day(review), log, 'change');
  for (const [at, holder] of theSteps.entries()) {
    await press('[data-act=add-step]');
    const fields = () => [...log.querySelectorAll('.objective [data-field^=step-]')];
    const field = await until('a step', () => fields().length === at + 1 && fields()[at]);
    field.value = `Step ${at}`;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const list = await until('whose', () => log.querySelectorAll('.objective select')[at]);
    list.value = holder;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await until('who holds it', () => log.querySelectorAll('.objective select')[at]?.value === holder);
  }
}
/** What I would like myself, from the first pou. */
async function mine(words) {
  const name = 'button.name';
  if (!plan.querySelector(name)) await press('[data-act=begin]', plan);
  await press(name, plan);
  await set('#wording', words, plan);
}
/** Words on the wheel: `strength` or `challenge`, in the pou at this place. */
async function noted(kind, pou, words) {
  const row = await find(`button:has(#name-${pou})`, wheel);
  if (row.ariaExpanded !== 'true') row.click();
  await set(`[data-field='${kind}-${pou}-0']`, words, wheel);
}
/** The fields of what is open among those one reflects with. */
async function field(label, value, event = 'input') {
  const found = await named(label, '.item.open label[for]');
  await set(`[id='${found.htmlFor}']`, value, log, event);
}
async function choose(legend, words) {
  const all = await named(legend, '.item.open fieldset');
  const choice = [...all.querySelectorAll('label')].find((it) => it.textContent.startsWith(words));
  choice.control.click();
  await until(words, () => choice.control.checked);
}
async function together(kind) {
  await home();
  await press('[data-act=together]');
  await find(`[data-act=${kind}]`);
  // What was open before may still stand there: what comes now is one more.
  const before = log.querySelectorAll('.item').length;
  await press(`[data-act=${kind}]`);
  await until('one more', () => log.querySelectorAll('.item').length === before + 1 && log.querySelector('.item.open'));
}
/** Sessions that took place so many days ago. */
async function held(days) {
  for (const [at, ago] of days.entries()) {
    await set('.item.open #book', day(ago), log, 'change');
    await press('.item.open [data-act=book]');
    await until('a session', () => log.querySelectorAll('.item.open .sessions li').length === at + 1);
  }
}
/** A reflection with these words in the field of this question, or in its first. */
async function reflected(template, words, place) {
  const css = `[data-template='${template}'] button`;
  await find('[name=group]', form);
  const first = () => form.querySelector('[data-template]')?.dataset.template;
  for (let group = 0; !form.querySelector(css); group += 1) {
    const choice = form.querySelectorAll('[name=group]')[group];
    const before = first();
    if (choice.checked) continue;
    choice.click();
    await until('the list of that group', () => first() !== before);
  }
  await press(css, form);
  const whole = await until('the questions', () => !form.querySelector('[name=group]') && form.querySelector('[type=checkbox]'));
  if (!whole.checked) whole.click();
  await set(place === undefined ? 'textarea[data-field]' : `textarea[data-field='q-${place}']`, words, form);
  (await named('Finish', 'button', form)).click();
  (await named('Back to all', 'button', form)).click();
  await find('[name=group]', form);
}
/** Waits until the suggestion with this code stands on the first screen, or does not. */
async function suggests(code, comes) {
  await home();
  // What was done last shows in the next frame.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  const stands = () => [...log.querySelectorAll('.finding h4')].some((it) => it.id.startsWith(`found-${code}-`));
  await until(comes ? code : `no ${code}`, () => stands() === comes);
}

return (async () => {
  const root = (tag) => document.querySelector(`ppsa-${tag}`)?.shadowRoot;
  const tags = ['practice-log', 'reflection-form', 'wellbeing-wheel', 'wellbeing-plan'].filter((tag) => document.querySelector(`ppsa-${tag}`));
  for (const tag of tags) await until(tag, () => root(tag)?.querySelector('[data-ready]')?.closest('.place:not([hidden])'));
  [log, form, wheel, plan] = tags.map(root);
  STEPS;
})();
