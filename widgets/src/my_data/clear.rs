//! Everything away: said exactly, asked once, and said that it is done.

use yew::Html;

use super::facts;
use super::kinds::tally;
use super::lock::question;
use super::part::{act as button, p};
use super::view::{self, MyData, refused};
use crate::kit::{El, Outcome, Ui, el, list, parts, show};
use crate::session::Session;
use crate::words::Word;

/// What it remembers.
#[derive(Default)]
pub struct Clear {
    asks: bool,
    /// The places that were cleared just now.
    from: Vec<Word>,
}

/// What a person can do in it.
pub enum Act {
    Ask,
    Leave,
    Clear,
}

/// Places as the page names them.
const PLACES: [(&str, Word); 3] = [
    ("device", Word::DataGoneDevice),
    ("visit", Word::DataGoneVisit),
    ("memory", Word::DataGonePage),
];

/// What clearing does not reach.
const NOT: [Word; 4] =
    [Word::DataNotFiles, Word::DataNotOthers, Word::DataNotHistory, Word::DataNotTraces];

impl Clear {
    /// `from` are the places that were cleared just now.
    pub fn new<'a>(from: impl Iterator<Item = &'a str>) -> Self {
        let place = |it: &str| PLACES.iter().find(|(name, _)| *name == it).map(|(_, word)| *word);
        Self { asks: false, from: from.filter_map(place).collect() }
    }

    /// That it is done, and what was cleared.
    pub fn done(&self, ui: &Ui<'_, view::Act>) -> Option<El> {
        (!self.from.is_empty()).then(|| {
            let places = self.from.iter().map(|it| el("li").say(ui.word(*it)));
            el("div.told")
                .set("role", "status")
                .add(p(ui, Word::DataCleared))
                .add(el("ul.dotted").all(places))
        })
    }

    pub fn view(&self, _my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        // Words of a newer version cannot be changed, but they can be cleared.
        if ui.session.reads_only() && !facts::is(ui.session, "reads", "true") {
            return p(ui, Word::DataReadOnly).into();
        }
        let goes = tally(ui);
        let host = facts::is(ui.session, "keeps", "host");
        // What was deleted counts too: it could be taken back.
        let nothing = ["count", "aside"].iter().all(|it| facts::number(ui.session, it) == 0)
            && facts::is(ui.session, "since", "");
        let all = if goes.is_empty() {
            p(ui, Word::DataEmpty).into()
        } else {
            list(vec![
                p(ui, Word::DataGoes).into(),
                el("ul.dotted").all(goes).add(el("li").say(ui.word(Word::DataGoesToo))).into(),
                p(ui, Word::DataGoesFrom).into(),
            ])
        };
        let ask = if self.asks {
            question(ui, Word::DataClearSure)
                .add(p(ui, Word::DataClearAbout))
                .add(
                    el("p.acts")
                        .add(
                            button(ui, Word::DataClearDo, view::Act::Clear(Act::Clear))
                                .set("id", "clear-now"),
                        )
                        .add(button(ui, Word::DataLeave, view::Act::Clear(Act::Leave))),
                )
                .into()
        } else if nothing {
            Html::default()
        } else {
            let ask = button(ui, Word::DataClearAll, view::Act::Clear(Act::Ask)).set("id", "clear");
            el("p.acts").add(ask).into()
        };
        list(vec![
            el("div.stack").add(all).into(),
            el("div.stack")
                .add(p(ui, Word::DataNot))
                .add(el("ul.dotted").all(NOT.map(|it| el("li").say(ui.word(it)))))
                .maybe(host.then(|| p(ui, Word::DataNotHost)))
                .into(),
            ask,
        ])
    }
}

pub fn act(my: &mut MyData, session: &Session, act: &Act, then: &mut Outcome) {
    match act {
        Act::Ask => {
            my.clear = Clear { asks: true, from: Vec::new() };
            then.focus("#ask");
        }
        Act::Leave => {
            my.clear.asks = false;
            then.focus("#clear");
        }
        // What follows is a new drawing of an empty document.
        Act::Clear => my.ask(session, "clear", &[], then),
    }
}

pub fn answer(session: &Session, code: &str, then: &mut Outcome) {
    if !code.is_empty() {
        refused(session, code, then);
    }
}

/// A line for screen readers and the eye: so many of a kind.
pub fn count(ui: &Ui<'_, view::Act>, word: Word, number: usize) -> El {
    el("li").add(show::text(ui.word(word))).add(parts::number(&number.to_string()))
}
