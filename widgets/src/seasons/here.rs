use ppsa_core::framework::Season;
use ppsa_core::season::{Leg, Move};
use yew::Html;

use super::form::name;
use super::view::{AUTUMN, Act};
use crate::kit::{Ui, el, parts, show};
use crate::words::Word;

/// Where this journey is, since when, what the season is for and what can help.
pub fn view(ui: &Ui<'_, Act>, legs: &[Leg<'_>]) -> Html {
    let here = el("div.here").set("role", "group").set("aria-labelledby", "here");
    let Some(now) = legs.last() else { return Html::default() };
    let season = now.entry.season;
    let words = ui.pack().season(season);
    // To have stayed is to be here since before.
    let came = legs.iter().rfind(|leg| leg.by != Move::Stay).unwrap_or(now);
    let since = el("p").add(parts::dated(ui, Word::SeasonsSince, came.entry.on));
    here.add(
        el("h3")
            .set("id", "here")
            .set("tabindex", "-1")
            .add(el("span.eyebrow").say(ui.word(Word::SeasonsHere)))
            .add(el("span.unseen").add(": "))
            .add(el("span.now").add(name(ui, season))),
    )
    .add(since)
    .maybe(words.phase.as_ref().map(|phase| el("p.phase").say(phase)))
    .maybe(words.purpose.as_ref().map(|purpose| el("p").say(purpose)))
    .maybe((!words.helps.is_empty()).then(|| el("h4").say(ui.word(Word::SeasonsHelps))))
    .add(el("ul.helps").all(words.helps.iter().map(|help| el("li").say(help))))
    .maybe((season == Season::Ngahuru).then(|| autumn(ui)))
    .into()
}

/// Autumn has a reflection of its own.
fn autumn(ui: &Ui<'_, Act>) -> Html {
    let Some(template) = ui.pack().template(AUTUMN) else { return Html::default() };
    let reachable = ui.session.host().can_open();
    let way = if reachable {
        parts::button(ui.word(Word::SeasonsAutumnOpen)).set("id", "open").click(ui, Act::Open)
    } else {
        el("span").say(ui.word(Word::SeasonsAutumnElsewhere))
    };
    el("div.autumn")
        .add(
            el("p")
                .add(show::text(ui.word(Word::SeasonsAutumn)))
                .add(" ")
                .add(el("span.name").say(&template.title)),
        )
        .add(el("p").add(way))
        .into()
}
