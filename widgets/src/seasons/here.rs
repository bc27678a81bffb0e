use ppsa_core::framework::Season;
use ppsa_core::season::{Leg, Move};
use yew::Html;

use super::form::name;
use super::view::{AUTUMN, Act, Seasons};
use crate::kit::{Ui, el, parts, show};
use crate::words::Word;

/// Where this journey is, since when, what the season is for and what can help.
pub fn view(seasons: &Seasons, ui: &Ui<'_, Act>, legs: &[Leg<'_>]) -> Html {
    let here = el("div.here").set("role", "group").set("aria-labelledby", "here");
    let Some(now) = legs.last() else { return Html::default() };
    let season = now.entry.season;
    let phase = ui.pack().season(season).phase.as_ref();
    let (purpose, helps) = seasons.says(ui, season);
    let own = seasons.with.is_none();
    // Under the heading of what it stands in.
    let (first, second) = if own { ("h3", "h4") } else { ("h4", "h5") };
    // To have stayed is to be here since before.
    let came = legs.iter().rfind(|leg| leg.by != Move::Stay).unwrap_or(now);
    let since = el("p").add(parts::dated(ui, Word::SeasonsSince, came.entry.on));
    here.add(
        el(first)
            .set("id", "here")
            .set("tabindex", "-1")
            .add(el("span.eyebrow").say(ui.word(seasons.words.here)))
            .add(el("span.unseen").add(": "))
            .add(el("span.now").add(name(ui, season))),
    )
    .add(since)
    .maybe(phase.map(|phase| el("p.phase").say(phase)))
    .maybe(purpose.map(|purpose| el("p").say(purpose)))
    .maybe((!helps.is_empty()).then(|| el(second).say(ui.word(Word::SeasonsHelps))))
    .add(el("ul.helps").all(helps.iter().map(|help| el("li").say(help))))
    .maybe((own && season == Season::Ngahuru).then(|| autumn(ui)))
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
