//! Those a worker walks beside.
//!
//! - [`list`]: all of them
//! - [`person`]: one of them
//! - [`contacts`], [`feedback`], what they [`left`], [`season`], [`strengths`], [`objectives`] with its [`steps`]: what is written there
//! - [`between`]: how the two know each other, and what they agreed
//! - [`reflect`]: looking back on the work with them
//! - [`held`]: all that is kept of someone, to hand over or to remove whole
//! - [`part`]: what these share

mod about;
mod between;
mod contacts;
mod feedback;
mod held;
mod left;
mod list;
mod objectives;
mod part;
mod person;
mod reflect;
mod season;
mod steps;
mod strengths;

use ppsa_core::Id;
use ppsa_core::plan::Voice;
use ppsa_core::practice::Companion;
use yew::Html;

use super::view;
use crate::kit::{Effects, Input, Ui};
use crate::seasons::{self, Seasons};
use crate::session::WidgetSession;

pub use person::header;

/// What this screen remembers of itself: nothing that a person typed, but what is about to be noted of a season.
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
    /// Whether all of it shows, to read and to print.
    pub whole: bool,
    /// Whether what was written to look back on the work goes too, where all of theirs goes.
    pub mine: bool,
    /// The place of the pou whose strengths and challenges are written in.
    pub pou: Option<usize>,
    /// Whose words are written there.
    pub voice: Voice,
    /// What was begun of the season with each. It stays while they are looked away from.
    pub seasons: Vec<Seasons>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            open: None,
            new: false,
            edit: None,
            anew: None,
            adding: None,
            more: 0,
            whole: false,
            mine: false,
            pou: None,
            voice: Voice::Worker,
            seasons: Vec::new(),
        }
    }
}

/// No id ends so.
const NEW: &str = " new";
const THEIRS: &str = " theirs";
/// Before the place of a pou.
const POU: &str = " pou";

/// What a person can do on it.
pub enum Act {
    Open(Id),
    Close,
    /// To write someone down.
    Add,
    About(about::Act),
    Between(between::Act),
    Held(held::Act),
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
    Season(seasons::Act),
    Strengths(strengths::Act),
}

impl State {
    /// From [`words`](Self::words).
    pub fn read(words: &str, reads: bool) -> Self {
        let (words, season) = words.split_once('\n').unwrap_or((words, ""));
        let new = words.ends_with(NEW);
        let words = words.strip_suffix(NEW).unwrap_or(words);
        let voice = if words.ends_with(THEIRS) { Voice::Person } else { Voice::Worker };
        let words = words.strip_suffix(THEIRS).unwrap_or(words);
        let (ids, pou) = words.split_once(POU).unwrap_or((words, ""));
        let mut ids = ids.split(' ').map(|it| it.parse::<Id>().ok());
        let mut id = || ids.next().flatten();
        let (open, edit, pou) = (id(), id(), pou.parse().ok());
        let mut state = Self { open, edit, new, voice, pou, ..Self::default() };
        if !season.is_empty() && !reads {
            state.begin_season(season);
        }
        state
    }

    /// What is open, each after a space.
    pub fn words(&self) -> String {
        let ids = self.open.iter().chain(&self.edit);
        let mut words: String = ids.flat_map(|id| [" ", id.as_str()]).collect();
        if let Some(pou) = self.pou {
            words.push_str(POU);
            words.push_str(&pou.to_string());
        }
        if self.voice == Voice::Person {
            words.push_str(THEIRS);
        }
        if self.new {
            words.push_str(NEW);
        }
        let season = self.season_words();
        if season.is_empty() { words } else { [&words, "\n", &season].concat() }
    }

    /// Opens this one's page, or that of nobody.
    fn show(&mut self, open: Option<Id>, then: &mut Effects) {
        let seasons = std::mem::take(&mut self.seasons);
        *self = Self { open, seasons, ..Self::default() };
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
    for it in &mut state.seasons {
        it.tells = false;
    }
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
        Act::Between(act) => between::act(state, session, act, input, then),
        Act::Held(act) => held::act(state, session, act, input, then),
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
        Act::Season(act) => season::act(state, session, act, input, then),
        Act::Strengths(act) => strengths::act(state, session, act, input, then),
    }
}
