use ppsa_core::Id;
use ppsa_core::document::Document;
use ppsa_core::practice::Session;
use ppsa_core::rules::Due;

use super::act::{Act, State};
use super::field;
use super::record::{Gathering, GatheringKind};
use super::view::{button, open, ours, row_id};
use crate::kit::{El, Ui, el, list, parts};
use crate::practice::view;
use crate::words::Word;

/// So many show before the earlier ones, which are shut.
const MOST: usize = 12;

/// The sessions of an agreement, the latest day first.
pub fn all<'d>(document: &'d Document, of: &Id) -> Vec<&'d Session> {
    let mut all: Vec<&Session> = Vec::new();
    for it in document.all::<Session>().filter(|it| it.of == *of) {
        let at = all.iter().position(|other| other.on <= it.on).unwrap_or(all.len());
        all.insert(at, it);
    }
    all
}

pub fn view(state: &State, ui: &Ui<'_, view::Act>, kind: GatheringKind, of: &Id) -> El {
    let all = all(ui.document, of);
    let none = all.is_empty().then(|| el("p.soft").say(ui.word(Word::Nothing)));
    let (first, earlier) = all.split_at(all.len().min(MOST));
    let items = |some: &[&Session]| el("ul").all(some.iter().filter_map(|it| item(state, ui, it)));
    let earlier = (!earlier.is_empty())
        .then(|| parts::more(ui.word(Word::PracticeSessionEarlier)).add(items(earlier)));
    let questions = kind.templates().iter().filter_map(|it| open(ui, it));
    el("div.sessions")
        .set("role", "group")
        .set("aria-labelledby", "sessions")
        .add(
            el("h5")
                .set("id", "sessions")
                .set("tabindex", "-1")
                .say(ui.word(Word::PracticeSession)),
        )
        .maybe((!ui.session.reads_only()).then(|| book(state, ui)))
        .maybe(none)
        .add(items(first))
        .maybe(earlier)
        .add(el("p.acts").add(ui.undo_offer("sessions")))
        .add(el("p.acts").all(questions))
}

/// To note a day: one to come, or one that was.
fn book(state: &State, ui: &Ui<'_, view::Act>) -> El {
    let day = parts::date("book", state.day).set("id", "book").change(ui, ours(Act::Day));
    let book = button(ui, Word::PracticeSessionBook, "book", ours(Act::Book));
    el("div.slot")
        .add(el("label").set("for", "book").say(ui.word(Word::PracticeSessionDay)))
        .add(el("p.acts").add(day).add(book))
}

fn item(state: &State, ui: &Ui<'_, view::Act>, it: &Session) -> Option<El> {
    let id = it.id.as_ref()?;
    let is_open = state.session.as_ref() == Some(id);
    let (reads, asks) = (ui.session.reads_only(), !it.held && it.on <= ui.session.today());
    let stands = if it.held {
        Word::PracticeSessionHeld
    } else if asks {
        Word::PracticeSessionAsks
    } else {
        Word::PracticeSessionBooked
    };
    let row = el("button.row")
        .set("type", "button")
        .set("id", row_id(id))
        .set("aria-expanded", is_open.to_string())
        .click(ui, ours(Act::Session(id.clone())))
        .add(parts::day(ui, it.on))
        .add(list(vec![" ".into(), el("span.meta").say(ui.word(stands)).into()]));
    let answer =
        |word, name, act| button(ui, word, name, ours(act)).set("aria-describedby", row_id(id));
    let asked = (asks && !reads).then(|| {
        el("p.acts")
            .add(answer(Word::PracticeSessionYes, "held", Act::TookPlace(id.clone())))
            .add(answer(Word::PracticeSessionNot, "not-held", Act::RemoveSession(id.clone())))
    });
    let more = is_open.then(|| {
        let mut record = Gathering::read(ui.document, id)?;
        let remove = answer(Word::Remove, "remove-session", Act::RemoveSession(id.clone()));
        Some(
            el("div.more")
                .add(field::all(ui, id, record.slots()))
                .maybe((!reads).then(|| el("p.acts").add(remove))),
        )
    });
    // What came of it, in sight while it is shut.
    let text = (!is_open && !it.text.trim().is_empty()).then(|| el("p.words").own(&it.text));
    Some(el("li").key(id.as_str()).add(row).maybe(asked).maybe(text).maybe(more.flatten()))
}

/// The next day of an agreement, for its row: booked, or by when it comes round.
pub fn next(ui: &Ui<'_, view::Act>, it: &Due, booked: bool) -> El {
    let word = if booked { Word::PracticeSessionNext } else { Word::PracticeSessionDue };
    parts::dated(ui, word, it.on).and("meta")
}
