use ppsa_core::document::Query;
use ppsa_core::identify::identifying;
use ppsa_core::{Document, NoteKind, ReadingChange, Replica};

use super::{part, walk};

/// Pieces that a few bytes stand for, so that numbers and addresses are come upon.
const PIECES: [&str; 24] = [
    "021",
    "0",
    "+64",
    "0064",
    "(09)",
    "123",
    "4567",
    "2026",
    "ZAC5361",
    "aca31fm",
    "hōne",
    "@",
    "@example.nz",
    ".",
    "-",
    " ",
    "\u{a0}",
    "(",
    ")",
    "\u{304}",
    "Ā",
    "’",
    "1737",
    "\n",
];

/// Spans lie within the text, between characters, in order; and the words of a text find it.
pub fn identify(bytes: &[u8]) {
    let mut bytes = bytes;
    let words = text(part(&mut bytes));
    let text = text(bytes);
    let mut end = 0;
    for found in identifying(&text) {
        assert!(end <= found.span.start, "in order, and no two overlap");
        assert!(!text.get(found.span.clone()).unwrap().is_empty());
        end = found.span.end;
    }

    let document = noted(&text);
    let hits = document.search(&Query::new(&words));
    for hit in &hits {
        assert_eq!((hit.words, hit.marked().len()), (text.as_str(), hit.spans.len()));
        assert!(hit.spans.windows(2).all(|two| two[0].end <= two[1].start));
        assert!(hit.marked().iter().all(|it| !it.is_empty()));
    }
    // A search never finds less when it asks for less.
    for word in words.split_whitespace().filter(|_| !hits.is_empty()) {
        assert!(!document.search(&Query::new(word)).is_empty());
    }
    // Each word of the text finds it; a mark by itself is no word.
    for word in text.split_whitespace().filter(|word| !word.starts_with('\u{304}')) {
        assert!(!document.search(&Query::new(word)).is_empty(), "{word:?}");
    }
}

fn text(bytes: &[u8]) -> String {
    let spelt = bytes.iter().flat_map(|byte| match PIECES.get(usize::from(*byte)) {
        Some(piece) => piece.as_bytes(),
        None => std::slice::from_ref(byte),
    });
    String::from_utf8_lossy(&spelt.copied().collect::<Vec<u8>>()).into_owned()
}

fn noted(text: &str) -> Document {
    let mut document = Document::new(Replica::new(1));
    let (pou, kind, text) = ("tinana".to_owned(), NoteKind::Strength, text.to_owned());
    let note = |reading| ReadingChange::AddNote { reading, pou, kind, text };
    document.apply_to_current(walk::pack(), walk::day(0), note).unwrap();
    document
}
