//! The four seasons as a ring. The buttons beside it do and say the same. Each season has a small
//! drawing of its own, so that nothing rests on colour.

use ppsa_core::framework::Season;
use yew::Html;

use super::view::{Act, Seasons};
use crate::kit::{El, Ui, el, show};

/// In a square of 24 by 24: snow, a shoot, the sun, a leaf.
const MARKS: [&str; 4] = [
    "M12 2v20M3.3 7l17.4 10M20.7 7L3.3 17M9 3.8l3 3 3-3M9 20.2l3-3 3 3",
    "M12 22V11M12 13c0-6 4-9 9-9c0 6-4 9-9 9zM12 17c0-4-3-7-8-7c0 4 3 7 8 7z",
    "M12 7.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM12 1.5v2M12 20.5v2M1.5 12h2M20.5 12h2M4.6 4.6L6 6M18 18l1.4 1.4M19.4 4.6L18 6M6 18l-1.4 1.4",
    "M3.5 20.5L14 10M7 17.5C3 10 8 4 20 4C20 16 14 21 7 17.5z",
];

/// A quarter of the ring, at its top, in a square of 400 by 400.
const QUARTER: &str = "M66 66A190 190 0 0 1 334 66L274 126A105 105 0 0 0 126 126Z";
/// How each quarter is turned, and where its small drawing goes.
const TURNS: [(&str, &str); 4] = [
    ("rotate(0 200 200)", "translate(174 27) scale(2.2)"),
    ("rotate(90 200 200)", "translate(321 174) scale(2.2)"),
    ("rotate(180 200 200)", "translate(174 321) scale(2.2)"),
    ("rotate(270 200 200)", "translate(27 174) scale(2.2)"),
];
/// A longer name would not fit in the middle. It stands beside the ring anyway.
const SHORT: usize = 10;

pub fn ring(seasons: &Seasons, ui: &Ui<'_, Act>, now: Option<Season>) -> Html {
    let quarter = |season: Season| {
        let (turn, place) = TURNS[season as usize];
        let quarter = el("g.quarter")
            .and(season.id())
            .and_if("here", now == Some(season))
            .and_if("chosen", seasons.chosen() == Some(season))
            .add(el("path.band").set("d", QUARTER).set("transform", turn))
            .add(shape(season).set("transform", place));
        // With a companion the choices may be shut: they alone are pressed.
        let still = ui.session.reads_only() || seasons.with.is_some();
        if still { quarter } else { quarter.click(ui, Act::Choose(season)) }
    };
    let name = now.map(|now| &ui.pack().season(now).name);
    let name = name.filter(|name| name.plain().chars().count() <= SHORT);
    let svg = el("svg").set("viewBox", "0 0 400 400").set("focusable", "false");
    el("div.ring")
        .set("part", "ring")
        .set("aria-hidden", "true")
        .add(four(svg, &quarter))
        .maybe(name.map(|name| el("p.middle").add(show::text(name))))
        .into()
}

/// Puts the four in, each made the same way.
pub fn four(mut into: El, make: &dyn Fn(Season) -> El) -> El {
    for season in Season::ALL {
        into = into.add(make(season));
    }
    into
}

/// A season's small drawing by itself.
pub fn mark(season: Season) -> El {
    el("svg.mark")
        .and(season.id())
        .set("viewBox", "0 0 24 24")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(shape(season))
}

fn shape(season: Season) -> El {
    el("path.shape").set("d", MARKS[season as usize])
}
