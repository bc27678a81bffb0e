use chrono::NaiveDate;
use ppsa_core::Id;
use ppsa_core::practice::{Course, CourseKind, Role, Save, Supervision, SupervisionWith};
use ppsa_core::rules::FindingCode::{
    ReflectMoreOften as F16, RefresherDue as F11, SupervisionDue as F10,
};
use ppsa_core::rules::findings;

use crate::with::{With, ago, ahead, day, path, today};

fn external(with: &mut With, since: Option<NaiveDate>) -> Id {
    let external = Some(SupervisionWith::External);
    with.put(Supervision { with: external, since, ..Supervision::default() })
}

#[test]
fn f10_more_than_a_month_after_the_last_session() {
    let mut with = With::role(Role::Worker);
    let agreement = external(&mut with, None);
    assert!(with.found(F10).is_empty(), "no day is known");
    with.held(&agreement, day(2026, 5, 29));
    assert_eq!(with.found(F10), [path("supervision", &agreement, "")]);
    with.held(&agreement, day(2026, 5, 30));
    assert!(with.found(F10).is_empty(), "a month to the day");
}

#[test]
fn f10_counts_from_the_start_where_none_was_held() {
    for (since, fires) in [(day(2026, 5, 29), true), (day(2026, 5, 30), false)] {
        let mut with = With::role(Role::Worker);
        let agreement = external(&mut with, Some(since));
        with.booked(&agreement, ago(3));
        assert_eq!(with.found(F10).len(), usize::from(fires));
    }
}

#[test]
fn f10_months_are_months_of_the_calendar() {
    let mut with = With::role(Role::Worker);
    let agreement = external(&mut with, None);
    with.held(&agreement, day(2026, 1, 31));
    let on = |today| {
        let all = findings(&with.document, &with.pack, today);
        all.iter().any(|it| it.code == F10)
    };
    assert!(!on(day(2026, 2, 28)));
    assert!(on(day(2026, 3, 1)));
}

#[test]
fn f10_a_session_that_is_booked_soon_is_set() {
    let mut with = With::role(Role::Worker);
    let agreement = external(&mut with, Some(ago(99)));
    with.booked(&agreement, day(2026, 7, 31));
    assert_eq!(with.found(F10).len(), 1, "that is more than a month from now");
    with.booked(&agreement, day(2026, 7, 30));
    assert!(with.found(F10).is_empty());
}

#[test]
fn f10_looks_at_all_external_agreements_together() {
    let mut with = With::role(Role::Worker);
    let before = external(&mut with, Some(ago(400)));
    with.held(&before, ago(50));
    let now = external(&mut with, Some(ago(3)));
    assert_eq!(with.found(F10), [path("supervision", &now, "")]);
    with.held(&before, ago(20));
    assert!(with.found(F10).is_empty());
}

#[test]
fn f10_is_for_workers_and_external_supervision_and_what_is_open() {
    for role in [Role::Manager, Role::Survivor] {
        let mut with = With::role(role);
        external(&mut with, Some(ago(99)));
        assert!(with.found(F10).is_empty());
    }
    let mut with = With::role(Role::Worker);
    for (other, ended) in [
        (SupervisionWith::LineManager, None),
        (SupervisionWith::Colleague, None),
        (SupervisionWith::External, Some(today())),
    ] {
        let (since, with_whom) = (Some(ago(99)), Some(other));
        with.put(Supervision { with: with_whom, since, ended, ..Supervision::default() });
    }
    assert!(with.found(F10).is_empty());
}

fn course(with: &mut With, which: CourseKind, on: NaiveDate) -> Id {
    with.act(&Save(Course { id: None, which, on, text: String::new() }))
}

#[test]
fn f11_more_than_a_year_after_the_last_one() {
    let mut with = With::role(Role::Worker);
    course(&mut with, CourseKind::GroupWorks, day(2020, 1, 1));
    assert!(with.found(F11).is_empty(), "none is noted");
    let last = course(&mut with, CourseKind::ReflectivePractice, day(2025, 6, 29));
    assert_eq!(with.found(F11), [path("course", &last, "")]);
    course(&mut with, CourseKind::ReflectivePractice, day(2025, 6, 30));
    assert!(with.found(F11).is_empty(), "a year to the day");
}

#[test]
fn f11_is_silent_where_the_next_one_is_noted() {
    let mut with = With::role(Role::Worker);
    course(&mut with, CourseKind::ReflectivePractice, day(2020, 1, 1));
    course(&mut with, CourseKind::ReflectivePractice, ahead(30));
    assert!(with.found(F11).is_empty());
}

#[test]
fn f16_only_ever_for_supervision() {
    let mut with = With::role(Role::Worker);
    for days in [1, 62] {
        with.reflection("supervision", ago(days), None, "What I bring");
    }
    with.reflection("supervision", ago(2), None, "");
    with.reflection("supervision", ago(63), None, "Too long ago");
    with.reflection("supervision", ahead(2), None, "Still to come");
    with.reflection("after-conversation", ago(63), None, "Too long ago");
    with.reflection("after-conversation", ago(2), None, " ");
    assert!(with.found(F16).is_empty(), "two are too few to say");
    with.reflection("supervision", ago(30), None, "What I take from it");
    assert_eq!(with.found(F16), ["reflections"]);
    with.reflection("after-conversation", ago(62), None, "We talked");
    assert!(with.found(F16).is_empty());
}

#[test]
fn f16_is_for_workers() {
    for role in [Role::Manager, Role::Survivor] {
        let mut with = With::role(role);
        for days in 1..9 {
            with.reflection("supervision", ago(days), None, "What I bring");
        }
        assert!(with.found(F16).is_empty());
    }
}
