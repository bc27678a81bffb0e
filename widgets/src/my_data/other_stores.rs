//! What else the site keeps in this browser, under other names: clearing the words here leaves it. It is
//! named, and can go as well.

use yew::Html;

use super::clear::{Asks, asks, sure};
use super::part::p;
use super::view::Act;
use crate::kit::{El, Ui, el, list};
use crate::session::Status;
use crate::words::Word;

fn names(ui: &Ui<'_, Act>) -> Vec<String> {
    let names = ui.session.host().status(Status::OTHER_STORES);
    names.lines().filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// That there is something still.
pub fn still(ui: &Ui<'_, Act>) -> Option<El> {
    (!names(ui).is_empty()).then(|| p(ui, Word::MyDataBesideStill))
}

pub fn view(ui: &Ui<'_, Act>, asked: bool) -> Html {
    let names = names(ui);
    if names.is_empty() {
        return Html::default();
    }
    let ask = if asked {
        let words = [Word::MyDataBesideSure, Word::MyDataBesideAbout, Word::MyDataBesideClear];
        sure(ui, words, Asks::OtherStores)
    } else {
        let ask =
            asks(ui, Word::MyDataBesideClear, Asks::OtherStores).set("id", "clear-other-stores");
        el("p.acts").add(ask).into()
    };
    let all = names.iter().map(|it| el("li").own(it));
    let kept = el("div.stack")
        .add(p(ui, Word::MyDataBeside))
        .add(el("ul.dotted").all(all))
        .add(p(ui, Word::MyDataBesideStays));
    list(vec![kept.into(), ask])
}
