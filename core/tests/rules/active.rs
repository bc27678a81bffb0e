use ppsa_core::document::RemoveRecord;
use ppsa_core::framework::Element;
use ppsa_core::plan::{ObjectiveChange, Outcome};
use ppsa_core::practice::{
    Community, Dismissal, FeedbackWay, Group, Role, Supervision, SupervisionWith,
};
use ppsa_core::rules::FindingCode::{
    ChallengeWithoutStrength, CommunityAgreement, FeedbackNotAsked, GroupAgreement,
    GuideWithoutOwnPlan, ManyAtOnce, OnePouOnly, PeerDrift, PowerNotShared, ReflectMoreOften,
    ReviewOverdue, SupervisionDue,
};
use ppsa_core::rules::{FindingCode, Scope, active_findings};
use ppsa_core::{Document, Id, NoteKind, Rating, RatingKind, ReadingChange, Replica};

use crate::with::{With, ago, today};

fn is_shown(with: &With, code: FindingCode) -> bool {
    let all = active_findings(&with.document, &with.pack, today(), Scope::ALL);
    assert!(!with.found(code).is_empty(), "it fires all the while");
    all.iter().any(|it| it.code == code)
}

/// Puts away all that is found with this code.
fn put_away(with: &mut With, code: FindingCode) -> Vec<Id> {
    let paths = with.found(code);
    assert!(is_shown(with, code));
    let away = |path| Dismissal { id: None, code: code.id().to_owned(), path, on: today() };
    let ids = paths.into_iter().map(|path| with.put(away(path))).collect();
    assert!(!is_shown(with, code));
    ids
}

#[test]
fn one_that_was_put_away_can_be_taken_out_again() {
    let mut with = With::nothing();
    let objective = with.objective(None);
    let on = Some(ago(9));
    with.act(&ObjectiveChange::SetReviewOn { objective: objective.clone(), on });
    let away = put_away(&mut with, ReviewOverdue);
    let others = active_findings(&with.document, &with.pack, today(), Scope::ALL);
    assert!(others.iter().any(|it| it.code == OnePouOnly), "others stay");
    with.act(&RemoveRecord(away[0].clone()));
    assert!(is_shown(&with, ReviewOverdue));
    put_away(&mut with, ReviewOverdue);
    with.act(&ObjectiveChange::SetReviewOn { objective, on: Some(ago(8)) });
    put_away(&mut with, ReviewOverdue);
}

/// What is typed elsewhere in a reading brings nothing back.
#[test]
fn a_plan_suggestion_waits_for_something_new() {
    let mut with = With::nothing();
    let reading = with.read_in(today());
    with.note(&reading, "tinana", NoteKind::Challenge, "Poor sleep");
    put_away(&mut with, ChallengeWithoutStrength);
    put_away(&mut with, OnePouOnly);
    let (pou, rating) = ("tinana".to_owned(), Rating::new(2));
    with.act(&ReadingChange::SetRating {
        reading: reading.clone(),
        pou,
        kind: RatingKind::Now,
        rating,
    });
    assert!(!is_shown(&with, ChallengeWithoutStrength) && !is_shown(&with, OnePouOnly));
    with.note(&reading, "tinana", NoteKind::Challenge, "A sore back");
    assert!(is_shown(&with, ChallengeWithoutStrength));
    assert!(!is_shown(&with, OnePouOnly));
    with.objective_in(None, &["tinana"], today());
    assert!(is_shown(&with, OnePouOnly));
}

#[test]
fn a_guide_is_told_again_with_the_next_companion() {
    let mut with = With::role(Role::Worker);
    let companion = with.companion();
    with.objective(Some(&companion));
    put_away(&mut with, GuideWithoutOwnPlan);
    let next = with.companion();
    assert!(!is_shown(&with, GuideWithoutOwnPlan), "nothing is guided there yet");
    with.objective(Some(&next));
    assert!(is_shown(&with, GuideWithoutOwnPlan));
}

#[test]
fn drift_comes_back_after_a_contact_that_had_not_drifted() {
    let mut with = With::role(Role::Worker).set(r#"{ "fewContacts": 2, "recentContacts": 2 }"#);
    let companion = with.companion();
    let task = |with: &mut With, days| {
        with.contact(&companion, ago(days), |it| it.task_work = true);
    };
    task(&mut with, 20);
    task(&mut with, 19);
    put_away(&mut with, PeerDrift);
    task(&mut with, 18);
    assert!(!is_shown(&with, PeerDrift), "as it was");
    with.contact(&companion, ago(17), |it| it.elements = vec![Element::RelationalFocus]);
    task(&mut with, 16);
    task(&mut with, 15);
    let all = active_findings(&with.document, &with.pack, today(), Scope::ALL);
    let causes = all.iter().filter(|it| it.code == PeerDrift).map(|it| it.cause);
    assert_eq!(causes.collect::<Vec<_>>(), [Some("all-task-work")]);
}

#[test]
fn each_kind_of_drift_comes_back_for_its_own_reason() {
    let mut with = With::role(Role::Worker).set(r#"{ "fewContacts": 1 }"#);
    let companion = with.companion();
    let objective = with.objective(Some(&companion));
    let (ending, on, text) = (Outcome::SetDown, today(), String::new());
    with.act(&ObjectiveChange::End { objective: objective.clone(), ending, on, text });
    with.contact(&companion, today(), |_| {});
    put_away(&mut with, PeerDrift);
    let causes = |with: &With| {
        let all = active_findings(&with.document, &with.pack, today(), Scope::ALL);
        let drift = all.into_iter().filter(|it| it.code == PeerDrift);
        drift.filter_map(|it| it.cause).collect::<Vec<_>>()
    };
    with.contact(&companion, ago(99), |it| it.elements = vec![Element::RelationalFocus]);
    assert!(causes(&with).is_empty());
    with.contact(&companion, ago(99), |it| it.elements = vec![Element::WellbeingFocus]);
    assert_eq!(causes(&with), ["no-wellbeing-focus"]);
    put_away(&mut with, PeerDrift);
    let (together, text) = (true, String::new());
    with.act(&ObjectiveChange::Review { objective, on, together, text });
    assert_eq!(causes(&with), ["no-documented-focus"]);
}

#[test]
fn what_the_sessions_show_comes_back_with_the_next_one() {
    let mut with = With::nothing();
    let group = with.put(Group { members: Some(9), ..Group::default() });
    let community = with.put(Community::default());
    for of in [&group, &community] {
        with.held(of, ago(300));
        with.held(of, ago(200));
    }
    for code in [GroupAgreement, CommunityAgreement] {
        put_away(&mut with, code);
    }
    with.held(&group, ago(100));
    with.held(&community, ago(100));
    let all = active_findings(&with.document, &with.pack, today(), Scope::ALL);
    let causes: Vec<_> = all.iter().filter_map(|it| it.cause).collect();
    assert_eq!(causes, ["monthly", "meeting"], "the number of members has not changed");
}

#[test]
fn what_comes_round_comes_back_after_the_next_time() {
    let mut with = With::role(Role::Worker);
    let external = Some(SupervisionWith::External);
    let agreement = with.put(Supervision { with: external, ..Supervision::default() });
    with.held(&agreement, ago(90));
    put_away(&mut with, SupervisionDue);
    with.held(&agreement, ago(40));
    assert!(is_shown(&with, SupervisionDue));

    let companion = with.companion();
    for days in [300, 2, 1] {
        with.contact(&companion, ago(days), |it| it.advice = true);
    }
    put_away(&mut with, FeedbackNotAsked);
    with.feedback(&companion, ago(200), FeedbackWay::InPerson);
    assert!(is_shown(&with, FeedbackNotAsked));
    put_away(&mut with, PowerNotShared);
    with.contact(&companion, today(), |_| {});
    assert!(!is_shown(&with, PowerNotShared));
    with.contact(&companion, today(), |it| it.advice = true);
    assert!(is_shown(&with, PowerNotShared));
}

#[test]
fn reflecting_comes_back_after_another_kind_of_reflection() {
    let mut with = With::role(Role::Worker);
    for days in 1..=3 {
        with.reflection("supervision", ago(days), None, "What I bring");
    }
    put_away(&mut with, ReflectMoreOften);
    with.reflection("supervision", ago(4), None, "What I bring");
    assert!(!is_shown(&with, ReflectMoreOften));
    with.reflection("after-conversation", ago(90), None, "We talked");
    assert!(is_shown(&with, ReflectMoreOften));
}

#[test]
fn it_is_put_away_in_every_copy() {
    let mut with = With::nothing();
    let objective = with.objective(None);
    let mut other = Document::from_records(Replica::new(2), with.document.records()).unwrap();
    put_away(&mut with, OnePouOnly);
    other.merge(&with.document).unwrap();
    assert!(active_findings(&other, &with.pack, today(), Scope::ALL).is_empty());
    let (text, on) = ("Rest".to_owned(), today());
    other.apply(&ObjectiveChange::Reword { objective, on, text }).unwrap();
    with.document.merge(&other).unwrap();
    assert_eq!(
        active_findings(&with.document, &with.pack, today(), Scope::ALL),
        active_findings(&other, &with.pack, today(), Scope::ALL)
    );
}

#[test]
fn many_at_once_comes_back_when_someone_new_is_met() {
    let mut with = With::nothing();
    let meet = |with: &mut With, days| {
        let companion = with.companion();
        with.contact(&companion, ago(days), |_| {});
    };
    (0..13).chain([60]).for_each(|days| meet(&mut with, days));
    put_away(&mut with, ManyAtOnce);
    meet(&mut with, 1);
    assert!(is_shown(&with, ManyAtOnce));
}
