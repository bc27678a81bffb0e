//! What goes in, and what stays out.

use std::collections::BTreeSet;

use ppsa_core::document::RemoveRecord;
use ppsa_core::export::{ExportOptions, ExportPart, Selection, json};
use ppsa_core::plan::Objective;
use ppsa_core::practice::{Companion, Contact, Dismissal, Save};
use ppsa_core::reflection::Entry;
use ppsa_core::{Document, Id, Reading, Replica};

use crate::{every, sample};

#[test]
fn a_companions_things_stay_out_of_every_export_unless_chosen() {
    let document = sample::document();
    for (ending, made) in every(&Selection::for_holder(&document)) {
        for word in [
            "River",
            "stacked wood",
            "Find the rod",
            "less sitting",
            "After a conversation",
            "Patient with engines",
            "Town is loud",
        ] {
            assert!(!made.contains(word), "{word} in {ending}");
        }
        assert!(!made.contains("20260404") && !made.contains("2026-04-04"), "{ending}");
    }
    for (ending, made) in every(&Selection::with_companions(&document, &sample::whole(&document))) {
        let there = match ending {
            "csv" => continue,
            "ics" => "20260404",
            _ => "Find the rod",
        };
        assert!(made.contains(there), "{ending}");
    }
}

#[test]
fn parts_single_records_and_companions_are_chosen_each_for_itself() {
    let document = sample::document();
    let ids = |choose: &ExportOptions| Selection::with_companions(&document, choose).ids().clone();
    let readings: BTreeSet<Id> = document.all::<Reading>().map(|it| it.id.clone()).collect();
    let parts = vec![ExportPart::Readings];
    assert_eq!(ids(&ExportOptions { parts: parts.clone(), ..ExportOptions::default() }), readings);

    let first = readings.first().unwrap().clone();
    let without = vec![first.clone()];
    let choose = ExportOptions { parts, without: without.clone(), ..ExportOptions::default() };
    assert_eq!(ids(&choose).len(), readings.len() - 1);

    let contact = document.all::<Contact>().next().and_then(|it| it.id.clone()).unwrap();
    let also = vec![contact.clone(), first];
    let choose = ExportOptions { parts: Vec::new(), also, without, ..ExportOptions::default() };
    assert_eq!(ids(&choose), [contact].into(), "what is left out by name stays out");

    let companions = sample::whole(&document).companions;
    let parts = vec![ExportPart::Objectives];
    let choose = ExportOptions { parts, companions, ..ExportOptions::default() };
    let selection = Selection::with_companions(&document, &choose);
    assert_eq!(selection.all::<Objective>().filter(|(_, it)| it.companion.is_some()).count(), 2);
    assert_eq!(selection.all::<Companion>().count() + selection.all::<Entry>().count(), 0);
}

#[test]
fn a_suggestion_put_away_does_not_point_at_what_stays_out() {
    let mut document = sample::document();
    let theirs = document.all::<Objective>().find(|it| it.companion.is_some()).unwrap().id.clone();
    let mine = document.all::<Objective>().find(|it| it.companion.is_none()).unwrap().id.clone();
    for id in [&theirs, &mine] {
        let (code, path) = ("review-overdue".to_owned(), format!("objectives/{id}"));
        document.apply(&Save(Dismissal { id: None, code, path, on: sample::day(3, 1) })).unwrap();
    }
    let paths = |selection: &Selection<'_>| -> Vec<String> {
        selection.all::<Dismissal>().map(|(_, it)| it.path.clone()).collect()
    };
    assert_eq!(paths(&Selection::for_holder(&document)), [format!("objectives/{mine}")]);
    assert_eq!(paths(&Selection::with_companions(&document, &sample::whole(&document))).len(), 2);
}

#[test]
fn the_json_is_brought_back_and_merges_home() {
    let mut document = sample::document();
    let whole = sample::whole(&document);
    let everything = json(&Selection::with_companions(&document, &whole));
    assert_eq!(everything, document.to_json(), "nothing was removed, so that is all");

    let own = json(&Selection::for_holder(&document));
    let brought = Document::from_json(Replica::new(2), &own).unwrap();
    assert_eq!(brought.to_json(), own);
    let before = document.to_json();
    assert!(document.merge(&brought).unwrap().patch.is_empty());
    assert_eq!(document.to_json(), before);

    let mut empty = Document::new(Replica::new(3));
    empty.merge(&brought).unwrap();
    assert_eq!(empty.to_json(), own);
}

#[test]
fn all_that_is_kept_of_someone_goes_along_whole_or_goes_away_whole() {
    let document = sample::document();
    let river = document.all::<Companion>().next().and_then(|it| it.id.clone()).unwrap();
    let also = document.about(&river);
    let options = ExportOptions { parts: Vec::new(), also, ..ExportOptions::default() };
    let file = json(&Selection::with_companions(&document, &options));
    // Another worker's log, which has things of its own.
    let mut other = sample::document();
    for id in other.about(&river) {
        other.apply(&RemoveRecord(id)).unwrap();
    }
    assert!(other.about(&river).is_empty());
    for (ending, made) in every(&Selection::with_companions(&other, &sample::whole(&other))) {
        assert!(!made.contains("River") && !made.contains("stacked wood"), "{ending}");
    }
    let brought = Document::from_json(Replica::new(9), &file).unwrap();
    assert_eq!(brought.about(&river).len(), brought.records().len(), "and nothing else");
    assert_eq!(brought.about(&river), document.about(&river));
}
