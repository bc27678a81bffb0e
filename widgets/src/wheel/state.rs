//! What a wheel's view remembers of itself. What the person said is in the document.

use std::rc::Rc;

use ppsa_core::plan::PouReading;
use ppsa_core::{Id, NoteKind, Rating, ReadingChange, Undo};
use yew::Reducible;

use crate::session::Session;

/// Which of the two ratings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Now,
    HopedFor,
}

impl Which {
    pub const ALL: [Self; 2] = [Self::Now, Self::HopedFor];

    pub fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::HopedFor => "hoped-for",
        }
    }

    pub fn of(self, said: &PouReading) -> Option<Rating> {
        match self {
            Self::Now => said.now,
            Self::HopedFor => said.hoped_for,
        }
    }

    /// Rates the pou in this place of the wheel.
    pub fn rate(self, session: &Session, place: usize, step: Option<Rating>) {
        let pou = session.pack().pou()[place].key.clone();
        session.change(|reading: Id| match self {
            Self::Now => ReadingChange::SetNow { reading, pou, rating: step },
            Self::HopedFor => ReadingChange::SetHopedFor { reading, pou, rating: step },
        });
    }
}

/// A strength or challenge that was just removed and can be put back.
#[derive(Debug, Clone, PartialEq)]
pub struct Removed {
    pub place: usize,
    pub kind: NoteKind,
    /// Which one of its kind it was, from 0.
    pub at: usize,
    pub undo: Undo,
}

#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The place of the pou that is open.
    pub open: Option<usize>,
    /// What a touch on the wheel sets.
    pub sets: Which,
    /// Where a further, still empty field was asked for.
    pub adding: Option<(usize, NoteKind)>,
    pub removed: Option<Removed>,
    /// What was set on the drawing last, to be told, until something else is set.
    pub drawn: Option<(usize, Which, Option<Rating>)>,
    /// Where the focus goes next, as a selector: what had it may be gone. The number tells one
    /// request from the next.
    pub focus: (usize, String),
}

impl State {
    fn focus_next(&mut self, selector: String) {
        self.focus = (self.focus.0 + 1, selector);
    }
}

pub enum Action {
    Toggle(usize),
    Set(Which),
    /// Set on the drawing.
    Draw(usize, Option<Rating>),
    /// Set elsewhere.
    Quiet,
    Add(usize, NoteKind),
    Added,
    Remove(Removed),
    PutBack,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Toggle(place) => {
                next.open = (self.open != Some(place)).then_some(place);
                next.drawn = None;
                next.adding = None;
                next.removed = None;
            }
            Action::Set(which) => next.sets = which,
            Action::Quiet => next.drawn = None,
            Action::Draw(place, step) => {
                next.open = Some(place);
                next.drawn = Some((place, self.sets, step));
                if self.open != Some(place) {
                    next.adding = None;
                    next.removed = None;
                }
            }
            Action::Add(place, kind) => {
                next.adding = Some((place, kind));
                next.focus_next(last_field(kind));
            }
            Action::Added => next.adding = None,
            Action::Remove(removed) => {
                next.removed = Some(removed);
                next.focus_next("[data-act=put-back]".to_owned());
            }
            Action::PutBack => {
                if let Some(removed) = next.removed.take() {
                    let (kind, nth) = (removed.kind.id(), removed.at + 1);
                    next.focus_next(format!(".notes.{kind} li:nth-child({nth}) textarea"));
                }
            }
        }
        next.into()
    }
}

fn last_field(kind: NoteKind) -> String {
    format!(".notes.{} li:last-child textarea", kind.id())
}
