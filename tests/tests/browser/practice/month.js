// A month of a peer worker, as steps of ../findings/verbs.js, one thing after the other.
const [month, places] = arguments;
const ELEMENTS = ['relational-focus', 'attention-to-power', 'experiential-knowledge', 'wellbeing-focus'];
await worker();
for (const { label, guiding } of month.companions) {
  await home();
  await someone(label, guiding);
  for (const it of month.contacts.filter((it) => it.with === label)) {
    await contact({ ...it, elements: it.elements.map((element) => ELEMENTS.indexOf(element)) });
  }
  for (const it of month.feedback.filter((it) => it.with === label)) await asked(it.way, it.ago);
}
const { supervision, group, course } = month;
await together('supervision');
await choose('Who with', 'Someone from outside');
await field('A label', supervision.label);
await field('How many months apart', String(supervision.months));
await held(supervision.held);
await set('.item.open .sessions textarea', supervision.text);
await together('group');
await field('A label', group.label);
await field('How many of us', String(group.members));
for (const legend of ['The person who guides it', 'We all know', 'The same people', 'We meet each month']) await choose(legend, 'Yes');
await held(group.held);
await together('course');
await choose('Which course', 'Reflective Practice');
await field('Finished on', day(course.ago), 'change');
await home();
for (const [at, it] of month.reflections.entries()) await reflected(it.template, it.words, places[at]);
