use chrono::NaiveDate;
use ppsa_core::Rating;
use ppsa_core::plan::trend;
use yew::Html;

use super::view::Act;
use crate::kit::{El, Ui, el, parts, show};
use crate::words::Word;

/// A plot is of the last so many days at most: more would be a smear on a phone.
const POINTS: usize = 24;
const WIDTH: i64 = 300;
const STEP: i32 = 14;

/// How a pou was over time, as a small plot and in words. Nothing is drawn for a single day.
pub fn view(ui: &Ui<'_, Act>, pou: &str) -> Html {
    let points = trend(ui.document, ui.pack(), pou);
    let points = &points[points.len().saturating_sub(POINTS)..];
    let [first, .., last] = points else { return Html::default() };
    let top = i32::from(ui.pack().scale().top());
    let days = last.0.signed_duration_since(first.0).num_days().max(1);
    let at = |(on, rating): &(NaiveDate, Rating)| {
        let x = 10 + on.signed_duration_since(first.0).num_days() * WIDTH / days;
        (x, (top - i32::from(rating.get())) * STEP + 10)
    };
    let mut line = String::new();
    for point in points {
        let (x, y) = at(point);
        line.push_str(if line.is_empty() { "M" } else { "L" });
        line.push_str(&x.to_string());
        line.push(' ');
        line.push_str(&y.to_string());
    }
    let dots = points.iter().map(|point| {
        let (x, y) = at(point);
        el("circle").set("cx", x.to_string()).set("cy", y.to_string()).set("r", "5")
    });
    let svg = el("svg.plot")
        .set("viewBox", format!("0 0 320 {}", (top - 1) * STEP + 20))
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("path").set("d", line))
        .all(dots);
    let words = points.iter().map(|(on, rating)| {
        let words = ui.pack().scale().words(*rating).map(show::text);
        el("li").add(parts::day(ui, *on)).add(": ").maybe(words)
    });
    el("div.trend")
        .add(el("h4").say(ui.word(Word::WheelTrend)))
        .add(svg)
        .add(ends(ui, first.0, last.0))
        .add(el("ul.unseen").all(words))
        .into()
}

fn ends(ui: &Ui<'_, Act>, first: NaiveDate, last: NaiveDate) -> El {
    el("p.ends").set("aria-hidden", "true").add(parts::day(ui, first)).add(parts::day(ui, last))
}
