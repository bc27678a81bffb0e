//! Where things are on the drawing: a square of 1,000 by 1,000, five petals round its middle.
//! Whole numbers and tables only: sines and printed floats would cost a phone kilobytes.

/// The middle.
pub const MIDDLE: i32 = 500;
/// Where a petal starts, and where its outermost step ends.
pub const INNER: i32 = 110;
/// See [`INNER`].
pub const OUTER: i32 = 430;
/// Where the marks stand.
const MARKS: i32 = 468;

/// The directions between the petals, clockwise from the top, in thousandths.
const EDGES: [(i32, i32); 5] = [(0, -1000), (951, -309), (588, 809), (-588, 809), (-951, -309)];
/// The directions of the petals' own middles.
const MIDDLES: [(i32, i32); 5] = [(588, -809), (951, 309), (0, 1000), (-951, 309), (-588, -809)];

/// A point on the drawing.
pub type Point = (i32, i32);

fn toward(direction: (i32, i32), radius: i32) -> Point {
    (MIDDLE + direction.0 * radius / 1000, MIDDLE + direction.1 * radius / 1000)
}

/// How far from the middle `step` of `top` steps ends; step 0 is where a petal starts.
pub fn radius(step: u8, top: u8) -> i32 {
    INNER + (OUTER - INNER) * i32::from(step) / i32::from(top.max(1))
}

/// The outline of a whole petal, as SVG path data.
pub fn petal(place: usize) -> String {
    up_to(place, OUTER)
}

/// The outline of a petal that is filled to `step`.
pub fn part(place: usize, step: u8, top: u8) -> String {
    up_to(place, radius(step, top))
}

fn up_to(place: usize, r: i32) -> String {
    let (from, to) = (EDGES[place], EDGES[(place + 1) % 5]);
    let ((a, b), (c, d)) = (toward(from, INNER), toward(from, r));
    let ((e, f), (g, h)) = (toward(to, r), toward(to, INNER));
    let mut out = path(&[("M", a, b), ("L", c, d)]);
    out.push_str(&round(r));
    out.push_str(&path(&[("1 ", e, f), ("L", g, h)]));
    out.push_str(&round(INNER));
    out.push_str(&path(&[("0 ", a, b)]));
    out.push('Z');
    out
}

/// The arc over a petal at `step`.
pub fn arc(place: usize, step: u8, top: u8) -> String {
    let r = radius(step, top);
    let ((a, b), (c, d)) = (toward(EDGES[place], r), toward(EDGES[(place + 1) % 5], r));
    let mut out = path(&[("M", a, b)]);
    out.push_str(&round(r));
    out.push_str(&path(&[("1 ", c, d)]));
    out
}

/// Where a link meets a petal, in the empty middle.
pub fn link(place: usize) -> Point {
    toward(MIDDLES[place], INNER - 24)
}

/// A straight line.
pub fn line((a, b): Point, (c, d): Point) -> String {
    path(&[("M", a, b), ("L", c, d)])
}

fn round(r: i32) -> String {
    let mut out = path(&[("A", r, r)]);
    out.push_str(" 0 0 ");
    out
}

fn path(points: &[(&str, i32, i32)]) -> String {
    let mut out = String::new();
    for (before, x, y) in points {
        out.push_str(before);
        out.push_str(&x.to_string());
        out.push(' ');
        out.push_str(&y.to_string());
    }
    out
}

/// Where the grip of a petal sits when it is filled to `step`.
pub fn grip(place: usize, step: u8, top: u8) -> Point {
    toward(MIDDLES[place], radius(step, top))
}

/// Where a petal's mark stands.
pub fn mark(place: usize) -> Point {
    toward(MIDDLES[place], MARKS)
}

/// The step a finger points at: 0 in the middle, `top` at the rim and beyond.
/// `x` and `y` are on the drawing, in its own units.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to 0..=top
pub fn step_at(x: f64, y: f64, top: u8) -> u8 {
    let (x, y) = (x - f64::from(MIDDLE), y - f64::from(MIDDLE));
    let along = (x * x + y * y).sqrt() - f64::from(INNER);
    let step = along / f64::from(OUTER - INNER) * f64::from(top);
    step.ceil().clamp(0.0, f64::from(top)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_on_the_grip_points_at_its_step() {
        for middle in MIDDLES {
            for top in 2..=10 {
                for step in 1..=top {
                    let (x, y) = toward(middle, radius(step, top) - 4);
                    assert_eq!(step_at(x.into(), y.into(), top), step, "{middle:?} {step}/{top}");
                }
            }
        }
    }

    #[test]
    fn the_middle_says_nothing_and_the_rim_says_all() {
        assert_eq!(step_at(500.0, 500.0, 5), 0);
        assert_eq!(step_at(500.0, 400.0, 5), 0);
        assert_eq!(step_at(500.0, -900.0, 5), 5);
        assert_eq!(radius(0, 5), INNER);
        assert_eq!(radius(5, 5), OUTER);
    }

    #[test]
    fn everything_is_on_the_drawing() {
        for place in 0..5 {
            let (x, y) = mark(place);
            assert!((28..=972).contains(&x) && (28..=972).contains(&y));
            assert!(petal(place).starts_with('M') && petal(place).ends_with('Z'));
        }
    }
}
