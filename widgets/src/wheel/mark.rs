//! Each pou has a shape of its own beside its colour, on the drawing and in the list, so that
//! nothing rests on colour alone.

use crate::kit::{El, el};

/// The five shapes, in a square of 20 by 20: disc, triangle, square, ring, cross.
pub const SHAPES: [&str; 5] = [
    "M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18z",
    "M10 1l9.5 17h-19z",
    "M2 2h16v16h-16z",
    "M10 0l10 10l-10 10l-10-10z",
    "M7 0h6v7h7v6h-7v7h-6v-7h-7v-6h7z",
];

/// The shape by itself, on its own small drawing.
pub fn alone(place: usize) -> El {
    el("svg.mark")
        .and(pou(place))
        .set("viewBox", "0 0 20 20")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("path").set("d", SHAPES[place]))
}

/// The shape on the wheel, its middle at (`x`, `y`).
pub fn on_wheel(place: usize, (x, y): (i32, i32)) -> El {
    let (x, y) = (x - 20, y - 20);
    el("path.mark")
        .and(pou(place))
        .set("d", SHAPES[place])
        .set("transform", format!("translate({x} {y}) scale(2)"))
}

/// The class that gives a place its colour.
pub fn pou(place: usize) -> &'static str {
    ["pou-1", "pou-2", "pou-3", "pou-4", "pou-5"][place]
}
