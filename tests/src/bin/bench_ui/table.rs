use std::fmt::Write as _;

use crate::visit::Times;

/// What one act costs, with no entries and with 10,000.
pub struct Row {
    name: &'static str,
    empty: f64,
    many: f64,
    /// The most milliseconds that each may take, and the most that the second may be of the first.
    most: Option<f64>,
    most_ratio: Option<f64>,
}

/// Medians of the visits, against the bounds of the project.
pub fn rows(empty: &[Times], many: &[Times]) -> [Row; 5] {
    let row = |name, of: fn(&Times) -> f64, most, most_ratio| {
        let [empty, many] = [empty, many].map(|all| median(all.iter().map(of).collect()));
        Row { name, empty, many, most, most_ratio }
    };
    [
        // A pause that nobody takes for one.
        row("opening the list of past entries", |it| it.list, Some(100.0), None),
        // One frame of a screen; and writing a diary for years makes it no slower.
        row("typing a letter", |it| it.letter, Some(16.7), Some(1.2)),
        row("a step of a slider", |it| it.step, Some(16.7), Some(1.2)),
        row("layouts of a step", |it| it.layouts, Some(2.5), None),
        row("opening the page (for information)", |it| it.open, None, None),
    ]
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

impl Row {
    fn ratio(&self) -> f64 {
        self.many / self.empty
    }

    /// Whether a bound is broken. What could not be measured keeps to none.
    pub fn broken(&self) -> bool {
        let kept = |is: f64, most: Option<f64>| most.is_none_or(|most| is <= most);
        let kept =
            [(self.empty, self.most), (self.many, self.most), (self.ratio(), self.most_ratio)]
                .into_iter()
                .all(|(is, most)| kept(is, most));
        !kept
    }

    fn verdict(&self) -> String {
        let mut said = Vec::new();
        said.extend(self.most.map(|most| format!("at most {most} ms")));
        said.extend(self.most_ratio.map(|most| format!("ratio at most {most}")));
        if !said.is_empty() {
            said.push(if self.broken() { "OVER" } else { "ok" }.to_owned());
        }
        said.join(", ")
    }
}

/// The rows as a table for people.
pub fn text(rows: &[Row]) -> String {
    let mut text =
        format!("{:36} {:>10} {:>10} {:>6}\n", "median, ms", "0 entries", "10,000", "ratio");
    for row in rows {
        let (ratio, verdict) = (row.ratio(), row.verdict());
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{:36} {:>10.2} {:>10.2} {ratio:>6.2}  {verdict}",
            row.name, row.empty, row.many
        );
    }
    text
}
