use chrono::NaiveDate;
use ppsa_core::Id;
use ppsa_core::plan::ObjectiveChange;
use ppsa_core::practice::{
    Community, Companion, Course, CourseKind, Group, Supervision, SupervisionWith,
};
use ppsa_core::rules::{Due, DueKind, due};

use crate::with::{With, ago, ahead, day, today};

fn next(with: &With) -> Vec<Due> {
    due(&with.document, &with.pack, today())
}

fn one(on: NaiveDate, kind: DueKind, of: &Id, overdue: bool) -> Due {
    Due { on, kind, of: Some(of.clone()), overdue }
}

fn external(with: &mut With, months: Option<u8>, since: Option<NaiveDate>) -> Id {
    let external = Some(SupervisionWith::External);
    with.put(Supervision { with: external, months, since, ..Supervision::default() })
}

#[test]
fn reviews_until_they_are_noted() {
    let mut with = With::nothing();
    let gone = with.put(Companion { ended: Some(today()), ..Companion::default() });
    let of = [with.objective(None), with.objective(None), with.objective(Some(&gone))];
    for (objective, on) in of.iter().zip([ahead(3), ago(3), ago(3)]) {
        let objective = objective.clone();
        with.act(&ObjectiveChange::SetReviewOn { objective, on: Some(on) });
    }
    let late = one(ago(3), DueKind::Review, &of[1], true);
    assert_eq!(next(&with), [late, one(ahead(3), DueKind::Review, &of[0], false)]);
    let (objective, on, text) = (of[1].clone(), today(), String::new());
    with.act(&ObjectiveChange::Review { objective, on, together: false, text });
    assert_eq!(next(&with), [one(ahead(3), DueKind::Review, &of[0], false)]);
}

#[test]
fn sessions_that_are_booked_for_today_or_later() {
    let mut with = With::nothing();
    let group = with.put(Group::default());
    let ended = with.put(Group { ended: Some(today()), ..Group::default() });
    let community = with.put(Community::default());
    let colleague = Some(SupervisionWith::Colleague);
    let talk = with.put(Supervision { with: colleague, ..Supervision::default() });
    with.booked(&group, ago(1));
    with.held(&group, today());
    with.booked(&ended, ahead(1));
    let later = with.booked(&group, ahead(9));
    let now = with.booked(&group, today());
    let meeting = with.booked(&community, ahead(9));
    let talked = with.booked(&talk, ahead(9));
    let expected = [
        one(today(), DueKind::Group, &now, false),
        one(ahead(9), DueKind::Supervision, &talked, false),
        one(ahead(9), DueKind::Group, &later, false),
        one(ahead(9), DueKind::Community, &meeting, false),
    ];
    assert_eq!(next(&with), expected);
}

#[test]
fn external_supervision_in_its_rhythm() {
    let mut with = With::nothing();
    let agreement = external(&mut with, None, None);
    assert!(next(&with).is_empty(), "no day is known");
    with.held(&agreement, day(2026, 5, 20));
    let kind = DueKind::Supervision;
    assert_eq!(next(&with), [one(day(2026, 6, 20), kind, &agreement, true)]);
    let booked = with.booked(&agreement, ahead(40));
    assert_eq!(next(&with), [one(ahead(40), kind, &booked, false)]);

    for (months, on) in [(Some(2), day(2026, 7, 20)), (Some(0), day(2026, 6, 20))] {
        let mut with = With::nothing();
        let agreement = external(&mut with, months, Some(day(2026, 5, 20)));
        assert_eq!(next(&with), [one(on, kind, &agreement, on < today())]);
    }
}

#[test]
fn the_refresher() {
    let mut with = With::nothing();
    let mut course = |which, on| with.put(Course { id: None, which, on, text: String::new() });
    course(CourseKind::PrinciplesAndPractices, day(2026, 1, 1));
    let last = course(CourseKind::ReflectivePractice, day(2024, 2, 29));
    let reckoned = one(day(2025, 2, 28), DueKind::Refresher, &last, true);
    assert_eq!(due(&with.document, &with.pack, today()), [reckoned]);
    let (which, text) = (CourseKind::ReflectivePractice, String::new());
    let noted = with.put(Course { id: None, which, on: ahead(9), text });
    assert_eq!(next(&with), [one(ahead(9), DueKind::Refresher, &noted, false)]);
}

#[test]
fn the_end_of_the_calendar_holds_nothing() {
    let mut with = With::nothing();
    let agreement = external(&mut with, Some(u8::MAX), None);
    with.held(&agreement, day(9999, 12, 31));
    assert!(due(&with.document, &with.pack, NaiveDate::MIN).is_empty());
    let all = due(&with.document, &with.pack, NaiveDate::MAX);
    assert!(all.iter().all(|it| it.overdue));
}

#[test]
fn days_about_someone_until_the_work_ended_and_what_is_kept_stays() {
    let mut with = With::nothing();
    let days = |ended| Companion {
        ended,
        look_on: Some(ahead(2)),
        needed_on: Some(ago(2)),
        ..Companion::default()
    };
    let one_of = with.put(days(None));
    let gone = with.put(days(Some(ago(9))));
    with.put(Companion::default());
    let needed = |of| one(ago(2), DueKind::Needed, of, true);
    let agreed = one(ahead(2), DueKind::Agreed, &one_of, false);
    assert_eq!(next(&with), [needed(&one_of), needed(&gone), agreed]);
}
