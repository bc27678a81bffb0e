use chrono::NaiveDate;
use ppsa_core::document::RemoveRecord;
use ppsa_core::practice::{self, Save};
use ppsa_core::{Id, Undo};

use super::record::{Gathering, GatheringKind};
use super::view::row_id;
use super::{field, findings, sessions};
use crate::kit::{Effects, Input, UndoOffer, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// What this screen remembers of itself.
#[derive(Default)]
pub struct State {
    /// The record that is open.
    pub open: Option<Id>,
    /// The session in it that is open.
    pub session: Option<Id>,
    /// The day that is about to be noted.
    pub day: Option<NaiveDate>,
}

/// What a person can do on it.
pub enum Act {
    Toggle(Id),
    Add(GatheringKind),
    Session(Id),
    /// In the field at this place of a record.
    Write(Id, usize),
    Pick(Id, usize, Option<usize>),
    Day,
    Book,
    TookPlace(Id),
    RemoveSession(Id),
    End,
    TakeUp,
    Remove,
    /// The template with this id, in the form beside.
    Open(String),
    Dismiss(&'static str, String),
}

/// Offers a way back: at a place, from a change of a kind, and where the focus goes then.
pub fn offer(
    then: &mut Effects,
    (at, kind, focus): (&str, &'static str, String),
    says: Word,
    undo: Undo,
) {
    then.undo_offer(UndoOffer { at: at.to_owned(), says, kind, undo, focus });
}

/// Writes a record anew with this changed, as it is now: another page may have written in it.
fn change(
    session: &WidgetSession,
    id: &Id,
    edit: impl FnOnce(&mut Gathering) -> bool,
) -> Option<Undo> {
    let mut it = session.shared().read(|document| Gathering::read(document, id))?;
    edit(&mut it).then(|| it.keep(session))
}

fn tell(session: &WidgetSession, word: Word, then: &mut Effects) {
    then.announcement = Some(show::text(session.word(word)));
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let before = state.words();
    match act {
        Act::Toggle(id) => {
            let open = (state.open.as_ref() != Some(id)).then(|| id.clone());
            *state = State { open, ..State::default() };
            then.undo_offer = None;
        }
        Act::Add(kind) => {
            kind.blank(session.today()).keep(session);
            // The last record is the one just made.
            let all = session.shared().read(|document| kind.all(document));
            let open = all.last().and_then(|it| it.id().cloned());
            focus_field(open.as_ref(), 0, then);
            *state = State { open, ..State::default() };
            then.undo_offer = None;
        }
        Act::Session(id) => {
            state.session = (state.session.as_ref() != Some(id)).then(|| id.clone());
        }
        Act::Write(id, at) => {
            let write = |it: &mut Gathering| {
                it.slots().into_iter().nth(*at).is_some_and(|(_, slot)| slot.write(input))
            };
            then.nothing = change(session, id, write).is_none();
        }
        Act::Pick(id, at, pick) => {
            change(session, id, |it| {
                it.slots().into_iter().nth(*at).map(|(_, slot)| slot.pick(*pick)).is_some()
            });
        }
        Act::Day => {
            state.day = input.day();
            then.nothing = state.day.is_none();
        }
        Act::Book => state.book(session, then),
        Act::TookPlace(id) => state.hold(session, id, then),
        Act::RemoveSession(id) => {
            let undo = session.change(&RemoveRecord(id.clone()));
            let focus = ["#", &row_id(id)].concat();
            offer(then, ("sessions", "removed", focus), Word::Removed, undo);
        }
        Act::End | Act::TakeUp => state.end(session, matches!(act, Act::End), then),
        Act::Remove => state.remove(session, then),
        Act::Open(template) => session.host().open(template, ""),
        Act::Dismiss(code, path) => findings::dismiss(session, code, path, then),
    }
    let open = state.words();
    if open != before {
        session.host().opened(&["together", &open].concat());
    }
}

fn focus_field(of: Option<&Id>, at: usize, then: &mut Effects) {
    if let Some(id) = of {
        then.focus(["#", &field::name(id, at)].concat());
    }
}

fn to_row(id: &Id) -> String {
    ["#", &row_id(id)].concat()
}

impl State {
    /// From [`State::words`].
    pub fn read(words: &str) -> Self {
        Self { open: words.parse::<Id>().ok(), ..Self::default() }
    }

    /// What is open, for a view that comes back.
    pub fn words(&self) -> String {
        self.open.as_ref().map(|id| [" ", id.as_str()].concat()).unwrap_or_default()
    }

    /// Notes a day: one that has gone by took place, the others are booked.
    fn book(&mut self, session: &WidgetSession, then: &mut Effects) {
        let (Some(of), Some(on)) = (self.open.clone(), self.day) else {
            then.focus("#book");
            return;
        };
        let held = on < session.today();
        let booked = Save(practice::Session { held, ..practice::Session::booked(of, on) });
        let (made, _) = session.create(&booked);
        (self.day, then.undo_offer) = (None, None);
        tell(
            session,
            if held { Word::PracticeSessionSaidHeld } else { Word::PracticeSessionSaidBooked },
            then,
        );
        if held {
            focus_field(made.as_ref(), 1, then);
            self.session = made;
        } else if let Some(id) = made {
            then.focus(to_row(&id));
        }
    }

    /// It took place: what came of it can be written.
    fn hold(&mut self, session: &WidgetSession, id: &Id, then: &mut Effects) {
        let held = |it: &mut Gathering| {
            if let Gathering::Session(it, _) = it {
                it.held = true;
            }
            true
        };
        let Some(undo) = change(session, id, held) else { return };
        self.session = Some(id.clone());
        let focus = ("sessions", "practice", to_row(id));
        offer(then, focus, Word::PracticeSessionSaidHeld, undo);
        focus_field(Some(id), 1, then);
    }

    fn end(&self, session: &WidgetSession, ends: bool, then: &mut Effects) {
        let Some(id) = &self.open else { return };
        let mut kind = "";
        let on = ends.then(|| session.today());
        let undo = change(session, id, |it| {
            kind = it.kind().map_or("", GatheringKind::id);
            it.end(on);
            true
        });
        match undo {
            Some(undo) if ends => {
                offer(then, (kind, "practice", to_row(id)), Word::PracticeTogetherSaidEnded, undo);
            }
            _ => then.focus(to_row(id)),
        }
    }

    /// Takes it away, and its sessions with it.
    fn remove(&self, session: &WidgetSession, then: &mut Effects) {
        let Some(id) = &self.open else { return };
        let (kind, of_it) = session.shared().read(|document| {
            let kind = Gathering::read(document, id).and_then(|it| it.kind());
            let of_it = sessions::all(document, id).into_iter().filter_map(|it| it.id.clone());
            (kind.map_or("", GatheringKind::id), of_it.collect::<Vec<_>>())
        });
        let mut undo = session.change(&RemoveRecord(id.clone()));
        for it in of_it {
            undo = undo.and(session.change(&RemoveRecord(it)));
        }
        offer(then, (kind, "removed", to_row(id)), Word::Removed, undo);
    }
}
