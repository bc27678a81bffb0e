//! The passphrase: on, another, off, locked now, locked by itself.

use yew::Html;

use super::part::{Part, act as button, p};
use super::view::{self, MyData, refused, tell, tell_there};
use super::{outside, passphrase, status};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::session::{Ask, Status, WidgetSession};
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
    (5, Word::MyDataAway5),
    (15, Word::MyDataAway15),
    (60, Word::MyDataAway60),
    (0, Word::MyDataAwayNever),
];

impl Lock {
    pub fn view(&self, my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        if status::is(ui.session, Status::LOCK, "open") {
            return self.on(my, ui);
        }
        if !status::yes(ui.session, Status::LOCKABLE) || ui.session.reads_only() {
            return list(vec![
                p(ui, Word::MyDataLockWhere).into(),
                el("p.acts")
                    .add(button(ui, Word::MyDataToKeep, view::Act::Open(Part::Keep)))
                    .into(),
            ]);
        }
        el("div.stack")
            .add(p(ui, Word::MyDataLockAbout))
            .add(p(ui, Word::MyDataLockForgot))
            .add(passphrase::twice(my, ui))
            .add(p(ui, Word::MyDataLockTraces).and("soft"))
            .add(enter(ui, Word::MyDataLockOn, Act::On))
            .into()
    }

    fn on(&self, my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        let asks = match self.asks {
            None => Html::default(),
            Some(Asks::Another) => question(ui, Word::MyDataAnother)
                .add(passphrase::now(my, ui))
                .add(p(ui, Word::MyDataLockForgot))
                .add(passphrase::twice(my, ui))
                .add(el("p.acts").add(enter(ui, Word::MyDataAnotherUse, Act::On)).add(leave(ui)))
                .into(),
            Some(Asks::Off) => question(ui, Word::MyDataOff)
                .add(p(ui, Word::MyDataOffAbout))
                .add(passphrase::now(my, ui))
                .add(passphrase::shows(my, ui))
                .add(el("p.acts").add(enter(ui, Word::MyDataOffDo, Act::Off)).add(leave(ui)))
                .into(),
        };
        let ask = |word, asks, id: &'static str| {
            button(ui, word, view::Act::Lock(Act::Ask(asks))).set("id", id)
        };
        list(vec![
            p(ui, Word::MyDataLocked).into(),
            el("p.acts")
                .add(
                    button(ui, Word::MyDataLockNow, view::Act::Lock(Act::Now))
                        .and_if("main", self.asks.is_none())
                        .set("id", "lock-now"),
                )
                .add(ask(Word::MyDataAnother, Asks::Another, "another"))
                .add(ask(Word::MyDataOffDo, Asks::Off, "off"))
                .into(),
            asks,
            away(ui),
            my.outside.view(ui),
        ])
    }
}

fn away(ui: &Ui<'_, view::Act>) -> Html {
    let now = status::number(ui.session, Status::AWAY);
    let choice = |(minutes, word): (usize, Word)| {
        let set = |it: El| it.set("name", "away").change(ui, view::Act::Lock(Act::Away(minutes)));
        parts::choice("radio", now == minutes, set, show::text(ui.word(word)))
    };
    el("fieldset.stack")
        .add(el("legend").say(ui.word(Word::MyDataAway)))
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
    button(ui, Word::MyDataLeave, view::Act::Lock(Act::Leave))
}

pub fn act(my: &mut MyData, session: &WidgetSession, act: &Act, then: &mut Effects) {
    match act {
        Act::On => my.ask(session, Ask::LOCK, &[], then),
        Act::Now => my.ask(session, Ask::SHUT, &[], then),
        Act::Off => my.ask(session, Ask::UNLOCK, &[], then),
        Act::Away(minutes) => my.ask(session, Ask::AWAY, &[&minutes.to_string()], then),
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

pub fn answer(my: &mut MyData, session: &WidgetSession, what: Ask, code: &str, then: &mut Effects) {
    if what == Ask::OUTSIDE {
        return outside::answer(my, session, code, then);
    }
    if !code.is_empty() {
        return refused(session, code, then);
    }
    let changed = my.lock.asks.take().is_some();
    my.shown = false;
    match what {
        Ask::LOCK if changed => tell_there(session, Word::MyDataAnotherSet, then),
        Ask::LOCK => tell_there(session, Word::MyDataLockSet, then),
        Ask::UNLOCK => tell_there(session, Word::MyDataOffDone, then),
        Ask::AWAY => tell(session, Word::MyDataAwaySet, then),
        _ => {}
    }
}
