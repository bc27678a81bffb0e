//! Whatever a person writes, what may identify someone is found where it is and nowhere else.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use ppsa_core::identify::{Identifying, IdentifyingKind, identifying};
use proptest::prelude::*;

fn said(text: &str) -> Vec<(IdentifyingKind, &str)> {
    identifying(text).into_iter().map(|it| (it.kind, text.get(it.span).unwrap())).collect()
}

#[test]
fn all_kinds_in_one_text_in_order() {
    use IdentifyingKind::{Email, Nhi, Phone};

    let text = "Whaea Mere (NHI zac5361) – hōne+1@kāinga.org.nz, (09) 223-4567 or +64 21 123 4567. \
        We met on 2026-03-01 at 9:30, he paid $45.50. 1737 and 0800 376 633 are on the wall.";
    assert_eq!(
        said(text),
        [
            (Nhi, "zac5361"),
            (Email, "hōne+1@kāinga.org.nz"),
            (Phone, "(09) 223-4567"),
            (Phone, "+64 21 123 4567"),
        ]
    );
    assert_eq!(identifying(text)[0].span, 16..23);
}

#[test]
fn a_number_within_an_email_is_part_of_it() {
    use IdentifyingKind::{Email, Phone};

    assert_eq!(said("0211234567@example.nz"), [(Email, "0211234567@example.nz")]);
    assert_eq!(said("ZAC5361@example.nz"), [(Email, "ZAC5361@example.nz")]);
    assert_eq!(said("a@zac5361.nz 0211234567"), [(Email, "a@zac5361.nz"), (Phone, "0211234567")]);
    assert_eq!(said("021 123 4567@example.nz"), [(Email, "4567@example.nz")]);
}

/// Pieces from which near misses and hits of every kind are put together.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("021"),
        Just("0"),
        Just("+64"),
        Just("(09)"),
        Just("123"),
        Just("4567"),
        Just("2026"),
        Just("ZAC5361"),
        Just("aca31fm"),
        Just("hōne"),
        Just("@"),
        Just("@example.nz"),
        Just("."),
        Just("-"),
        Just(" "),
        Just("\u{a0}"),
        Just("("),
        Just(")"),
        Just("\u{304}"),
        Just("😀"),
        Just("\n"),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<Vec<Identifying>, TestCaseError> {
    let found = identifying(text);
    let mut end = 0;
    for it in &found {
        prop_assert!(it.span.start >= end, "in order and apart: {found:?}");
        prop_assert!(text.get(it.span.clone()).is_some_and(|said| !said.is_empty()), "{found:?}");
        end = it.span.end;
    }
    Ok(found)
}

proptest! {
    #[test]
    fn any_text_at_all(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn any_pieces(text in pieces()) {
        check(&text)?;
    }

    #[test]
    fn what_is_found_stays_found_among_other_words(before in "[a-zāē ,!?\n]{0,12}", after in "[a-zāē ,!?\n]{0,12}") {
        for (number, kind) in [
            ("hone@example.nz", IdentifyingKind::Email),
            ("(09) 223 4567", IdentifyingKind::Phone),
            ("ACA31FM", IdentifyingKind::Nhi),
        ] {
            let text = format!("{before} {number} {after}");
            prop_assert_eq!(said(&text), [(kind, number)]);
        }
    }
}

/// A text that goes wrong for a search that starts over from every place: a search whose time
/// grows with the square of the text would take minutes here.
#[test]
fn long_texts_take_time_in_line_with_their_length() {
    for piece in [
        "a", "@", "a@", "a.", "a@a.", "a@a.aa ", "0", "0 ", "021 ", "+6421", "(0", "(09)", "ZAC",
        "-",
    ] {
        let text = piece.repeat(60_000);
        check(&text).unwrap();
    }
}
