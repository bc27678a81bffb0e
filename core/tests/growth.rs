//! What the core does grows in line with the data, and a keystroke not at all.
//!
//! Bytes and records are counted where they tell. Where only time does, ten times the records may
//! take up to forty times as long, best of several: a busy machine stays below that, and work that
//! grows with the square is far above.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod grown;

use std::collections::HashSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use grown::{forks, grown, keystroke, midst};
use ppsa_core::document::Query;
use ppsa_core::{Document, Record, Replica};

/// One keystroke in a document of so many records: the records of its patch.
fn typed(entries: usize) -> Vec<Record> {
    let mut document = grown(1, entries);
    let (entry, text) = midst(&document);
    document.apply(&keystroke(&entry, &format!("{text}a"))).unwrap().records
}

#[test]
fn a_keystrokes_patch_does_not_know_how_big_the_document_is() {
    let (small, big) = (typed(10), typed(5_000));
    assert_eq!((small.len(), big.len()), (1, 1));
    // The numbers in ids are longer in a bigger document, and nothing else is.
    let bytes = |records: &[Record]| without_numbers(&records[0].body).len();
    assert_eq!(bytes(&small), bytes(&big));
}

/// The text without the hexadecimal counters of stamps: they end in the replica, `-1`.
fn without_numbers(body: &str) -> String {
    body.split("-1\"").map(|part| part.trim_end_matches(|c: char| c.is_ascii_hexdigit())).collect()
}

#[test]
fn a_merges_patch_holds_what_changed_and_no_more() {
    let document = grown(1, 500);
    let [mut mine, theirs] = forks(&document);
    let before = mine.records();
    let old: Vec<String> = document.records().into_iter().map(|it| it.body).collect();
    let old: HashSet<&str> = old.iter().map(String::as_str).collect();
    let changed = theirs.records().iter().filter(|it| !old.contains(it.body.as_str())).count();
    let merged = mine.merge(&theirs).unwrap();
    assert_eq!(merged.patch.records.len(), changed);
    assert!(changed < before.len() / 4, "most of it is untouched");
}

/// How long the work takes at two sizes, for each record: the best of several runs.
fn ratio(work: impl Fn(&Document) -> Duration) -> f64 {
    let each = |size: usize| {
        let document = grown(1, size);
        let best = (0..3).map(|_| work(&document)).min().unwrap();
        best.as_secs_f64() / size as f64
    };
    each(2_000) / each(200)
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn is_linear(what: &str, work: impl Fn(&Document) -> Duration) {
    // Measured again when it looks bad: a machine can be busy, and a square stays one.
    let ratios: Vec<f64> = (0..3).map(|_| ratio(&work)).take_while(|it| *it > 4.0).collect();
    assert!(ratios.len() < 3, "{what}: {ratios:?} times as long for each record");
}

#[test]
fn merging_grows_in_line_with_the_records() {
    is_linear("merge", |document| {
        let [mut mine, theirs] = forks(document);
        timed(|| mine.merge(&theirs))
    });
}

#[test]
fn reading_and_writing_grow_in_line_with_the_records() {
    is_linear("from_records", |document| {
        let records = document.records();
        timed(|| Document::from_records(Replica::new(2), records))
    });
    is_linear("to_json", |document| timed(|| document.to_json()));
}

#[test]
fn searching_grows_in_line_with_the_records() {
    let query = Query::new("zebra okapi");
    is_linear("search", |document| timed(|| document.search(&query).len()));
    let query = Query::new("we walked");
    is_linear("search of what is everywhere", |document| timed(|| document.search(&query).len()));
}
