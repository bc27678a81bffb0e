//! The four elements as a drawing: three that overlap, inside the one they are for, and in their
//! middle the five ways in which they meet. The list beside it says and does the same.

use ppsa_core::pack::{Topic, TopicPart};
use yew::Html;

use super::view::Act;
use crate::kit::{El, Ui, el};

/// In a square of 400 by 400: the middles and the radius of the three that overlap, in the order of
/// the elements, and of the one that holds them.
const CIRCLES: [(&str, &str, &str); 4] =
    [("200", "140", "100"), ("252", "230", "100"), ("148", "230", "100"), ("200", "200", "190")];
/// The five in the middle: a ring of dots, the first at its top.
const DOTS: [(&str, &str); 5] = [
    ("200", "172"),
    ("226.6", "191.3"),
    ("216.5", "222.7"),
    ("183.5", "222.7"),
    ("173.4", "191.3"),
];
/// The element that the other three are for is drawn first, round them.
const ORDER: [usize; 4] = [3, 0, 1, 2];

/// The whole drawing: a press on a part opens its topic.
pub fn whole(ui: &Ui<'_, Act>, topics: &[(Topic<'_>, Topic<'_>)]) -> Html {
    let of = |part: TopicPart| {
        topics.iter().map(|(topic, _)| topic).filter(move |topic| topic.part == part)
    };
    let elements: Vec<_> = of(TopicPart::Elements).collect();
    let press =
        |shape: El, topic: &Topic<'_>| shape.and(&topic.id).click(ui, Act::Show(topic.id.clone()));
    let mut svg = el("svg").set("viewBox", "0 0 400 400").set("focusable", "false");
    for at in ORDER {
        if let Some(topic) = elements.get(at) {
            svg = svg.add(press(circle(CIRCLES[at]).and("ring"), topic));
        }
    }
    for (topic, (x, y)) in of(TopicPart::Overlaps).zip(DOTS) {
        svg = svg.add(press(circle((x, y, "11")).and("dot"), topic));
    }
    el("div.drawing").set("part", "drawing").set("aria-hidden", "true").add(svg).into()
}

/// The same, small, with one part of it marked: so the list tells what it is of.
pub fn mark(topic: &Topic<'_>) -> Option<El> {
    let place = match topic.part {
        TopicPart::Elements => {
            ppsa_core::framework::Element::IDS.iter().position(|it| *it == topic.id)
        }
        TopicPart::Overlaps => {
            ppsa_core::framework::Overlap::IDS.iter().position(|it| *it == topic.id)
        }
        _ => None,
    }?;
    let mut svg = el("svg.mark")
        .set("viewBox", "0 0 400 400")
        .set("aria-hidden", "true")
        .set("focusable", "false");
    if topic.part == TopicPart::Elements {
        for at in ORDER {
            svg = svg.add(circle(CIRCLES[at]).and_if("this", at == place));
        }
    } else {
        svg = svg.set("viewBox", "150 150 100 100");
        for (at, (x, y)) in DOTS.into_iter().enumerate() {
            svg = svg.add(circle((x, y, "11")).and_if("this", at == place));
        }
    }
    Some(svg)
}

fn circle((x, y, radius): (&'static str, &'static str, &'static str)) -> El {
    el("circle").set("cx", x).set("cy", y).set("r", radius)
}
