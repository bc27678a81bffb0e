//! A field of a record: how it is drawn, read out and written, by its type alone.

use chrono::NaiveDate;
use ppsa_core::Id;
use ppsa_core::practice::{CourseKind, LineManager, SupervisionWith};
use yew::Html;

use super::act::Act;
use super::view::ours;
use crate::kit::{El, Input, Ui, el, list, parts, show};
use crate::practice::view;
use crate::words::Word;

/// A field of a record that is at hand.
pub enum Slot<'r> {
    Words(&'r mut String),
    Number(&'r mut Option<u8>),
    Day(&'r mut NaiveDate),
    MaybeDay(&'r mut Option<NaiveDate>),
    Tick(&'r mut bool),
    Yes(&'r mut Option<bool>),
    With(&'r mut Option<SupervisionWith>),
    Manager(&'r mut Option<LineManager>),
    Course(&'r mut CourseKind),
}

const YES: [Word; 2] = [Word::ReflectionYes, Word::PracticeTogetherNo];
const WITH: [Word; 3] = [
    Word::PracticeSupervisionExternal,
    Word::PracticeSupervisionManager,
    Word::PracticeSupervisionColleague,
];
const MANAGER: [Word; 3] =
    [Word::PracticeTogetherNo, Word::PracticeCommunityAsPeer, Word::PracticeCommunityAsManager];
const COURSE: [Word; 4] = [
    Word::PracticeCoursePrinciples,
    Word::PracticeCourseGroupworks,
    Word::PracticeCourseReflective,
    Word::PracticeCourseModule,
];

/// The place of a choice in its list.
fn place<T: PartialEq>(all: &[T], it: &T) -> Option<usize> {
    all.iter().position(|other| other == it)
}

impl Slot<'_> {
    /// The choices, for one that has some, and which was made.
    pub fn choices(&self) -> Option<(&'static [Word], Option<usize>)> {
        Some(match self {
            Self::Yes(it) => (&YES, it.map(|yes| usize::from(!yes))),
            Self::With(it) => (&WITH, it.and_then(|it| place(SupervisionWith::ALL, &it))),
            Self::Manager(it) => (&MANAGER, it.and_then(|it| place(LineManager::ALL, &it))),
            Self::Course(it) => (&COURSE, place(CourseKind::ALL, it)),
            _ => return None,
        })
    }

    /// Makes a choice, or takes it back.
    pub fn pick(self, at: Option<usize>) {
        match self {
            Self::Yes(it) => *it = at.map(|at| at == 0),
            Self::With(it) => *it = at.and_then(|at| SupervisionWith::ALL.get(at).copied()),
            Self::Manager(it) => *it = at.and_then(|at| LineManager::ALL.get(at).copied()),
            Self::Course(it) => {
                if let Some(which) = at.and_then(|at| CourseKind::ALL.get(at)) {
                    *it = *which;
                }
            }
            _ => {}
        }
    }

    /// Takes in what stands in its field. Returns whether it could: a day may be half typed.
    pub fn write(self, input: &Input<'_>) -> bool {
        let words = input.value();
        match self {
            Self::Words(it) => *it = words,
            Self::Number(it) => *it = words.trim().parse().ok().filter(|number| *number > 0),
            Self::Day(it) => match input.day() {
                Some(on) => *it = on,
                None => return false,
            },
            Self::MaybeDay(it) => match input.day() {
                None if !words.is_empty() => return false,
                on => *it = on,
            },
            Self::Tick(it) => *it = input.checked(),
            _ => {}
        }
        true
    }

    /// To read, where anything is noted.
    pub fn reads(&self, ui: &Ui<'_, view::Act>) -> Option<Html> {
        let own = |words: &str| el("span.own").own(words).into();
        if let Some((words, chosen)) = self.choices() {
            return chosen.and_then(|at| words.get(at)).map(|word| show::text(ui.word(*word)));
        }
        match self {
            Self::Words(it) => (!it.trim().is_empty()).then(|| own(it)),
            Self::Number(it) => it.map(|number| own(&number.to_string())),
            Self::Day(it) => Some(parts::day(ui, **it).into()),
            Self::MaybeDay(it) => it.map(|on| parts::day(ui, on).into()),
            Self::Tick(it) => it.then(|| show::text(ui.word(Word::ReflectionYes))),
            _ => None,
        }
    }
}

/// The name of the field at a place of a record.
pub fn name(of: &Id, at: usize) -> String {
    ["f-", of.as_str(), "-", &at.to_string()].concat()
}

/// A field to change, or what is noted in it to read.
pub fn view(
    ui: &Ui<'_, view::Act>,
    of: &Id,
    at: usize,
    (word, slot): (Word, Slot<'_>),
) -> Option<El> {
    if ui.session.reads_only() {
        let said = slot.reads(ui)?;
        let name = el("span.soft").say(ui.word(word));
        return Some(el("p.slot").add(name).add(" ").add(said));
    }
    let name = name(of, at);
    let write =
        |input: El| input.set("id", name.clone()).change(ui, ours(Act::Write(of.clone(), at)));
    if let Some((words, chosen)) = slot.choices() {
        let choice = |pick: Option<usize>, word: Word| {
            let set = |it: El| {
                let it = it.set("name", name.clone());
                let it = it.set_if("id", (pick == Some(0)).then(|| name.clone()));
                it.change(ui, ours(Act::Pick(of.clone(), at, pick)))
            };
            parts::choice("radio", chosen == pick, set, show::text(ui.word(word)))
        };
        let none = !matches!(slot, Slot::Course(_));
        let none = none.then(|| choice(None, Word::PracticeTogetherUnsaid));
        let all = words.iter().enumerate().map(|(at, word)| choice(Some(at), *word));
        let legend = el("legend").say(ui.word(word));
        return Some(el("fieldset.slot").add(legend).all(all).maybe(none));
    }
    if let Slot::Tick(on) = slot {
        let label = show::text(ui.word(word));
        return Some(el("div.slot").add(parts::choice("checkbox", *on, write, label)));
    }
    let input = match slot {
        Slot::Words(it) => {
            let write = ours(Act::Write(of.clone(), at));
            parts::field(&name, it).set("id", name.clone()).input(ui, write)
        }
        Slot::Number(it) => {
            let number = it.map(|it| it.to_string()).unwrap_or_default();
            el("input.number")
                .set("type", "text")
                .set("inputmode", "numeric")
                .set("id", name.clone())
                .set("data-field", name.clone())
                .set("autocomplete", "off")
                .value(&number)
                .input(ui, ours(Act::Write(of.clone(), at)))
        }
        Slot::Day(it) => write(parts::date(&name, Some(*it))),
        Slot::MaybeDay(it) => write(parts::date(&name, *it)),
        _ => return None,
    };
    let label = el("label").set("for", name).say(ui.word(word));
    Some(el("div.slot").add(label).add(input))
}

/// All fields of a record.
pub fn all(ui: &Ui<'_, view::Act>, of: &Id, slots: Vec<(Word, Slot<'_>)>) -> Html {
    let fields = slots.into_iter().enumerate().filter_map(|(at, it)| view(ui, of, at, it));
    list(fields.map(Into::into).collect())
}
