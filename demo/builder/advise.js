// Which elements, and which `keep`: three questions, and what the docs say to the answers. The same two tables stand in
// docs/site-builders.md, and a test holds them together.

/** @typedef {'own' | 'worker' | 'reader'} Who */
/** @typedef {'own' | 'shared' | 'unknown'} Device */
/** @typedef {'alone' | 'beside'} Company */
/** @typedef {{ who: Who, device: Device, company: Company }} Answers */
/** @typedef {{ elements: string[], keep: string, why: string[] }} Advice */

/** The questions, in plain words: a name, what is asked, and the answers with what each is called.
 * @type {[keyof Answers, string, [string, string][]][]} */
export const QUESTIONS = [
  ['who', 'Who is it for?', [
    ['own', 'Somebody who looks at their own wellbeing'],
    ['worker', 'A peer worker or manager, for their own practice'],
    ['reader', 'Anybody who wants to read about the framework'],
  ]],
  ['device', 'What will they use it on?', [
    ['own', 'Mostly their own phone or computer'],
    ['shared', 'A shared one: at a library, at your reception, in a family'],
    ['unknown', 'I do not know, or both'],
  ]],
  ['company', 'Alone, or beside somebody?', [
    ['alone', 'Mostly alone'],
    ['beside', 'Beside somebody, at one screen'],
  ]],
];

/** Where words are kept, by the value of `keep`, in a few words.
 * @type {Record<string, string>} */
export const PLACES = {
  ask: 'where they say, once they are asked',
  nothing: 'nowhere',
  visit: 'in their tab, until it is closed',
  device: 'in their browser, until they clear it',
  host: 'with you, by a script of yours',
};

const EXIT = 'ppsa-quick-exit';
const LINES = 'ppsa-help-lines';
const DATA = 'ppsa-my-data';

/** @type {Record<Who, Record<Company, [string[], string]>>} */
const ELEMENTS = {
  own: {
    alone: [
      [EXIT, 'ppsa-wellbeing-wheel', 'ppsa-wellbeing-plan', DATA, LINES],
      'A wheel to look at how things are, and a plan for what they would like. With them a part that shows what is kept and clears it, a quick way out, and people to talk to.',
    ],
    beside: [
      [EXIT, 'ppsa-wellbeing-wheel', 'ppsa-wellbeing-plan', 'ppsa-seasons-tracker', DATA, LINES],
      'A wheel, a plan and the seasons give two people something to talk over. With them a part that shows what is kept and clears it, a quick way out, and people to talk to.',
    ],
  },
  worker: {
    alone: [
      [EXIT, 'ppsa-practice-log', 'ppsa-reflection-form', DATA],
      'A log without names, and questions to look back with. With them a part that shows what is kept, puts a lock on it and clears it, and a quick way out.',
    ],
    beside: [
      [EXIT, 'ppsa-practice-log', DATA, LINES],
      'In the practice log, two people can take turns at one screen. What is said in a turn is kept nowhere, unless the person chooses. Both can leave at once, and find people to talk to.',
    ],
  },
  reader: {
    alone: [[EXIT, 'ppsa-framework-guide'], 'The guide is to read: there is nothing to fill in. A quick way out is right on any page of this kind.'],
    beside: [[EXIT, 'ppsa-framework-guide'], 'The guide is to read: there is nothing to fill in. A quick way out is right on any page of this kind.'],
  },
};

/** @type {Record<Device, [string, string]>} */
const KEEP = {
  own: ['ask', 'They are asked where to keep their words once there are some: nowhere, for this visit, or on this device, with a lock if they like. Only they know who else picks up their phone.'],
  unknown: ['ask', 'You cannot know who else uses the device, but they can. So they are asked once there is something to keep, and nothing is kept before.'],
  shared: ['nothing', 'On a shared device the next person could read what is kept. So nothing is: words go when the page is closed. Tell people that, and that they can print or save them first.'],
};

/** What to put on the page, where words are kept there, and why.
 * @type {(answers: Answers) => Advice} */
export function advise({ who, device, company }) {
  const [elements, why] = ELEMENTS[who][company];
  if (who === 'reader') return { elements, keep: 'nothing', why: [why, 'It keeps nothing, so there is nothing to choose.'] };
  const [keep, because] = KEEP[device];
  const more = who === 'worker' && device === 'shared' ? ['Notes about others have no place on a shared computer: print or save them, and take them along.'] : [];
  return { elements, keep, why: [why, because, ...more] };
}
