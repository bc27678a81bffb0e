//! What the core costs as a document grows: `cargo xtask bench --core`.
//!
//! Each row is the best of several runs. Beside the time stands the time for each record, which
//! stays about the same where cost grows in line with the data, and how many times as long as
//! plain JSON takes: reading and printing the same bytes by `serde_json`, in this very run. So the
//! table means the same on a slow machine and a busy one.
#![allow(clippy::unwrap_used)] // a bench that cannot go on ends

#[path = "../tests/grown/mod.rs"]
mod grown;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use grown::{forks, keystroke, midst};
use ppsa_core::document::Query;
use ppsa_core::export::{Fhir, Salt, Selection, Words, csv, fhir, html, json, markdown};
use ppsa_core::rules::findings;
use ppsa_core::{ContentPack, Document, Record, Replica};
use serde_json::Value;

const SIZES: [usize; 3] = [10, 1_000, 100_000];

/// One measurement: what, how long, and its peer.
struct Row {
    what: &'static str,
    time: Duration,
    peer: Duration,
    /// How many records it goes through.
    records: usize,
}

fn main() -> ExitCode {
    // As with every bench, cargo adds `--bench`; run as a test there is nothing to measure.
    if !std::env::args().any(|arg| arg == "--bench") {
        return ExitCode::SUCCESS;
    }
    let mut fits = true;
    for size in SIZES {
        let rows = measure(size);
        println!("\n{:<26}{:>12}{:>14}{:>11}", format!("{size} records"), "time", "each", "x JSON");
        for row in &rows {
            let each = row.time / u32::try_from(row.records).unwrap();
            let times = row.time.as_secs_f64() / row.peer.as_secs_f64();
            let (time, each) = (words(row.time), words(each));
            println!("{:<26}{time:>12}{each:>14}{times:>11.2}", row.what);
        }
        let turn = turn(&rows);
        println!("{}: {}", TURN.join(" + "), words(turn));
        fits &= size > 1_000 || turn < FRAME;
    }
    println!("\nA frame of a screen is {}; up to 1000 records, a turn fits: {fits}", words(FRAME));
    if fits { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What happens between a key and the screen.
const TURN: [&str; 3] = [KEYSTROKE, FINDINGS, WRITE];

/// How long that may take before a person sees it.
const FRAME: Duration = Duration::from_millis(16);

fn turn(rows: &[Row]) -> Duration {
    rows.iter().filter(|row| TURN.contains(&row.what)).map(|row| row.time).sum()
}

const KEYSTROKE: &str = "apply a keystroke";
const FINDINGS: &str = "findings";
const WRITE: &str = "write as JSON";

fn measure(size: usize) -> Vec<Row> {
    let document = grown::grown(1, size);
    let file = document.to_json();
    let plain = best(|| (), |()| json_there_and_back(&file));
    let row = |what, time| Row { what, time, peer: plain, records: size };

    let mut rows = vec![one_keystroke(&document)];
    let records = document.records();
    rows.push(row("open from records", best(|| records.clone(), open)));
    drop(records);
    rows.push(row("open from JSON", best(|| (), |()| read(&file))));
    rows.push(row(WRITE, best(|| (), |()| document.to_json())));
    let pack = ContentPack::built_in("en-NZ").unwrap();
    let today = grown::day(grown::DAYS);
    rows.push(row(FINDINGS, best(|| (), |()| findings(&document, &pack, today))));
    for (what, words) in
        [("search a rare word", grown::RARE), ("search no one's words", "zebra okapi")]
    {
        let query = Query::new(words);
        rows.push(row(what, best(|| (), |()| document.search(&query).len())));
    }
    for (what, time) in exports(&document, &pack) {
        rows.push(row(what, time));
    }

    let [mine, theirs] = forks(&document);
    drop(document);
    let merge = |mut mine: Document| (mine.merge(&theirs).unwrap(), mine);
    rows.push(row("merge two forks", best(|| mine.clone(), merge)));
    rows
}

/// What a person chooses by default: their own things, about half of the records.
fn exports(document: &Document, pack: &ContentPack) -> Vec<(&'static str, Duration)> {
    let words = Words::default();
    let how = Fhir {
        base: "https://example.org",
        salt: Salt::new([7; 16]),
        pack,
        words: &words,
        at: chrono::NaiveDateTime::default(),
    };
    let own = || Selection::for_holder(document);
    vec![
        ("export JSON", best(|| (), |()| json(&own()))),
        ("export HTML", best(|| (), |()| html(&own(), pack, &words))),
        ("export Markdown", best(|| (), |()| markdown(&own(), pack, &words))),
        ("export CSV", best(|| (), |()| csv(&own(), &words))),
        ("export FHIR", best(|| (), |()| fhir(&own(), &how))),
    ]
}

/// Its peer is that one record, read and printed: neither knows the rest of the document.
fn one_keystroke(document: &Document) -> Row {
    let mut document = document.clone();
    let (entry, mut text) = midst(&document);
    let mut body = String::new();
    let mut typed = Duration::MAX;
    for _ in 0..200 {
        text.push('a');
        let change = keystroke(&entry, &text);
        let start = Instant::now();
        let patch = black_box(document.apply(black_box(&change)).unwrap());
        typed = typed.min(start.elapsed());
        body.clone_from(&patch.records[0].body);
    }
    let peer = best(|| (), |()| json_there_and_back(&body));
    Row { what: KEYSTROKE, time: typed, peer, records: 1 }
}

fn json_there_and_back(json: &str) -> String {
    serde_json::from_str::<Value>(json).unwrap().to_string()
}

fn open(records: Vec<Record>) -> Document {
    Document::from_records(Replica::new(9), records).unwrap()
}

fn read(json: &str) -> Document {
    Document::from_json(Replica::new(9), json).unwrap()
}

/// The best of at least three runs and of as many as half a second holds, each on a fresh input.
fn best<I, O>(mut fresh: impl FnMut() -> I, mut work: impl FnMut(I) -> O) -> Duration {
    let (mut best, mut runs, all) = (Duration::MAX, 0, Instant::now());
    while runs < 3 || (all.elapsed() < Duration::from_millis(500) && runs < 1_000) {
        let input = fresh();
        let start = Instant::now();
        let output = black_box(work(black_box(input)));
        best = best.min(start.elapsed());
        drop(output);
        runs += 1;
    }
    best
}

fn words(time: Duration) -> String {
    match time.as_nanos() {
        nanos @ 0..10_000 => format!("{nanos} ns"),
        nanos @ 10_000..10_000_000 => format!("{} µs", nanos / 1_000),
        nanos => format!("{} ms", nanos / 1_000_000),
    }
}
