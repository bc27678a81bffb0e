//! The wheel as a drawing. It hides nothing from those who cannot see it: the sliders set the
//! same, and the table says the same.

use ppsa_core::plan::PouReading;
use ppsa_core::{Rating, Reading};
use yew::Html;

use super::view::{Act, Wheel};
use super::{geometry, links, mark, row};
use crate::kit::{El, Ui, el, show};
use crate::words::Word;

pub fn view(
    wheel: &Wheel,
    ui: &Ui<'_, Act>,
    said: &[PouReading; 5],
    reading: Option<&Reading>,
    behind: &[&Reading],
) -> Html {
    let top = ui.pack().scale().top();
    let each = said.iter().enumerate();
    let rings = (1..top).map(|step| circle("circle.ring", geometry::radius(step, top)));
    let svg = el("svg")
        .set("viewBox", "0 0 1000 1000")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("defs").all((0..5).map(outline)))
        .all(each.clone().map(|(place, said)| petal(wheel, ui, place, said, top)))
        .add(el("g.rings").all(rings))
        .all(behind.iter().flat_map(|it| past(ui, it, top)))
        .all(each.map(|(place, said)| hope(place, said, top)))
        .all((0..5).map(|place| path("path.gap", place)))
        .all(links::lines(reading).into_iter().flat_map(|(from, to)| link(from, to)))
        .all((0..5).map(|place| mark::on_wheel(place, geometry::mark(place))))
        .maybe(wheel.open.map(|place| open(wheel, ui, place, &said[place], top)));
    el("div.drawing")
        .set("part", "wheel")
        .add(names(wheel, ui, &[4, 0]))
        .add(svg)
        .add(names(wheel, ui, &[3, 1]))
        .add(names(wheel, ui, &[2]))
        .add(el("p.unseen").add(show::text(ui.word(Word::WheelDrawing))))
        .into()
}

/// The names of these petals, beside them: each as long as it likes. A tap on one opens its pou.
fn names(wheel: &Wheel, ui: &Ui<'_, Act>, places: &[usize]) -> El {
    let name = |&place: &usize| {
        let name = el("span")
            .and(mark::pou(place))
            .add(mark::alone(place))
            .add(row::name("span", ui, place));
        if wheel.open == Some(place) { name } else { name.click(ui, Act::Toggle(place)) }
    };
    el("p.beside").set("aria-hidden", "true").all(places.iter().map(name))
}

/// A petal's outline, to cut circles by.
fn outline(place: usize) -> El {
    el("clipPath").set("id", ["petal-", PLACES[place]].concat()).add(path("path", place))
}

const PLACES: [&str; 5] = ["0", "1", "2", "3", "4"];

fn path(spec: &'static str, place: usize) -> El {
    el(spec).set("d", geometry::petal(place))
}

fn circle(spec: &'static str, r: i32) -> El {
    dot(spec, (500, 500), r)
}

fn dot(spec: &'static str, (x, y): geometry::Point, r: i32) -> El {
    el(spec).set("cx", x.to_string()).set("cy", y.to_string()).set("r", r.to_string())
}

fn clip(el: El, place: usize) -> El {
    el.set("clip-path", ["url(#petal-", PLACES[place], ")"].concat())
}

fn petal(wheel: &Wheel, ui: &Ui<'_, Act>, place: usize, said: &PouReading, top: u8) -> El {
    let fill = (!said.skipped)
        .then(|| clip(circle("circle.fill", geometry::radius(number(said.now), top)), place));
    let petal = el("g.petal")
        .and(mark::pou(place))
        .and_if("skipped", said.skipped)
        .and_if("open", wheel.open == Some(place))
        .set("data-place", PLACES[place])
        .set("data-now", number(said.now).to_string())
        .set("data-hoped-for", number(said.hoped_for).to_string())
        .add(path("path.bed", place))
        .maybe(fill);
    if ui.session.reads_only() {
        return petal;
    }
    petal.click(ui, Act::Touch(place)).pointer(ui, Act::Touch(place))
}

/// What touches what: a line with two ends, in the middle.
fn link(from: usize, to: usize) -> [El; 3] {
    let (from, to) = (geometry::link(from), geometry::link(to));
    let end = |at| dot("circle.link-end", at, 10);
    [el("path.link").set("d", geometry::line(from, to)), end(from), end(to)]
}

/// How an earlier reading was: a row of dots over each petal, quieter than the present one.
fn past<'a>(ui: &'a Ui<'_, Act>, reading: &'a Reading, top: u8) -> impl Iterator<Item = El> {
    let each = ui.pack().pou().iter().enumerate();
    each.filter_map(move |(place, pou)| {
        let now = reading.pou(&pou.key).filter(|it| !it.skipped)?.now?;
        Some(el("path.past").set("d", geometry::arc(place, now.get(), top)))
    })
}

/// Where a petal is hoped to be: a dashed arc, so that the difference does not rest on colour.
fn hope(place: usize, said: &PouReading, top: u8) -> Html {
    let Some(step) = said.hoped_for.filter(|_| !said.skipped) else { return Html::default() };
    let r = geometry::radius(step.get(), top);
    clip(el("g").and(mark::pou(place)), place)
        .add(circle("circle.hope-under", r))
        .add(circle("circle.hope", r))
        .into()
}

fn number(rating: Option<Rating>) -> u8 {
    rating.map_or(0, Rating::get)
}

/// The outline and the grip of the open petal, above all others.
fn open(wheel: &Wheel, ui: &Ui<'_, Act>, place: usize, said: &PouReading, top: u8) -> El {
    let step = said.rating(wheel.sets).filter(|_| !said.skipped);
    let grip = geometry::grip(place, number(step), top);
    // At the top step half of the grip is past the petal: a finger takes all of it.
    let reach = (!ui.session.reads_only()).then(|| {
        let reach = dot("circle.reach", grip, 66);
        reach.click(ui, Act::Touch(place)).pointer(ui, Act::Touch(place))
    });
    el("g.chosen")
        .and(mark::pou(place))
        .add(path("path", place))
        .add(dot("circle.grip", grip, 26))
        .add(dot("circle.grip-dot", grip, 8))
        .maybe(reach)
}
