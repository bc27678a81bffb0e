//! What leaves a document: the right things, in forms that hold, whatever the words.
#![allow(clippy::unwrap_used)] // tests, where a panic is the failure

mod fhir;
mod golden;
mod page;
mod properties;
mod random;
mod sample;
mod seen;
mod summary;
mod table;
mod what;

use ppsa_core::export::{CalendarTitles, Selection, Words, calendar, csv, html, json, markdown};

/// Every export of a selection, with the ending of its file.
fn every(selection: &Selection<'_>) -> Vec<(&'static str, String)> {
    let (pack, words) = (sample::pack(), Words::default());
    let dates = calendar(selection, &CalendarTitles::default(), sample::SALT, sample::now());
    vec![
        ("json", json(selection)),
        ("html", html(selection, pack, &words)),
        ("md", markdown(selection, pack, &words)),
        ("csv", csv(selection, &words)),
        ("ics", dates.unwrap_or_default()),
        ("fhir.json", fhir::bundle(selection)),
    ]
}
