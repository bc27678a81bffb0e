//! The passphrase: on, another, off, locked now, locked by itself.

use yew::Html;

use super::part::{Part, act as button, p};
use super::view::{self, MyData, refused, tell, tell_there};
use super::{facts, passphrase};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::session::Session;
use crate::words::Word;

/// What it remembers.
#[derive(Default)]
pub struct Lock {
    /// What is asked about.
    asks: Option<Asks>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    Another,
    Off,
}

/// What a person can do in it.
pub enum Act {
    On,
    Now,
    Ask(Asks),
    Off,
    Leave,
    Away(usize),
}

/// Minutes away, after which it locks by itself, and their words.
const AWAY: [(usize, Word); 4] = [
    (5, Word::DataAway5),
    (15, Word::DataAway15),
    (60, Word::DataAway60),
    (0, Word::DataAwayNever),
];

impl Lock {
    pub fn view(&self, my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        if facts::is(ui.session, "lock", "open") {
            return self.on(my, ui);
        }
        if facts::keeps(ui.session) != "device" || ui.session.reads_only() {
            return list(vec![
                p(ui, Word::DataLockWhere).into(),
                el("p.acts").add(button(ui, Word::DataToKeep, view::Act::Open(Part::Keep))).into(),
            ]);
        }
        el("div.stack")
            .add(p(ui, Word::DataLockAbout))
            .add(p(ui, Word::DataLockForgot))
            .add(passphrase::twice(my, ui))
            .add(p(ui, Word::DataLockTraces).and("soft"))
            .add(enter(ui, Word::DataLockOn, Act::On))
            .into()
    }

    fn on(&self, my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        let asks = match self.asks {
            None => Html::default(),
            Some(Asks::Another) => question(ui, Word::DataAnother)
                .add(passphrase::now(my, ui))
                .add(p(ui, Word::DataLockForgot))
                .add(passphrase::twice(my, ui))
                .add(el("p.acts").add(enter(ui, Word::DataAnotherUse, Act::On)).add(leave(ui)))
                .into(),
            Some(Asks::Off) => question(ui, Word::DataOff)
                .add(p(ui, Word::DataOffAbout))
                .add(passphrase::now(my, ui))
                .add(passphrase::shows(my, ui))
                .add(el("p.acts").add(enter(ui, Word::DataOffDo, Act::Off)).add(leave(ui)))
                .into(),
        };
        let ask = |word, asks, id: &'static str| {
            button(ui, word, view::Act::Lock(Act::Ask(asks))).set("id", id)
        };
        list(vec![
            p(ui, Word::DataLocked).into(),
            el("p.acts")
                .add(
                    button(ui, Word::DataLockNow, view::Act::Lock(Act::Now))
                        .and_if("main", self.asks.is_none())
                        .set("id", "lock-now"),
                )
                .add(ask(Word::DataAnother, Asks::Another, "another"))
                .add(ask(Word::DataOffDo, Asks::Off, "off"))
                .into(),
            asks,
            away(ui),
        ])
    }
}

fn away(ui: &Ui<'_, view::Act>) -> Html {
    let now = facts::number(ui.session, "away");
    let choice = |(minutes, word): (usize, Word)| {
        let set = |it: El| it.set("name", "away").change(ui, view::Act::Lock(Act::Away(minutes)));
        parts::choice("radio", now == minutes, set, show::text(ui.word(word)))
    };
    el("fieldset.stack")
        .add(el("legend").say(ui.word(Word::DataAway)))
        .add(el("div.away").all(AWAY.map(choice)))
        .into()
}

/// Something that is asked about: the focus goes to its heading.
pub fn question(ui: &Ui<'_, view::Act>, word: Word) -> El {
    el("div.sheet.stack").add(el("h4").set("id", "ask").set("tabindex", "-1").say(ui.word(word)))
}

/// The button that Enter in a field presses.
fn enter(ui: &Ui<'_, view::Act>, word: Word, act: Act) -> El {
    parts::main_button(ui.word(word)).flag("data-enter", true).click(ui, view::Act::Lock(act))
}

fn leave(ui: &Ui<'_, view::Act>) -> El {
    button(ui, Word::DataLeave, view::Act::Lock(Act::Leave))
}

pub fn act(my: &mut MyData, session: &Session, act: &Act, then: &mut Effects) {
    match act {
        Act::On => my.ask(session, "lock", &[], then),
        Act::Now => my.ask(session, "shut", &[], then),
        Act::Off => my.ask(session, "unlock", &[], then),
        Act::Away(minutes) => my.ask(session, "away", &[&minutes.to_string()], then),
        Act::Ask(asks) => {
            my.lock.asks = Some(*asks);
            then.focus("#ask");
        }
        Act::Leave => match my.lock.asks.take() {
            Some(Asks::Off) => then.focus("#off"),
            _ => then.focus("#another"),
        },
    }
}

pub fn answer(my: &mut MyData, session: &Session, what: &str, code: &str, then: &mut Effects) {
    if !code.is_empty() {
        return refused(session, code, then);
    }
    let changed = my.lock.asks.take().is_some();
    my.shown = false;
    match what {
        "lock" if changed => tell_there(session, Word::DataAnotherSet, then),
        "lock" => tell_there(session, Word::DataLockSet, then),
        "unlock" => tell_there(session, Word::DataOffDone, then),
        "away" => tell(session, Word::DataAwaySet, then),
        _ => {}
    }
}
