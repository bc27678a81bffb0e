use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use ppsa_tests::{Context, Result, workspace};
use serde::Serialize;
use xtask::marks;

use crate::Visits;
use crate::pages::{PAGES, maker};
use crate::visit::{Speed, Visit};

/// What was measured, when, and with what.
#[derive(Serialize)]
pub struct Bench {
    on: String,
    browser: String,
    rounds: usize,
    rows: Vec<Row>,
}

/// The medians of a page's visits.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    page: &'static str,
    by: String,
    speed: Speed,
    kib: f64,
    first_paint: f64,
    usable: f64,
    drawn: f64,
    blocking: f64,
    work: f64,
    work_p95: f64,
    layouts: f64,
    memory: f64,
}

impl Bench {
    pub fn new(all: &Visits) -> Result<Self> {
        let mut rows = Vec::new();
        for speed in Speed::ALL {
            for page in PAGES {
                let visits = all.get(&(speed, page)).context("a page that nobody visited")?;
                rows.push(row(page, speed, visits)?);
            }
        }
        let rounds = all.values().map(Vec::len).min().unwrap_or_default();
        let chromium =
            std::env::var_os("PPSA_CHROMIUM").context("PPSA_CHROMIUM names no browser")?;
        let browser = said(chromium, &["--version"])?;
        Ok(Self { on: said("date", &["-u", "+%Y-%m-%d"])?, browser, rounds, rows })
    }

    /// The table of one speed, in Markdown.
    fn table(&self, speed: Speed) -> String {
        let mut text = "| page | by | KiB | first paint, ms | takes input | drawn | blocked | work for one input | p95 | MiB |\n\
            |---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n"
            .to_owned();
        for it in self.rows.iter().filter(|it| it.speed == speed) {
            let job = it.page.split('-').next().unwrap_or_default();
            // Writing to a String cannot fail.
            let _ = writeln!(
                text,
                "| {job} | {} | {:.0} | {:.0} | {:.0} | {:.0} | {:.0} | {:.1} | {:.1} | {:.0} |",
                it.by,
                it.kib,
                it.first_paint,
                it.usable,
                it.drawn,
                it.blocking,
                it.work,
                it.work_p95,
                it.memory
            );
        }
        text
    }

    /// When and with what.
    fn run(&self) -> String {
        format!("{}, {}, medians of {} quiet rounds.\n", self.on, self.browser, self.rounds)
    }
}

fn row(page: &'static str, speed: Speed, visits: &[Visit]) -> Result<Row> {
    let of = |of: fn(&Visit) -> f64| at(visits.iter().map(of).collect(), 50);
    let work: Vec<f64> = visits.iter().flat_map(|it| it.work.iter().copied()).collect();
    Ok(Row {
        page,
        by: maker(page)?,
        speed,
        kib: of(|it| it.kib),
        first_paint: of(|it| it.first_paint),
        usable: of(|it| it.usable),
        drawn: of(|it| it.drawn),
        blocking: of(|it| it.blocking),
        work: at(work.clone(), 50),
        work_p95: at(work, 95),
        layouts: of(|it| it.layouts),
        memory: of(|it| it.memory),
    })
}

/// The one that so many of a hundred are below.
fn at(mut all: Vec<f64>, percent: usize) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get((all.len() * percent / 100).min(all.len().saturating_sub(1)))
        .copied()
        .unwrap_or(f64::NAN)
}

/// What a program says.
fn said(program: impl AsRef<OsStr>, words: &[&str]) -> Result<String> {
    let said = Command::new(program).args(words).output()?;
    Ok(String::from_utf8(said.stdout)?.trim().to_owned())
}

/// As JSON beside the pages that were measured, and as tables in the page about it.
pub fn write(bench: &Bench) -> Result<()> {
    let folder = std::env::var_os("PPSA_BENCH").context("PPSA_BENCH names no folder")?;
    let file = std::path::Path::new(&folder).with_extension("json");
    fs::write(&file, serde_json::to_string_pretty(bench)? + "\n")?;
    let page = workspace::file("docs/bench.md");
    let filled = marks::fill(&fs::read_to_string(&page)?, "bench", |name, old| {
        Ok(match name {
            "run" => bench.run(),
            "slow" => bench.table(Speed::Slow),
            "plain" => bench.table(Speed::Plain),
            _ => old.to_owned(),
        })
    })?;
    fs::write(&page, filled)?;
    println!("{}\n{}\n{}", bench.run(), bench.table(Speed::Slow), bench.table(Speed::Plain));
    println!("As JSON: {}, as tables: {}", file.display(), page.display());
    Ok(())
}
