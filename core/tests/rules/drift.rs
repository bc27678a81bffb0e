use ppsa_core::Id;
use ppsa_core::framework::Element;
use ppsa_core::plan::{Objective, ObjectiveChange, Outcome, StepHolder};
use ppsa_core::practice::{Companion, Contact, Role};
use ppsa_core::rules::FindingCode::{PeerDrift as F6, PowerNotShared as F7};

use crate::with::{With, ago, ahead, path, today};

const ALL: &str = "/all-task-work";
const FOCUS: &str = "/no-wellbeing-focus";
const WRITTEN: &str = "/no-documented-focus";

fn task(contact: &mut Contact) {
    contact.task_work = true;
}

fn focus(contact: &mut Contact) {
    contact.elements = vec![Element::WellbeingFocus];
}

fn with_companion() -> (With, Id) {
    let mut with = With::role(Role::Worker);
    let companion = with.companion();
    (with, companion)
}

/// The drift of this companion for this cause.
fn drifts(with: &With, companion: &Id, cause: &str) -> bool {
    with.found(F6).contains(&path("companion", companion, cause))
}

#[test]
fn f6_recent_contacts_all_task_work() {
    let (mut with, companion) = with_companion();
    for days in [1, 2] {
        with.contact(&companion, ago(days), task);
        assert!(with.found(F6).is_empty(), "too few to say");
    }
    with.contact(&companion, ahead(2), task);
    assert!(with.found(F6).is_empty(), "one is still to come");
    with.contact(&companion, ago(3), task);
    assert!(drifts(&with, &companion, ALL));
    with.contact(&companion, ago(4), |it| {
        task(it);
        it.elements = vec![Element::RelationalFocus];
    });
    assert!(!drifts(&with, &companion, ALL), "an element, in the middle of a task");
    with.contact(&companion, today(), task);
    assert!(!drifts(&with, &companion, ALL), "it is the fifth");
    with.contact(&companion, today(), task);
    assert!(drifts(&with, &companion, ALL), "no longer one of the last five");
}

#[test]
fn f6_a_contact_that_is_not_task_work_is_no_drift() {
    let (mut with, companion) = with_companion();
    for days in 1..=4 {
        with.contact(&companion, ago(days), task);
    }
    with.contact(&companion, today(), |_| {});
    assert!(!drifts(&with, &companion, ALL));
}

#[test]
fn f6_no_wellbeing_focus_for_a_while() {
    let (mut with, companion) = with_companion();
    with.contact(&companion, ago(43), focus);
    for days in [42, 1] {
        with.contact(&companion, ago(days), |it| it.elements = vec![Element::AttentionToPower]);
    }
    assert!(with.found(F6).is_empty(), "two of late are too few to say");
    let last = with.contact(&companion, today(), |_| {});
    assert_eq!(with.found(F6), [path("companion", &companion, FOCUS)]);
    let mut contact = with.document.get::<Contact>(&last).unwrap().clone();
    focus(&mut contact);
    with.put(contact);
    assert!(with.found(F6).is_empty());
}

#[test]
fn f6_no_documented_focus_now() {
    let (mut with, companion) = with_companion();
    let objective = with.objective(Some(&companion));
    let (ending, on, text) = (Outcome::SetDown, today(), String::new());
    with.act(&ObjectiveChange::End { objective: objective.clone(), ending, on, text });
    for days in [1, 2] {
        with.contact(&companion, ago(days), focus);
    }
    assert!(with.found(F6).is_empty(), "too few to say");
    with.contact(&companion, today(), focus);
    assert_eq!(with.found(F6), [path("companion", &companion, WRITTEN)]);
    with.act(&ObjectiveChange::TakeUp { objective });
    assert!(with.found(F6).is_empty());
}

#[test]
fn f6_is_silent_about_the_focus_where_f1_speaks_and_once_the_work_has_ended() {
    let (mut with, companion) = with_companion();
    let ended = with.put(Companion { ended: Some(today()), ..Companion::default() });
    for days in 1..=3 {
        with.contact(&companion, ago(days), focus);
        with.contact(&ended, ago(days), task);
    }
    assert!(with.found(F6).is_empty());
}

#[test]
fn f6_goes_by_the_thresholds_of_the_pack() {
    let (with, companion) = with_companion();
    let mut with = with.set(r#"{ "recentContacts": 2, "fewContacts": 4 }"#);
    with.contact(&companion, ago(8), |_| {});
    for days in [1, 2] {
        with.contact(&companion, ago(days), task);
    }
    assert!(with.found(F6).is_empty());
    with.contact(&companion, ago(9), |_| {});
    assert!(drifts(&with, &companion, ALL));
}

fn power(with: &With) -> Vec<String> {
    with.found(F7)
}

#[test]
fn f7_most_steps_are_the_workers() {
    let (mut with, companion) = with_companion();
    let objective = with.objective(Some(&companion));
    for text in ["Ring the clinic", "Book a lift", " "] {
        with.step(&objective, StepHolder::Worker, text);
    }
    assert!(power(&with).is_empty(), "too few with words");
    with.step(&objective, StepHolder::Person, "Walk on Sunday");
    with.step(&objective, StepHolder::Shared, "Look at the week together");
    assert!(power(&with).is_empty(), "half of them are not most");
    with.step(&objective, StepHolder::Worker, "Fill in the form");
    assert_eq!(power(&with), [path("objective", &objective, "/steps")]);
    let it = with.document.get::<Objective>(&objective).unwrap().steps[0].clone();
    let (step, holder, text) = (it.id, it.holder, it.text);
    let done = Some(today());
    with.act(&ObjectiveChange::SetStep { objective: objective.clone(), step, holder, text, done });
    assert_eq!(power(&with).len(), 1, "done or not");
    let (ending, on, text) = (Outcome::SetDown, today(), String::new());
    with.act(&ObjectiveChange::End { objective, ending, on, text });
    assert!(power(&with).is_empty());
}

#[test]
fn f7_the_holders_own_steps_are_theirs() {
    let mut with = With::role(Role::Worker);
    let own = with.objective(None);
    for text in ["One", "Two", "Three"] {
        with.step(&own, StepHolder::Worker, text);
    }
    assert!(power(&with).is_empty());
}

#[test]
fn f7_advice_was_noted_a_few_times() {
    let (mut with, companion) = with_companion();
    let advice = |it: &mut Contact| it.advice = true;
    with.contact(&companion, ago(1), advice);
    with.contact(&companion, ago(9), advice);
    assert!(power(&with).is_empty(), "too few to say");
    with.contact(&companion, ago(2), |_| {});
    assert_eq!(power(&with), [path("companion", &companion, "/advice")]);
    for days in [3, 4] {
        with.contact(&companion, ago(days), |_| {});
    }
    assert_eq!(power(&with).len(), 1, "both are among the last five");
    with.contact(&companion, today(), |_| {});
    assert!(power(&with).is_empty());
}
