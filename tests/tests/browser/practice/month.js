// Enters a month into a practice log and a reflection form, as a person would press and type, one
// thing after the other: each waits until the last one shows.
const [month, places] = arguments;
const log = document.querySelector("ppsa-practice-log").shadowRoot;
const form = document.querySelector("ppsa-reflection-form").shadowRoot;

async function until(what, look) {
  const start = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - start > 20000) throw new Error(`not there: ${what}`);
    await new Promise((done) => setTimeout(done, 4));
  }
}
const find = (root, css) => until(css, () => root.querySelector(css));
const press = async (css, root = log) => (await find(root, css)).click();
const titled = (words, root = log) =>
  until(`the title ${words}`, () => root.querySelector("#title")?.textContent.includes(words));
const named = (words, all, root = log) =>
  until(words, () => [...root.querySelectorAll(all)].find((it) => it.textContent.startsWith(words)));

function set(field, value, event) {
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}
function day(ago) {
  const on = new Date();
  on.setDate(on.getDate() - ago);
  const two = (number) => String(number).padStart(2, "0");
  return [on.getFullYear(), two(on.getMonth() + 1), two(on.getDate())].join("-");
}

/** Notes one with this button, has it changed, and waits until it stands in its list. */
async function note(button, ago, change) {
  await press(button);
  const edit = await find(log, "#edit");
  await change(edit);
  if (ago) {
    set(await find(log, "#edit input[type=date]"), day(ago), "change");
    const shown = () => log.querySelector("#edit input[type=date]").value === day(ago);
    await until("the day", shown);
  }
  await press("#edit [data-act=done]");
  await until("it is done", () => !log.querySelector("#edit"));
}
async function tick(place) {
  const boxes = () => [...log.querySelectorAll("#edit [type=checkbox]")];
  boxes()[place].click();
  await until("a tick", () => boxes()[place]?.checked);
}

const ELEMENTS = ["relational-focus", "attention-to-power", "experiential-knowledge", "wellbeing-focus"];

async function people() {
  await press("[data-act=people]");
  for (const { label, guiding } of month.companions) {
    await press("[data-act=add]");
    set(await find(log, "#label"), label, "input");
    await titled(label);
    if (guiding) {
      (await find(log, "details.about [type=checkbox]")).click();
      await find(log, "details.about [type=checkbox]:checked");
    }
    for (const it of month.contacts.filter((it) => it.with === label)) {
      await note("[data-act=note]", it.ago, async () => {
        for (const element of it.elements) await tick(ELEMENTS.indexOf(element));
        if (it.task) await tick(4);
        if (it.advice) await tick(5);
      });
    }
    for (const it of month.feedback.filter((it) => it.with === label)) {
      await note(`[data-act=${it.way}]`, it.ago, async () => {});
    }
    await press("[data-act=back]");
    await until("the list", () => log.querySelector("[data-act=add]"));
  }
  await press("[data-act=back]");
  await find(log, "[data-act=together]");
}

const field = async (label) => {
  const found = await named(label, ".item.open label[for]");
  return find(log, `[id='${found.htmlFor}']`);
};
const choose = async (legend, words) => {
  const all = await named(legend, ".item.open fieldset");
  const choice = [...all.querySelectorAll("label")].find((it) => it.textContent.startsWith(words));
  choice.control.click();
  await until(words, () => choice.control.checked);
};
async function held(days) {
  for (const [at, ago] of days.entries()) {
    set(await find(log, ".item.open #book"), day(ago), "change");
    await press(".item.open [data-act=book]");
    await until("a session", () => log.querySelectorAll(".item.open .sessions li").length === at + 1);
  }
}

async function together() {
  await press("[data-act=together]");
  const { supervision, group, course } = month;
  await press("[data-act=supervision]");
  await choose("Who with", "Someone from outside");
  set(await field("A label"), supervision.label, "input");
  set(await field("How many months apart"), String(supervision.months), "input");
  await held(supervision.held);
  set(await find(log, ".item.open .sessions textarea"), supervision.text, "input");
  await press("[data-act=group]");
  await named("How many of us", ".item.open label[for]");
  set(await field("A label"), group.label, "input");
  set(await field("How many of us"), String(group.members), "input");
  await choose("The person who guides it", "Yes");
  await choose("We all know", "Yes");
  await choose("The same people", "Yes");
  await choose("We meet each month", "Yes");
  await held(group.held);
  await press("[data-act=course]");
  await choose("Which course", "Reflective Practice");
  set(await field("Finished on"), day(course.ago), "change");
  await press("[data-act=back]");
  await find(log, "[data-act=summary]");
}

async function reflect() {
  for (const [at, it] of month.reflections.entries()) {
    const template = `[data-template='${it.template}'] button`;
    await find(form, "[name=group]");
    const first = () => form.querySelector("[data-template]")?.dataset.template;
    for (let group = 0; !form.querySelector(template); group += 1) {
      const choice = form.querySelectorAll("[name=group]")[group];
      const before = first();
      if (choice.checked) continue;
      choice.click();
      await until("the list of that group", () => first() !== before);
    }
    await press(template, form);
    const whole = await until("the questions", () => !form.querySelector("[name=group]") && form.querySelector("[type=checkbox]"));
    if (!whole.checked) whole.click();
    const words = await find(form, `textarea[data-field='q-${places[at]}']`);
    set(words, it.words, "input");
    (await named("Finish", "button", form)).click();
    (await named("Back to all reflections", "button", form)).click();
  }
}

return (async () => {
  await press("[data-act=worker]");
  await people();
  await together();
  await reflect();
  await until("the last of it", () => form.querySelector("[name=group]"));
})();
