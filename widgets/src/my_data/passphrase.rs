//! The fields for a passphrase. What is typed is read by the page's script when a button asks it to,
//! and never comes here.

use yew::Html;

use super::part::p;
use super::view::{Act, MyData};
use crate::kit::{El, Ui, el, list, parts, show};
use crate::words::Word;

/// One to open something, with what to press then.
pub fn once(my: &MyData, ui: &Ui<'_, Act>) -> Html {
    list(vec![field(my, ui, "pass", Word::MyDataPass).into(), shows(my, ui)])
}

/// The one that a lock opens with now, before it is changed or taken off.
pub fn now(my: &MyData, ui: &Ui<'_, Act>) -> El {
    field(my, ui, "current", Word::MyDataPassNow)
}

/// A new one, typed twice.
pub fn twice(my: &MyData, ui: &Ui<'_, Act>) -> Html {
    list(vec![
        p(ui, Word::MyDataPassAbout).and("soft").into(),
        field(my, ui, "pass", Word::MyDataPass).into(),
        field(my, ui, "again", Word::MyDataPassAgain).into(),
        shows(my, ui),
    ])
}

/// What to say of a passphrase that was not taken, and where the focus goes.
pub fn fault(code: &str) -> Option<(Word, &'static str)> {
    match code {
        "pass-empty" => Some((Word::MyDataPassEmpty, "#pass")),
        "pass-differs" => Some((Word::MyDataPassDiffers, "#again")),
        "vault-passphrase" => Some((Word::MyDataPassWrong, "#current, #pass")),
        _ => None,
    }
}

fn field(my: &MyData, ui: &Ui<'_, Act>, id: &'static str, word: Word) -> El {
    let input = el("input.passphrase")
        .set("id", id)
        .set("type", if my.shown { "text" } else { "password" })
        .set("autocomplete", "off")
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .set("translate", "no");
    el("div.pick").key(id).add(el("label").set("for", id).say(ui.word(word))).add(input)
}

/// Whether what is typed shows.
pub fn shows(my: &MyData, ui: &Ui<'_, Act>) -> Html {
    let set = |it: El| it.change(ui, Act::Show);
    parts::choice("checkbox", my.shown, set, show::text(ui.word(Word::MyDataPassShow))).into()
}
