use std::fmt::Write as _;

use crate::document::Document;
use crate::plan::{NoteKind, PouReading, Rating, Reading};
use crate::value::date_words;

/// The words round what a person wrote, in the language of the page.
///
/// ```
/// use ppsa_core::export::Labels;
///
/// let labels = Labels { now: "Now", hoped_for: "Hoped for", strength: "Strength", challenge: "Challenge" };
/// assert_eq!(labels.now, "Now");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// Where I am now.
    pub now: &'a str,
    /// Where I would like to be.
    pub hoped_for: &'a str,
    /// A strength.
    pub strength: &'a str,
    /// A challenge.
    pub challenge: &'a str,
}

/// Everything a person said and wrote, as plain text that any program opens: one reading after
/// the other, by their days, with the words of the packs they were made with.
///
/// ```
/// use ppsa_core::export::{Labels, plain_text};
/// use ppsa_core::{Document, Replica};
///
/// let labels = Labels { now: "Now", hoped_for: "Hoped for", strength: "Strength", challenge: "Challenge" };
/// assert_eq!(plain_text(&Document::new(Replica::new(1)), labels), "");
/// ```
#[must_use]
pub fn plain_text(document: &Document, labels: Labels<'_>) -> String {
    let mut out = String::new();
    for reading in document.all::<Reading>().filter(|reading| !reading.is_blank()) {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}\n", date_words(reading.on));
        for (name, said) in reading.each().filter(|(_, said)| !said.is_blank()) {
            let _ = writeln!(out, "{}", name.plain());
            pou(&mut out, reading, said, labels);
            out.push('\n');
        }
    }
    out
}

fn pou(out: &mut String, reading: &Reading, said: &PouReading, labels: Labels<'_>) {
    let words = |rating: Rating| reading.frame.steps.get(usize::from(rating.get()) - 1);
    for (label, rating) in [(labels.now, said.now), (labels.hoped_for, said.hoped_for)] {
        if let Some(text) = rating.and_then(words) {
            let _ = writeln!(out, "{label}: {}", text.plain());
        }
    }
    for (label, kind) in
        [(labels.strength, NoteKind::Strength), (labels.challenge, NoteKind::Challenge)]
    {
        for note in said.notes_of(kind).filter(|note| !note.is_blank()) {
            let _ = writeln!(out, "{label}: {}", note.text);
        }
    }
}
