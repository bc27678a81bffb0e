//! The table of readings, read as RFC 4180 says, and as careless spreadsheets do.

use ppsa_core::export::{Selection, Words, csv, csv_words};

use crate::sample;

/// The rows, each cell without its quotes. Whatever the form does not allow is a panic.
pub fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rest = table.strip_prefix('\u{FEFF}').unwrap();
    let mut rows = vec![Vec::new()];
    while !rest.is_empty() {
        rest = rest.strip_prefix('"').unwrap();
        let mut cell = String::new();
        loop {
            let (words, after) = rest.split_once('"').unwrap();
            cell.push_str(words);
            rest = after;
            let Some(after) = rest.strip_prefix('"') else { break };
            cell.push('"');
            rest = after;
        }
        rows.last_mut().unwrap().push(cell);
        if let Some(after) = rest.strip_prefix("\r\n") {
            rest = after;
            rows.push(Vec::new());
        } else {
            rest = rest.strip_prefix(',').unwrap();
        }
    }
    assert_eq!(rows.pop(), Some(Vec::new()), "the last line ends too");
    rows
}

/// Cuts the file at every place where any program might, and looks at how each piece starts.
pub fn check_formulas(table: &str) {
    for row in rows(table) {
        assert_eq!(row.len(), 8);
        for cell in row {
            for piece in cell.split([',', ';', '|', '"', '\t', '\r', '\n']) {
                let shown = |c: char| !c.is_whitespace() && !c.is_control() && c != '\u{200B}';
                let first = piece.chars().find(|c| shown(*c));
                assert!(
                    !first.is_some_and(|c| "=+-@＝＋－＠".contains(c)),
                    "{piece:?} in {cell:?}"
                );
            }
            assert!(!cell.starts_with(['\t', '\r']), "{cell:?}");
        }
    }
}

#[test]
fn one_row_for_each_reading_and_pou() {
    let document = sample::document();
    let table = csv(&Selection::for_holder(&document), &Words::default());
    check_formulas(&table);
    let rows = rows(&table);
    assert_eq!(rows.len(), 1 + 2 * 5);
    assert_eq!(rows[0][2..4], ["Where I am now (step)", "Where I am now"]);
    let first = &rows[3];
    assert_eq!(first[..4], ["2026-01-05", "Taha tinana", "2", "Hard"]);
    assert_eq!(
        csv_words(&first[6]),
        "• Walking the dog early\n• =1+1 is \"two\"; -- so my boy says"
    );
    assert_eq!(rows[1][2..], ["", "", "", "", "", ""], "left out by choice");
}
