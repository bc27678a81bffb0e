use std::collections::BTreeMap;
use std::fmt::Write as _;

use ppsa_tests::{Context, Result};
use serde::Serialize;

use crate::PAGES;
use crate::visit::Visit;

/// The medians of a page's visits.
#[derive(Serialize)]
pub struct Row {
    page: &'static str,
    rounds: usize,
    #[serde(flatten)]
    median: Visit,
}

/// One for each page.
pub fn rows(all: &BTreeMap<&'static str, Vec<Visit>>) -> Vec<Row> {
    let rows = PAGES.iter().filter_map(|page| Some((page, all.get(page)?)));
    rows.map(|(page, visits)| {
        let of = |of: fn(&Visit) -> f64| median(visits.iter().map(of).collect());
        let median = Visit {
            kib: of(|it| it.kib),
            first_paint: of(|it| it.first_paint),
            usable: of(|it| it.usable),
            drawn: of(|it| it.drawn),
            blocking: of(|it| it.blocking),
            work: of(|it| it.work),
            layouts: of(|it| it.layouts),
        };
        Row { page, rounds: visits.len(), median }
    })
    .collect()
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

/// As a table of Markdown.
pub fn text(rows: &[Row]) -> String {
    let mut text = "| page | KiB | first paint, ms | usable | drawn | blocking | work for one input | layouts |\n\
        |---|--:|--:|--:|--:|--:|--:|--:|\n"
        .to_owned();
    for Row { page, median: it, .. } in rows {
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "| {page} | {:.0} | {:.0} | {:.0} | {:.0} | {:.0} | {:.1} | {:.1} |",
            it.kib, it.first_paint, it.usable, it.drawn, it.blocking, it.work, it.layouts
        );
    }
    text
}

/// As JSON, beside the pages that were measured.
pub fn write(rows: &[Row]) -> Result<()> {
    let folder = std::env::var_os("PPSA_BENCH").context("PPSA_BENCH names no folder")?;
    let file = std::path::Path::new(&folder).with_extension("json");
    std::fs::write(&file, serde_json::to_string_pretty(rows)? + "\n")?;
    println!("As JSON: {}", file.display());
    Ok(())
}
