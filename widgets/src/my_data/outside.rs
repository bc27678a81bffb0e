//! A copy of the page for harder days outside the lock: there by the person's own choice, renewed and taken away by it.

use ppsa_core::export::outside;
use yew::Html;

use super::lock::question;
use super::part::{act as button, p};
use super::status;
use super::view::{self, MyData, refused, tell_there};
use crate::kit::{Effects, Ui, el, list};
use crate::session::{Ask, Status, WidgetSession};
use crate::words::Word;

/// What it remembers: whether the person is asked if it is to be so.
#[derive(Default)]
pub struct Outside(bool);

/// What a person can do in it.
pub enum Act {
    Ask,
    Leave,
    /// The page goes outside as it is now.
    Put,
    Take,
}

/// As it stands there: each word and name apart by what nobody types.
fn lines(session: &WidgetSession) -> Vec<String> {
    session.shared().read(|document| {
        outside(document, &session.words().exports()).into_iter().map(str::to_owned).collect()
    })
}

impl Outside {
    pub fn view(&self, ui: &Ui<'_, view::Act>) -> Html {
        let there = ui.session.host().status(Status::OUTSIDE);
        let now = outside(ui.document, &ui.session.words().exports()).join("\0");
        if there.is_empty() && now.is_empty() {
            return Html::default();
        }
        let act =
            |word, act, id: &'static str| button(ui, word, view::Act::Outside(act)).set("id", id);
        let title = el("h4").say(ui.word(Word::MyDataOutside));
        if there.is_empty() {
            let ask = self.0.then(|| {
                question(ui, Word::MyDataOutsideSure).add(p(ui, Word::MyDataOutsideSureAbout)).add(
                    el("p.acts")
                        .add(act(Word::MyDataOutsideYes, Act::Put, "outside-yes"))
                        .add(act(Word::MyDataLeave, Act::Leave, "outside-leave")),
                )
            });
            return list(vec![
                title.into(),
                p(ui, Word::MyDataOutsideAbout).into(),
                el("p.acts").add(act(Word::MyDataOutsidePut, Act::Ask, "outside-put")).into(),
                ask.map(Html::from).unwrap_or_default(),
            ]);
        }
        let old = there != now && !now.is_empty();
        list(vec![
            title.into(),
            p(ui, Word::MyDataOutsideThere).into(),
            if old { p(ui, Word::MyDataOutsideOld).into() } else { Html::default() },
            el("p.acts")
                .maybe(old.then(|| act(Word::MyDataOutsideAgain, Act::Put, "outside-again")))
                .add(act(Word::MyDataOutsideTake, Act::Take, "outside-take"))
                .into(),
        ])
    }
}

pub fn act(my: &mut MyData, session: &WidgetSession, act: &Act, then: &mut Effects) {
    match act {
        Act::Ask => {
            my.outside.0 = true;
            then.focus("#ask");
        }
        Act::Leave => {
            my.outside.0 = false;
            then.focus("#outside-put");
        }
        Act::Put => {
            let lines = lines(session);
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            my.ask(session, Ask::OUTSIDE, &lines, then);
        }
        Act::Take => my.ask(session, Ask::OUTSIDE, &[], then),
    }
}

pub fn answer(my: &mut MyData, session: &WidgetSession, code: &str, then: &mut Effects) {
    if !code.is_empty() {
        return refused(session, code, then);
    }
    my.outside.0 = false;
    let there = !status::is(session, Status::OUTSIDE, "");
    let said = if there { Word::MyDataOutsideSet } else { Word::MyDataOutsideGone };
    tell_there(session, said, then);
}
