use ppsa_core::rules::FindingCode::ManyAtOnce as F17;

use crate::with::{With, ago, ahead, pack};

/// So many people, each with so many contacts of late.
fn busy(people: usize, contacts: u64) -> With {
    let mut with = With::nothing();
    for _ in 0..people {
        let companion = with.companion();
        for days in 0..contacts {
            with.contact(&companion, ago(days % 28), |_| {});
        }
    }
    with
}

/// Somebody was met before the time that is looked at.
fn since_long(with: &mut With) {
    let first = with.companion();
    with.contact(&first, ago(60), |_| {});
}

#[test]
fn f17_more_people_or_contacts_than_a_few() {
    let few = pack().thresholds().clone();
    assert_eq!((few.load_days, few.many_people, few.many_contacts), (28, 12, 20));
    let mut with = busy(13, 1);
    assert!(with.found(F17).is_empty(), "too short a time to say");
    since_long(&mut with);
    assert_eq!(with.found(F17), ["companions/people"]);
    let mut with = busy(12, 1);
    since_long(&mut with);
    assert!(with.found(F17).is_empty(), "a few");

    // Four weeks of 20 are 80.
    let mut with = busy(4, 20);
    since_long(&mut with);
    assert!(with.found(F17).is_empty());
    let mut with = busy(3, 27);
    since_long(&mut with);
    assert_eq!(with.found(F17), ["companions/contacts"]);
}

#[test]
fn f17_counts_what_has_come_of_late_with_those_still_walked_beside() {
    let mut with = busy(12, 1);
    since_long(&mut with);
    let booked = with.companion();
    with.contact(&booked, ahead(2), |_| {});
    assert!(with.found(F17).is_empty());
    with.contact(&booked, ago(28), |_| {});
    assert_eq!(with.found(F17), ["companions/people"]);
}
