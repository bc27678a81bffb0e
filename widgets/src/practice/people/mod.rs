//! Those a worker walks beside.
//!
//! - [`list`]: all of them
//! - [`person`]: one of them
//! - [`contacts`], [`feedback`], what they [`left`], [`objectives`] with its [`steps`]: what is written there
//! - [`reflect`]: looking back on the work with them
//! - [`part`]: what these share

mod about;
mod contacts;
mod feedback;
mod left;
mod list;
mod objectives;
mod part;
mod person;
mod reflect;
mod steps;

use ppsa_core::Id;
use ppsa_core::practice::Companion;
use yew::Html;

use super::view;
use crate::kit::{Effects, Input, Ui};
use crate::session::WidgetSession;

pub use person::header;

/// What this screen remembers of itself: nothing that a person typed.
#[derive(Default)]
pub struct State {
    /// The one whose page is open.
    pub open: Option<Id>,
    /// Whether they had no label when their page was opened.
    pub new: bool,
    /// The contact or the feedback that is being changed.
    pub edit: Option<Id>,
    /// The agreed objective that the next letter words anew.
    pub anew: Option<Id>,
    /// The objective for which a further, still empty step was asked for.
    pub adding: Option<Id>,
    /// How often more contacts were asked for.
    pub more: usize,
}

/// No id ends so.
const NEW: &str = " new";

/// What a person can do on it.
pub enum Act {
    Open(Id),
    Close,
    /// To write someone down.
    Add,
    About(about::Act),
    /// To note a contact of today.
    Note,
    /// To change a contact or feedback.
    Edit(Id),
    /// To go to this record, on the page that is open.
    Find(Id),
    /// It is as it should be.
    Done,
    /// To remove a contact or feedback.
    Remove,
    /// To remove what they left or said, as they may ask for.
    RemoveLeft(Id),
    More,
    Contact(contacts::Act),
    Feedback(feedback::Act),
    Toward(objectives::Act),
}

impl State {
    /// From [`words`](Self::words).
    pub fn read(words: &str) -> Self {
        let new = words.ends_with(NEW);
        let mut ids = words.split(' ').map(|it| it.parse::<Id>().ok());
        let mut id = || ids.next().flatten();
        Self { open: id(), edit: id(), new, ..Self::default() }
    }

    /// What is open, each after a space.
    pub fn words(&self) -> String {
        let ids = self.open.iter().chain(&self.edit);
        let mut words: String = ids.flat_map(|id| [" ", id.as_str()]).collect();
        if self.new {
            words.push_str(NEW);
        }
        words
    }

    /// Opens this one's page, or that of nobody.
    fn show(&mut self, open: Option<Id>, then: &mut Effects) {
        *self = Self { open, ..Self::default() };
        then.undo_offer = None;
        then.focus("#title");
    }
}

/// All of them, or the page of one.
pub fn view(state: &State, ui: &Ui<'_, view::Act>) -> Html {
    match state.open.as_ref().and_then(|id| ui.document.get::<Companion>(id)) {
        Some(one) => person::view(state, ui, one),
        None => list::view(ui),
    }
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    match act {
        Act::Open(id) => {
            state.show(Some(id.clone()), then);
            state.new = about::no_label(session, id);
        }
        Act::Close => {
            let open = state.open.clone();
            state.show(None, then);
            if let Some(id) = open {
                about::drop_blank(session, &id);
            }
        }
        Act::Add => about::add(state, session, then),
        Act::About(act) => about::act(state, session, act, input, then),
        Act::Note => contacts::note(state, session, then),
        Act::Edit(id) => {
            state.edit = Some(id.clone());
            then.undo_offer = None;
            then.focus(part::EDIT);
        }
        Act::Find(id) => part::find(state, session, id, then),
        Act::Done => {
            if let Some(id) = state.edit.take() {
                then.focus(part::record(&id));
            }
        }
        Act::Remove => part::remove(state, session, then),
        Act::RemoveLeft(id) => left::remove(session, id, then),
        Act::More => {
            state.more += 1;
            let first = (state.more * contacts::PAGE + 1).to_string();
            then.focus([".contacts > li:nth-child(", &first, ") button"].concat());
        }
        Act::Contact(act) => contacts::act(state, session, act, input, then),
        Act::Feedback(act) => feedback::act(state, session, act, input, then),
        Act::Toward(act) => objectives::act(state, session, act, input, then),
    }
}
