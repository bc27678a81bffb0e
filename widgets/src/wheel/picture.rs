//! The wheel as a file of its own: an SVG that needs no style sheet, on white, for paper.

use ppsa_core::plan::PouReading;
use ppsa_core::{Rating, RatingKind};

use super::geometry;
use super::mark::SHAPES;
use super::ratings;
use crate::session::WidgetSession;
use crate::words::Word;

/// The colours of the pou on white.
const COLOURS: [&str; 5] = ["#6a4f8f", "#2a6a97", "#2f7550", "#b04a33", "#8a6a12"];

/// The drawing, and the names and words of the five pou under it.
pub fn svg(session: &WidgetSession, said: &[PouReading; 5]) -> String {
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1400\" font-family=\"system-ui,sans-serif\" font-size=\"34\"><path fill=\"#fff\" d=\"M0 0h1000v1400H0z\"/>",
    );
    let top = session.pack().scale().top();
    for (place, said) in said.iter().enumerate() {
        let colour = COLOURS[place];
        tag(&mut out, &["<path fill=\"#f1ece3\" d=\"", &geometry::petal(place), "\"/>"]);
        if !said.skipped {
            let filled = geometry::part(place, said.now.map_or(0, Rating::get), top);
            tag(&mut out, &["<path fill=\"", colour, "\" d=\"", &filled, "\"/>"]);
            if let Some(hoped_for) = said.hoped_for {
                let arc = geometry::arc(place, hoped_for.get(), top);
                let dash = "\" stroke-width=\"12\" stroke-dasharray=\"24 14\" d=\"";
                for (stroke, dash) in [("#fff", "\" stroke-width=\"22\" d=\""), (colour, dash)] {
                    tag(&mut out, &["<path fill=\"none\" stroke=\"", stroke, dash, &arc, "\"/>"]);
                }
            }
        }
        let (x, y) = geometry::mark(place);
        shape(&mut out, place, x - 20, y - 20);
        let line = 1040 + i32::try_from(place).unwrap_or_default() * 72;
        shape(&mut out, place, 60, line - 32);
        let mut words = session.pack().pou()[place].name.plain();
        if said.skipped {
            add(&mut words, ": ", &session.word(Word::WheelSkipped).plain());
        } else {
            for (kind, before) in [(RatingKind::Now, ": "), (RatingKind::HopedFor, ", ")] {
                let step = said.rating(kind).and_then(|it| session.pack().scale().words(it));
                if let Some(step) = step {
                    add(&mut words, before, &session.word(ratings::short(kind)).plain());
                    add(&mut words, " ", &step.plain());
                }
            }
        }
        tag(
            &mut out,
            &["<text x=\"120\" y=\"", &line.to_string(), "\">", &escaped(&words), "</text>"],
        );
    }
    out.push_str("</svg>");
    out
}

fn shape(out: &mut String, place: usize, x: i32, y: i32) {
    let (x, y) = (x.to_string(), y.to_string());
    let parts = ["<path fill=\"", COLOURS[place], "\" transform=\"translate(", &x, " ", &y];
    tag(out, &parts);
    tag(out, &[") scale(2)\" d=\"", SHAPES[place], "\"/>"]);
}

fn tag(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

fn add(out: &mut String, before: &str, words: &str) {
    tag(out, &[before, words]);
}

fn escaped(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}
