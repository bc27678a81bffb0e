//! Screens that a page of states leads to, and the way there, as a walk of tests/pages/battery.

use ppsa_tests::Result;

use super::states::State;
use crate::data::steps::{elsewhere, something, wheel};

/// One of them.
pub struct Screen {
    /// As the report calls it.
    pub name: &'static str,
    /// How to get there from the screen before.
    pub way: &'static str,
}

/// The screens of a page, each reached from the one before.
pub fn of(state: &State) -> &'static [Screen] {
    match &*state.page {
        "wheel-first" => WHEEL,
        "plan-first" => PLAN,
        "seasons-first" => SEASONS,
        "reflection-first" => REFLECTION,
        "data-first" => DATA,
        "practice-first" => PRACTICE,
        "guide-first" => GUIDE,
        "exit-first" => EXIT,
        "lines-filled" => LINES,
        _ => &[],
    }
}

/// What is brought back from files: a wheel with a long word, the same changed elsewhere with one
/// removed, and again without; and something of every kind.
pub fn files() -> Result<Vec<String>> {
    let old =
        wheel("Averyveryverylongwordwithoutanyspaceinitatall and then quite a few more words")?;
    let changed = [elsewhere(&old, 8, true)?, elsewhere(&old, 9, false)?, something()?];
    Ok(changed.iter().map(ppsa_core::Document::to_json).collect())
}

const WHEEL: &[Screen] = &[
    Screen {
        name: "the wheel filled, in words",
        way: "await write('#now-0', 2); await write('#hoped-for-0', 5);
            await write('[data-field=strength-0-0]', 'Fishing');
            await write('[data-field=challenge-0-0]', 'Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere');
            unfold()",
    },
    Screen {
        name: "the wheel with a pou left out",
        way: "await press('button:has(#name-1)'); await see('#panel-1'); await press('.skip input'); await see('.petal.skipped')",
    },
    Screen {
        name: "the wheel with all pou closed",
        way: "await press('button:has(#name-1)'); await gone('.panel')",
    },
];

const PLAN: &[Screen] = &[
    Screen {
        name: "an objective held lightly",
        way: "await see('#start'); await press('button.name');
            await write('#wording', 'Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere'); await see('.row #words')",
    },
    Screen {
        name: "an objective agreed, with all that belongs to it",
        way: "await write('[data-field=step-0]', 'Ring'); await press('[data-act=agree]'); await see('[data-act=take-back]');
            await write('#day', '2020-03-03');
            await until('the finding', () => host.shadowRoot.querySelector('.findings')?.textContent.includes('gone by'));
            await press('[data-act=look]'); await see('#look'); unfold()",
    },
    Screen {
        name: "an objective reworded",
        way: "await press('[data-act=anew]'); await write('#wording', 'Something else');
            await until('held lightly', () => host.shadowRoot.querySelector('.standing').textContent.includes('Held lightly'))",
    },
    Screen {
        name: "an objective set down, another begun",
        way: "await press('[data-act=set-down]'); await see('[data-act=put-back]'); unfold(); await press('[data-act=begin]'); await see('#start')",
    },
];

const SEASONS: &[Screen] = &[
    Screen {
        name: "one season noted",
        way: "await press('#go-hotoke'); await write('#note', 'Averyveryverylongwordwithoutanyspaceinitatall');
            await write('#on', '2023-01-02'); await press('.sheet .main'); await gone('.sheet')",
    },
    Screen {
        name: "several cycles, in autumn",
        way: "for (const year of [2023, 2024, 2025]) for (const [season, month] of [['koanga', 3], ['hotoke', 4], ['raumati', 7], ['ngahuru', 9]]) {
                await press(`#go-${season}`); await write('#on', `${year}-0${month}-04`); await press('.sheet .main'); await gone('.sheet');
            }
            unfold()",
    },
    Screen { name: "about to begin again", way: "await press('#go-hotoke'); await see('.sheet')" },
    Screen {
        name: "about to change a season noted",
        way: "await press('.path li > button'); await see('.which')",
    },
    Screen {
        name: "a page for harder days, to make",
        way: "await press('#harder'); await write('#harder-notice', 'Averyveryverylongwordwithoutanyspaceinitatall')",
    },
    Screen {
        name: "a page for harder days, to read",
        way: "await press('.acts .main'); await see('.page')",
    },
];

const REFLECTION: &[Screen] = &[
    Screen {
        name: "a question with choices",
        way: "await press('[data-template=naming-feelings] button'); await see('.dots')",
    },
    Screen {
        name: "a question in one's own words",
        way: "await say('Next question'); await write('[data-field=q-1]', 'Averyveryverylongwordwithoutanyspaceinitthathastobreak@example.nz')",
    },
    Screen {
        name: "all questions at once",
        way: "await press('header + .choice input'); await until('all', () => host.shadowRoot.querySelectorAll('.question').length > 2)",
    },
    Screen {
        name: "looking back",
        way: "await say('Stop here for now'); await until('the list', () => host.shadowRoot.querySelector('#title').textContent === 'Looking back');
            unfold(); await write('input[type=search]', 'avery'); await see('[data-entry] button')",
    },
    Screen {
        name: "a reflection on its way out",
        way: "await press('[data-entry] button'); await say('Print or save');
            await until('the sheet', () => host.shadowRoot.querySelector('#title').textContent === 'Print or save'); unfold()",
    },
    Screen {
        name: "a reflection to read",
        way: "await say('Back'); await say('Finish'); await see('.answers')",
    },
    Screen { name: "a reflection deleted", way: "await say('Delete it'); await see('[data-act=put-back]')" },
];

const DATA: &[Screen] = &[
    Screen {
        name: "a place with a lock chosen",
        way: "await press('#go-keep'); await press('#device'); await press('#with-lock'); await see('#again')",
    },
    Screen { name: "no lock yet", way: "await press('#go-lock'); await see('#in-lock')" },
    Screen {
        name: "kept on the device, locked",
        way: "if (!host.shadowRoot.querySelector('#in-keep')) await press('#go-keep');
            await press('#device'); await press('#with-lock'); await write('#pass', 'tin boat'); await write('#again', 'tin boat');
            await press('#in-keep .main'); await until('it is done', () => host.shadowRoot.querySelector('#told').textContent.startsWith('Done.'))",
    },
    Screen {
        name: "another passphrase",
        way: "await press('#go-lock'); await press('#another'); await see('#again')",
    },
    Screen {
        name: "what a file would bring",
        way: "await press('#go-back-up'); await give('#file', files[0]); await press('#add');
            await until('added', () => host.shadowRoot.querySelector('#told').textContent.startsWith('Added.'));
            await give('#file', files[1]); await see('#add'); unfold()",
    },
    Screen { name: "about to clear", way: "await press('#go-clear'); await press('#clear'); await see('#clear-now')" },
    Screen {
        name: "what could be taken out",
        way: "await press('#go-back-up'); await give('#file', files[2]); await press('#add');
            await until('added', () => host.shadowRoot.querySelector('#told').textContent.startsWith('Added.'));
            const was = host.shadowRoot.querySelector('section');
            host.setAttribute('share-with', 'Hone at the Centre'); host.setAttribute('share-privacy', '/neutral.html');
            await until('it is drawn anew', () => ![null, was].includes(host.shadowRoot.querySelector('section[data-ready]')));
            await press('#go-out'); await see('#see'); await press('.tick [aria-expanded]'); await see('.singles')",
    },
    Screen { name: "what is taken out, looked at", way: "await press('#see'); await see('.page')" },
    Screen {
        name: "the last question before sharing",
        way: "await press('#go-share'); await press('.tick input'); await press('#see'); await press('#share'); await see('#yes')",
    },
];

const PRACTICE: &[Screen] = &[
    Screen { name: "nobody yet", way: "await press('[data-act=people]'); await see('[data-act=add]')" },
    Screen {
        name: "a contact, open",
        way: "await press('[data-act=add]'); await write('#label', 'Averyveryverylonglabelwithoutanyspaceinitthathastobreak');
            await press('[data-act=note]'); await see('#edit input')",
    },
    Screen {
        name: "all that belongs to someone",
        way: "await press('[data-act=done]'); await press('[data-act=in-person]'); await see('#edit textarea'); await press('[data-act=done]'); unfold();
            await press('[data-act=start]'); await write('[data-field^=wording-]', 'Music'); unfold();
            await press('[data-act=add-step]'); await write('[data-field^=step-]', 'Strings')",
    },
    Screen {
        name: "a season of two, and strengths, open",
        way: "await press('#go-koanga'); await write('#note', 'Averyveryverylongnotewithoutanyspaceinitthathastobreak'); await press('.sheet .main'); await see('#here');
            await press('#go-hotoke'); await press('[data-act=write]'); await write('#known textarea', 'Averyveryverylongstrengthwithoutanyspaceinit');
            await press('[data-act=known]'); await press('[data-act=write]'); await see('#known'); unfold()",
    },
    Screen { name: "whose turn it is next", way: "await press('[data-act=turns]'); await see('.choosing')" },
    Screen {
        name: "handed to the worker, whose turn it then is",
        way: "await press('[data-act=worker]'); await see('.handing'); await press('[data-act=take]'); await see('.fields'); unfold();
            await write('[data-turn=challenge-0]', 'Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere')",
    },
    Screen {
        name: "the person's turn",
        way: "await press('[data-act=hide]'); await press('[data-act=person]'); await press('[data-act=take]'); await see('.objective');
            await write('[data-turn=strength-0]', 'Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere'); await press('[data-act=want]'); unfold()",
    },
    Screen { name: "looked at together", way: "await press('[data-act=look]'); await see('.asks')" },
    Screen {
        name: "what stays and what is wiped",
        way: "await press('[data-act=last]'); await press('[data-act=take]'); await press('.objective [type=radio]');
            await press('[data-act=end]'); await see('.page'); await press('[data-turn^=keep-]')",
    },
    Screen {
        name: "handed back, and what was left",
        way: "await press('[data-act=finish]'); await see('.over'); await press('[data-act=take]'); await see('[data-act=remove-left]'); unfold()",
    },
    Screen {
        name: "asked how the support is",
        way: "await press('[data-act=ask]'); await see('.handing'); await press('[data-act=take]'); await see('.ways')",
    },
    Screen {
        name: "answered on a drawing",
        way: "await press('[data-act=drawing]'); await see('.drawn'); await press('.drawn input')",
    },
    Screen {
        name: "answered in words, and who may see them",
        way: "await press('[data-act=ways]'); await press('[data-act=own-words]');
            await write('[data-turn=answer-0]', 'Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere');
            await press('[data-act=on]'); await see('.page')",
    },
    Screen {
        name: "asked, and left with the worker",
        way: "await press('[data-turn=worker]'); await press('[data-act=finish]'); await see('.over'); await press('[data-act=take]'); await see('#feedback')",
    },
    Screen { name: "everyone", way: "await press('[data-act=back]'); await see('[data-person]')" },
    Screen {
        name: "a manager's log with a suggestion",
        way: "await press('[data-act=back]'); await press('[data-act=manager]'); await see('.finding h4'); unfold()",
    },
];

const GUIDE: &[Screen] = &[
    Screen {
        name: "the guide with a topic open",
        way: "host.topic = 'wellbeing-focus'; await see('#wellbeing-focus[open]')",
    },
    Screen {
        name: "the guide with all open",
        way: "await press('#all'); await until('all', () => host.shadowRoot.querySelectorAll('details[id][open]').length === 33)",
    },
    Screen {
        name: "the guide in te reo Māori",
        way: "host.lang = 'mi'; await until('te reo', () => host.shadowRoot.querySelector('[lang=mi]')); unfold()",
    },
];

const EXIT: &[Screen] =
    &[Screen { name: "the exit, with what it does", way: "(await see('details')).open = true" }];

const LINES: &[Screen] = &[
    Screen {
        name: "lines with long words",
        way: "const long = 'Averyveryverylongnamewithoutanyspaceinitatall';
            host.setAttribute('lines', JSON.stringify([{ name: long, call: '+64 800 044 334 000', web: `https://example.org/${long}`, about: long, checked: '2020-05-01' }]));
            await until('the lines', () => host.shadowRoot.textContent.includes(long))",
    },
    Screen { name: "lines in te reo Māori", way: "host.lang = 'mi'; await see('[lang=mi]')" },
];
