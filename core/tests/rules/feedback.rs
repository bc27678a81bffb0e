use ppsa_core::Id;
use ppsa_core::practice::{Companion, FeedbackWay, Save};
use ppsa_core::rules::FindingCode::FeedbackNotAsked as F14;

use crate::with::{With, ago, ahead, path, today};

fn met(days: &[u64]) -> (With, Id) {
    let mut with = With::nothing();
    let companion = with.companion();
    for days in days {
        with.contact(&companion, ago(*days), |_| {});
    }
    (with, companion)
}

#[test]
fn f14_never_asked_since_the_first_contact() {
    assert!(met(&[91, 1]).0.found(F14).is_empty(), "too few contacts to say");
    assert!(met(&[90, 2, 1]).0.found(F14).is_empty());
    let (mut with, companion) = met(&[91, 2, 1]);
    assert_eq!(with.found(F14), [path("companion", &companion, "/lately")]);
    let ended = Some(today());
    with.act(&Save(Companion { id: Some(companion), ended, ..Companion::default() }));
    assert!(with.found(F14).is_empty());
}

#[test]
fn f14_asked_a_while_ago() {
    let (mut with, companion) = met(&[200, 2, 1]);
    with.feedback(&companion, ago(91), FeedbackWay::InPerson);
    with.feedback(&companion, ahead(2), FeedbackWay::InPerson);
    assert_eq!(with.found(F14), [path("companion", &companion, "/lately")]);
    with.feedback(&companion, ago(90), FeedbackWay::InPerson);
    assert!(with.found(F14).is_empty());
}

#[test]
fn f14_always_in_the_same_way() {
    let (mut with, companion) = met(&[200, 2, 1]);
    for days in [1, 2] {
        with.feedback(&companion, ago(days), FeedbackWay::InPerson);
    }
    with.feedback(&companion, ago(9), FeedbackWay::InWriting);
    assert!(with.found(F14).is_empty());
    with.feedback(&companion, ago(3), FeedbackWay::InPerson);
    assert_eq!(with.found(F14), [path("companion", &companion, "/same-way")]);
    with.feedback(&companion, today(), FeedbackWay::ByMessage);
    assert!(with.found(F14).is_empty());
}

#[test]
fn f14_on_screen_counts_as_asked_and_its_ways_are_different_ones() {
    let (mut with, companion) = met(&[200, 2, 1]);
    with.feedback(&companion, ago(3), FeedbackWay::Drawing);
    with.feedback(&companion, ago(2), FeedbackWay::OwnWords);
    with.feedback(&companion, ago(1), FeedbackWay::NotToday);
    assert!(with.found(F14).is_empty());
    for days in [0, 0] {
        with.feedback(&companion, ago(days), FeedbackWay::NotToday);
    }
    assert_eq!(with.found(F14), [path("companion", &companion, "/same-way")]);
}

#[test]
fn f14_two_times_are_not_always() {
    let (mut with, companion) = met(&[200, 2, 1]);
    for days in [1, 2] {
        with.feedback(&companion, ago(days), FeedbackWay::InPerson);
    }
    assert!(with.found(F14).is_empty());
}
