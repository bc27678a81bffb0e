//! Everything away: said exactly, asked once, and said that it is done.

use yew::Html;

use super::kinds::counts;
use super::lock::question;
use super::other_stores;
use super::part::{act as button, p};
use super::status;
use super::view::{self, MyData, refused};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::session::{Ask, Status, WidgetSession};
use crate::words::Word;

/// What it remembers.
#[derive(Default)]
pub struct Clear {
    asks: Option<Asks>,
    /// The places that were cleared just now.
    from: Vec<Word>,
    /// Whether what else the site keeps was.
    others: bool,
}

/// What is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// The words of this store.
    All,
    /// What else the site keeps.
    OtherStores,
}

/// What a person can do in it.
pub enum Act {
    Ask(Asks),
    Leave,
    Clear(Asks),
}

/// Places as the page names them.
const PLACES: [(&str, Word); 3] = [
    ("device", Word::MyDataGoneDevice),
    ("visit", Word::MyDataGoneVisit),
    ("memory", Word::MyDataGonePage),
];

/// The stores under other names, as the page names them.
const OTHERS: &str = "other-stores";

/// What clearing does not reach.
const NOT: [Word; 4] =
    [Word::MyDataNotFiles, Word::MyDataNotOthers, Word::MyDataNotHistory, Word::MyDataNotTraces];

impl Clear {
    /// `cleared` are the places that were cleared just now, or the other stores.
    pub fn new<'a>(cleared: impl Iterator<Item = &'a str>) -> Self {
        let place = |it: &str| PLACES.iter().find(|(name, _)| *name == it).map(|(_, word)| *word);
        let mut clear = Self::default();
        for what in cleared {
            clear.others |= what == OTHERS;
            clear.from.extend(place(what));
        }
        clear
    }

    /// That it is done, and what was cleared.
    pub fn done(&self, ui: &Ui<'_, view::Act>) -> Option<El> {
        if self.others {
            return Some(el("div.told").set("role", "status").add(p(ui, Word::MyDataBesideGone)));
        }
        (!self.from.is_empty()).then(|| {
            let places = self.from.iter().map(|it| el("li").say(ui.word(*it)));
            let left = status::yes(ui.session, Status::LEFT);
            el("div.told")
                .set("role", "status")
                .maybe(left.then(|| p(ui, Word::MyDataLeft)))
                .add(p(ui, Word::MyDataCleared))
                .add(el("ul.dotted").all(places))
                .maybe(other_stores::still(ui))
        })
    }

    pub fn view(&self, _my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        // Words of a newer version cannot be changed, but they can be cleared.
        if ui.session.reads_only() && !status::yes(ui.session, Status::READS) {
            return p(ui, Word::MyDataReadOnly).into();
        }
        let goes = counts(ui);
        let host = status::yes(ui.session, Status::PASSED);
        let left = status::yes(ui.session, Status::LEFT);
        // What was deleted counts too: it could be taken back.
        let nothing = [Status::COUNT, Status::QUARANTINED]
            .into_iter()
            .all(|it| status::number(ui.session, it) == 0)
            && status::is(ui.session, Status::SINCE, "")
            && !left;
        let all = if left && goes.is_empty() {
            p(ui, Word::MyDataLeft).into()
        } else if goes.is_empty() {
            p(ui, Word::MyDataEmpty).into()
        } else {
            list(vec![
                p(ui, Word::MyDataGoes).into(),
                el("ul.dotted").all(goes).add(el("li").say(ui.word(Word::MyDataGoesToo))).into(),
                p(ui, Word::MyDataGoesFrom).into(),
            ])
        };
        let ask = if self.asks == Some(Asks::All) {
            sure(
                ui,
                [Word::MyDataClearSure, Word::MyDataClearAbout, Word::MyDataClearDo],
                Asks::All,
            )
        } else if nothing {
            Html::default()
        } else {
            el("p.acts").add(asks(ui, Word::MyDataClearAll, Asks::All).set("id", "clear")).into()
        };
        list(vec![
            el("div.stack").add(all).into(),
            el("div.stack")
                .add(p(ui, Word::MyDataNot))
                .add(el("ul.dotted").all(NOT.map(|it| el("li").say(ui.word(it)))))
                .maybe(host.then(|| p(ui, Word::MyDataNotHost)))
                .into(),
            ask,
            other_stores::view(ui, self.asks == Some(Asks::OtherStores)),
        ])
    }
}

/// The button that asks first.
pub fn asks(ui: &Ui<'_, view::Act>, word: Word, what: Asks) -> El {
    button(ui, word, view::Act::Clear(Act::Ask(what)))
}

/// The question, what there is to know, and what does it.
pub fn sure(ui: &Ui<'_, view::Act>, [asks, about, does]: [Word; 3], what: Asks) -> Html {
    let acts = el("p.acts")
        .add(button(ui, does, view::Act::Clear(Act::Clear(what))).set("id", "clear-now"))
        .add(button(ui, Word::MyDataLeave, view::Act::Clear(Act::Leave)));
    question(ui, asks).add(p(ui, about)).add(acts).into()
}

pub fn act(my: &mut MyData, session: &WidgetSession, act: &Act, then: &mut Effects) {
    match act {
        Act::Ask(what) => {
            my.clear = Clear { asks: Some(*what), ..Clear::default() };
            then.focus("#ask");
        }
        Act::Leave => match my.clear.asks.take() {
            Some(Asks::OtherStores) => then.focus("#clear-other-stores"),
            _ => then.focus("#clear"),
        },
        // What follows is a new drawing.
        Act::Clear(Asks::All) => my.ask(session, Ask::CLEAR, &[], then),
        Act::Clear(Asks::OtherStores) => my.ask(session, Ask::CLEAR_OTHER_STORES, &[], then),
    }
}

/// What was cleared, a new drawing tells.
pub fn answer(session: &WidgetSession, code: &str, then: &mut Effects) {
    if !code.is_empty() {
        refused(session, code, then);
    }
}

/// A line for screen readers and the eye: so many of a kind.
pub fn count(ui: &Ui<'_, view::Act>, word: Word, number: usize) -> El {
    el("li").add(show::text(ui.word(word))).add(parts::number(&number.to_string()))
}
