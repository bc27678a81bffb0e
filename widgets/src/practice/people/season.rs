//! The season that the worker and someone are in, drawn as in the seasons tracker.

use ppsa_core::Id;
use yew::Html;

use super::{Act as Acts, State};
use crate::kit::{Effects, Input, Ui, el, parts};
use crate::practice::view;
use crate::seasons::{Act, Seasons, Wording};
use crate::session::WidgetSession;
use crate::words::Word;

const WORDS: Wording = Wording {
    asks: Word::PracticeSeasonAsks,
    asks_about: Word::PracticeSeasonAsksAbout,
    here: Word::PracticeSeasonHere,
    choose_about: Word::PracticeSeasonChooseAbout,
    path: Word::PracticeSeasonPath,
    path_about: Word::PracticeSeasonPathAbout,
};

fn as_ours(act: Act) -> view::Act {
    view::Act::People(Acts::Season(act))
}

fn with(id: &Id, open: &str) -> Seasons {
    Seasons::of(Some(id.clone()), &WORDS, open)
}

/// The season with someone, what helps in it, and the path so far.
pub fn view(state: &State, ui: &Ui<'_, view::Act>, id: &Id) -> Html {
    let new;
    let seasons = match state.seasons.iter().find(|it| it.with.as_ref() == Some(id)) {
        Some(begun) => begun,
        None => {
            new = with(id, "");
            &new
        }
    };
    let none = ui.document.journey(Some(id)).is_none_or(|it| it.entries.is_empty());
    let block = el("div.block")
        .set("part", "season")
        .add(el("h3").set("id", "season").set("tabindex", "-1").say(ui.word(Word::PracticeSeason)));
    if none && ui.session.reads_only() {
        return block.add(parts::soft_if(ui, true, Word::Nothing)).into();
    }
    block
        .add(el("p.soft").say(ui.word(Word::PracticeSeasonAbout)))
        .add(ui.inside(as_ours, |ui| seasons.inside(ui)))
        .into()
}

impl State {
    /// What is about to be noted of the season with the one whose page is open.
    pub fn season_words(&self) -> String {
        let open = self.seasons.iter().find(|it| it.with == self.open);
        open.map(Seasons::open_words).unwrap_or_default()
    }

    /// The same, as it was told.
    pub fn begin_season(&mut self, open: &str) {
        if let Some(id) = &self.open {
            self.seasons.push(with(id, open));
        }
    }

    /// Whether what is said last is said in the fields for it.
    pub fn season_tells(&self) -> bool {
        self.open.is_some()
            && self.seasons.iter().any(|it| it.with == self.open && it.tells && it.form.is_some())
    }
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(id) = &state.open else { return };
    if state.seasons.iter().all(|it| it.with.as_ref() != Some(id)) {
        state.seasons.push(with(id, ""));
    }
    let seasons = state.seasons.iter_mut().find(|it| it.with == state.open);
    if let Some(seasons) = seasons {
        seasons.take(session, act, input, then);
    }
}
