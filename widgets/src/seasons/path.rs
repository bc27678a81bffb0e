//! The path so far, newest first: a line through four lanes, one a season, and beside each bend
//! the same in words.

use super::choose::went;
use super::drawing::{four, mark};
use super::form::name;
use super::view::{Act, Seasons};
use crate::kit::{El, Ui, el, parts, show};
use crate::words::Word;
use ppsa_core::framework::Season;
use ppsa_core::season::{Leg, Move};

/// So many stand open; those before them are a press away.
const OPEN: usize = 8;
/// The middles of the lanes, in a drawing 8 wide and 10 high that is stretched to its entry.
const LANES: [&str; 4] = ["1", "3", "5", "7"];

pub fn view(seasons: &Seasons, ui: &Ui<'_, Act>, legs: &[Leg<'_>]) -> El {
    let some = |from: usize, to: usize| {
        let entries = (from..to).rev().map(|at| entry(seasons, ui, legs, at));
        el("ol").set("role", "list").all(entries)
    };
    let any = !legs.is_empty();
    // With a companion, what opens it says the same.
    let title = any && seasons.with.is_none();
    let first = legs.len().saturating_sub(OPEN);
    // Not for one or two: that would cost more than it saves.
    let first = if first < 3 { 0 } else { first };
    el("div.path")
        .set("part", "path")
        .set("role", "group")
        .set_if("aria-labelledby", any.then(|| "path".to_owned()))
        .maybe(title.then(|| el("h3").set("id", "path").say(ui.word(seasons.words.path))))
        .maybe(any.then(|| el("p.soft").say(ui.word(seasons.words.path_about))))
        .add(el("p.acts").add(ui.undo_offer("path")))
        .maybe(any.then(|| four(el("p.lanes").set("aria-hidden", "true"), &mark)))
        .maybe(any.then(|| some(first, legs.len())))
        .maybe(
            (first > 0).then(|| {
                parts::more(ui.word(Word::SeasonsEarlier)).and("earlier").add(some(0, first))
            }),
        )
}

fn entry(seasons: &Seasons, ui: &Ui<'_, Act>, legs: &[Leg<'_>], at: usize) -> El {
    let Leg { entry, by, cycle, .. } = &legs[at];
    let season = entry.season;
    let before = at.checked_sub(1).map(|at| legs[at].entry.season);
    let [named, day, change] =
        ["name-", "day-", "change-"].map(|it| [it, entry.id.as_str()].concat());
    let words = el("p").set("id", named.clone()).add(name(ui, season));
    let rounds = legs.last().is_some_and(|it| it.cycle > 1);
    let begins = matches!(by, Move::Start | Move::Again);
    let round = (rounds && begins).then(|| {
        el("span.round")
            .add(show::text(ui.word(Word::SeasonsRound)))
            .add(parts::number(&cycle.to_string()))
    });
    let how = el("p.soft")
        .add(parts::day(ui, entry.on).set("id", day.clone()))
        .add(" · ")
        .add(show::text(ui.word(went(*by))))
        .maybe(round);
    let text = (!entry.text.is_empty()).then(|| el("p.text").own(&entry.text));
    let form = seasons.form.as_ref().filter(|form| form.entry.as_ref() == Some(&entry.id));
    let form =
        form.map(|form| form.view(ui, show::text(ui.word(Word::SeasonsChange)), seasons.tells));
    let button = (!ui.session.reads_only() && form.is_none()).then(|| {
        parts::button(ui.word(Word::SeasonsChange))
            .set("aria-labelledby", [&change, " ", &named, " ", &day].concat())
            .set("id", change)
            .click(ui, Act::Edit(entry.id.clone()))
    });
    el("li")
        .key(entry.id.as_str())
        .maybe(before.map(|before| line(season, before)))
        .add(el("span.stop").and(season.id()).add(mark(season)))
        .add(words)
        .add(how)
        .maybe(text)
        .maybe(button)
        .maybe(form)
}

/// From an entry down to the one before it.
fn line(from: Season, to: Season) -> El {
    let (from, to) = (LANES[from as usize], LANES[to as usize]);
    let bend = ["M", from, " 0C", from, " 5 ", to, " 5 ", to, " 10"].concat();
    el("svg.line")
        .set("viewBox", "0 0 8 10")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("path").set("d", bend).set("vector-effect", "non-scaling-stroke"))
}
