use std::fmt::Write as _;

use super::{Selection, Word, Words};
use crate::plan::{NoteKind, PackSnapshot, PouReading, Rating, Reading};
use crate::value::date_words;

/// The readings as a table for a spreadsheet: one row for each reading and pou, with the day, the
/// pou, where the person is and would like to be (the step and its words), and their strengths and
/// challenges: one as it is, several each on a line that begins with a dot (•). What was left out stays out.
///
/// The form is RFC 4180: UTF-8, every cell in quotes, lines end in CR LF. It begins with a byte
/// order mark, for without one a spreadsheet takes the macrons for other letters.
///
/// No cell starts a formula, however it is opened: where a spreadsheet could begin a cell (at the
/// start, after a separator, a quote or a line end, and after spaces there) and the next letter
/// could begin a formula (`=`, `+`, `-`, `@`, their wide forms, a tab, a CR), an apostrophe stands
/// before it. [`csv_words`] takes the apostrophes away again. Other control characters, which no
/// keyboard writes, become `U+FFFD`.
///
/// ```
/// use ppsa_core::export::{Selection, Words, csv};
/// use ppsa_core::{Rating, RatingKind, ReadingChange, example};
///
/// let (pack, mut document, on) = example::start()?;
/// let rate = |reading| ReadingChange::SetRating { reading, pou: "tinana".into(), kind: RatingKind::Now, rating: Rating::new(2) };
/// document.apply_to_current(&pack, on, rate)?;
///
/// let table = csv(&Selection::for_holder(&document), &Words::default());
/// assert!(table.contains("\"2026-03-01\",\"Taha tinana\",\"2\",\"Hard\",\"\",\"\",\"\",\"\"\r\n"));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn csv(selection: &Selection<'_>, words: &Words) -> String {
    let mut out = String::from("\u{FEFF}");
    let head = |word| words.plain(word);
    let step = |word| format!("{} ({})", words.plain(word), words.plain(Word::Step));
    row(
        &mut out,
        &[
            head(Word::Day),
            head(Word::Pou),
            step(Word::Now),
            head(Word::Now),
            step(Word::HopedFor),
            head(Word::HopedFor),
            head(Word::Strengths),
            head(Word::Challenges),
        ],
    );
    let mut readings: Vec<&Reading> =
        selection.all::<Reading>().map(|(_, it)| it).filter(|it| !it.is_blank()).collect();
    readings.sort_by_key(|it| it.on);
    for reading in readings {
        for (name, said) in reading.each() {
            let none = PouReading::default();
            let said = if said.skipped { &none } else { said };
            let ((now, now_words), (hoped, hoped_words)) =
                (rated(&reading.snapshot, said.now), rated(&reading.snapshot, said.hoped_for));
            let notes = |kind| {
                let notes = said.notes_of(kind).filter(|note| !note.is_blank());
                listed(&notes.map(|note| note.text.as_str()).collect::<Vec<_>>())
            };
            let (strengths, challenges) = (notes(NoteKind::Strength), notes(NoteKind::Challenge));
            let (on, name) = (date_words(reading.on), name.plain());
            row(&mut out, &[on, name, now, now_words, hoped, hoped_words, strengths, challenges]);
        }
    }
    out
}

/// A note may have lines of its own: where there are several, each says where it begins.
fn listed(notes: &[&str]) -> String {
    match notes {
        [one] => (*one).to_owned(),
        _ => notes.iter().map(|note| ["• ", note].concat()).collect::<Vec<_>>().join("\n"),
    }
}

fn rated(snapshot: &PackSnapshot, rating: Option<Rating>) -> (String, String) {
    let Some(rating) = rating else { return Default::default() };
    let words = snapshot.steps.get(usize::from(rating.get()) - 1);
    (rating.get().to_string(), words.map(crate::Text::plain).unwrap_or_default())
}

fn row(out: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        // Writing to a String cannot fail.
        let _ = write!(out, "{comma}\"{}\"", guarded(cell).replace('"', "\"\""));
    }
    out.push_str("\r\n");
}

/// The words of a cell that [`csv`] wrote, after a reader of CSV has taken its quotes off.
///
/// ```
/// use ppsa_core::export::csv_words;
///
/// assert_eq!(csv_words("'=SUM(A1)"), "=SUM(A1)");
/// assert_eq!(csv_words("it's mine"), "it's mine");
/// ```
#[must_use]
pub fn csv_words(cell: &str) -> String {
    at_starts(cell, |out, marks| out.push_str(marks.get(1..).unwrap_or_default()))
}

/// The words with an apostrophe before whatever could start a formula.
fn guarded(words: &str) -> String {
    let stray = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
    at_starts(&words.replace(stray, "\u{FFFD}"), |out, marks| {
        out.push('\'');
        out.push_str(marks);
    })
}

/// Copies the words; wherever a formula could start, `mark` gets the apostrophes that are there.
fn at_starts(words: &str, mark: impl Fn(&mut String, &str)) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    let mut at_start = true;
    loop {
        if at_start {
            let bare = rest.trim_start_matches('\'');
            let marks = rest.strip_suffix(bare).unwrap_or_default();
            if bare.starts_with(starts_formula) {
                mark(&mut out, marks);
            } else {
                out.push_str(marks);
            }
            rest = bare;
        }
        let mut letters = rest.chars();
        let Some(c) = letters.next() else { return out };
        out.push(c);
        rest = letters.as_str();
        // After a separator a cell may start, and after a space where one could.
        let separator = matches!(c, ',' | ';' | '|' | '"' | '\t' | '\r' | '\n');
        at_start = separator || at_start && unseen(c);
    }
}

fn starts_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫'
    )
}

/// Spaces, and letters that show nothing: a program may drop them.
fn unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{FFFD}' | '\u{FEFF}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
}

#[cfg(test)]
mod tests {
    use super::{csv_words, guarded};

    #[test]
    fn nothing_starts_a_formula_and_all_of_it_comes_back() {
        for (words, cell) in [
            ("=1+1", "'=1+1"),
            ("  +64", "  '+64"),
            ("\u{200B}\u{A0}@a", "\u{200B}\u{A0}'@a"),
            ("＝A1", "'＝A1"),
            ("walk;=cmd|' /C calc'!A0", "walk;'=cmd|' /C calc'!A0"),
            ("\"=1", "\"'=1"),
            ("\t=1", "'\t'=1"),
            ("- one\n- two", "'- one\n'- two"),
            ("'=1", "''=1"),
            ("'quoted'", "'quoted'"),
            ("it's 5 - 3 = 2", "it's 5 - 3 = 2"),
            ("", ""),
            ("''", "''"),
        ] {
            assert_eq!(guarded(words), cell, "{words:?}");
            assert_eq!(csv_words(cell), words, "{words:?}");
        }
        assert_eq!(guarded("\0=1"), "\u{FFFD}'=1");
    }
}
