use ppsa_core::framework::Season;
use ppsa_core::season::Move;

use super::drawing::{four, mark};
use super::form::name;
use super::view::{Act, Seasons};
use crate::kit::{El, Ui, el, show};
use crate::words::Word;

/// Four choices, each as easy as the others: on, back, again, or to stay.
pub fn view(seasons: &Seasons, ui: &Ui<'_, Act>, now: Option<Season>) -> El {
    let choose = el("div.choose").set("role", "group").set("aria-labelledby", "choose");
    let (title, about) = match now {
        None => (seasons.words.asks, seasons.words.asks_about),
        Some(_) => (Word::SeasonsChoose, seasons.words.choose_about),
    };
    // With a companion, what opens it says the same.
    let title = seasons
        .with
        .is_none()
        .then(|| el("h3").set("id", "choose").set("tabindex", "-1").say(ui.word(title)));
    if ui.session.reads_only() {
        return choose.add(el("p.soft").set("id", "choose").say(ui.word(Word::SeasonsReadOnly)));
    }
    let chosen = seasons.chosen();
    let choice = |season: Season| {
        let purpose = seasons.says(ui, season).0.filter(|_| now.is_none());
        let words = el("span.words")
            .add(going(ui, now, season))
            .maybe(purpose.map(|purpose| el("span.purpose").say(purpose)));
        let button = el("button")
            .set("type", "button")
            .set("id", ["go-", season.id()].concat())
            .set("aria-expanded", (chosen == Some(season)).to_string())
            .click(ui, Act::Choose(season))
            .add(mark(season))
            .add(words);
        el("li").add(button)
    };
    let form = seasons
        .form
        .as_ref()
        .zip(chosen)
        .map(|(form, season)| form.view(ui, going(ui, now, season).into(), seasons.tells));
    choose
        .maybe(title)
        .add(el("p.soft").say(ui.word(about)))
        .add(four(el("ul.choices").set("role", "list"), &choice))
        .maybe(form)
}

/// How a choice would be to go, with where to.
fn going(ui: &Ui<'_, Act>, now: Option<Season>, to: Season) -> El {
    show::filled(ui.word(go(now, to)), vec![el("span.to").add(name(ui, to)).into()]).and("go")
}

fn go(now: Option<Season>, to: Season) -> Word {
    match now {
        None => Word::SeasonsStart,
        Some(Season::Ngahuru) if to == Season::Hotoke => Word::SeasonsAgain,
        Some(now) if to == now => Word::SeasonsStay,
        Some(now) if to > now => Word::SeasonsOn,
        Some(_) => Word::SeasonsBack,
    }
}

/// How it was gone.
pub fn went(by: Move) -> Word {
    match by {
        Move::Start => Word::SeasonsStarted,
        Move::On => Word::SeasonsWentOn,
        Move::Again => Word::SeasonsWentAgain,
        Move::Back => Word::SeasonsWentBack,
        Move::Stay => Word::SeasonsStayed,
    }
}
