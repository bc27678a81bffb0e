use ppsa_core::Id;
use ppsa_core::practice::{Community, Group, LineManager, Session};
use ppsa_core::rules::FindingCode::{CommunityAgreement as F13, GroupAgreement as F12};

use crate::with::{With, ago, ahead, path, today};

/// A group, and what is found of it.
fn group(it: Group) -> Vec<String> {
    let mut with = With::nothing();
    let id = with.put(it);
    let prefix = path("group", &id, "/");
    with.found(F12).iter().map(|it| it.strip_prefix(&prefix).unwrap().to_owned()).collect()
}

#[test]
fn f12_each_fact_that_is_noted() {
    let none = Group::default;
    assert!(group(none()).is_empty(), "nothing is noted");
    assert!(group(Group { members: Some(8), ..none() }).is_empty());
    assert_eq!(group(Group { members: Some(9), ..none() }), ["members"]);
    let fits = Group {
        members: Some(8),
        facilitator_external: Some(true),
        steady: Some(true),
        monthly: Some(true),
        confidentiality: Some(true),
        ..none()
    };
    assert!(group(fits.clone()).is_empty());
    let (no, fit) = (Some(false), || fits.clone());
    assert_eq!(group(Group { facilitator_external: no, ..fit() }), ["facilitator"]);
    assert_eq!(group(Group { steady: no, ..fit() }), ["membership"]);
    assert_eq!(group(Group { monthly: no, ..fit() }), ["monthly"]);
    assert_eq!(group(Group { confidentiality: no, ..fit() }), ["confidentiality"]);
    let both = Group { confidentiality: no, members: Some(20), ..fit() };
    assert_eq!(group(both.clone()), ["confidentiality", "members"]);
    assert!(group(Group { ended: Some(today()), ..both }).is_empty());
}

#[test]
fn f12_monthly_by_the_sessions() {
    let monthly = |days: &[u64]| {
        let mut with = With::nothing();
        let id = with.put(Group::default());
        for days in days {
            with.held(&id, ago(*days));
        }
        with.booked(&id, ago(1));
        with.held(&id, ahead(9));
        with.found(F12) == [path("group", &id, "/monthly")]
    };
    assert!(!monthly(&[99]), "one says nothing yet");
    assert!(!monthly(&[0, 35]));
    assert!(monthly(&[0, 36]), "apart");
    assert!(!monthly(&[0, 30, 99]), "it was longer ago once");
    assert!(!monthly(&[35, 60]));
    assert!(monthly(&[36, 60]), "none since");
}

fn written() -> Community {
    let (mission, rules) = ("Learn".to_owned(), "Listen".to_owned());
    Community { mission, rules, ..Community::default() }
}

fn community(it: Community) -> Vec<String> {
    let mut with = With::nothing();
    let id = with.put(it);
    let prefix = path("community", &id, "/");
    with.found(F13).iter().map(|it| it.strip_prefix(&prefix).unwrap().to_owned()).collect()
}

#[test]
fn f13_each_fact_that_is_noted() {
    assert!(community(written()).is_empty(), "nothing else is noted");
    assert_eq!(community(Community { mission: " ".to_owned(), ..written() }), ["mission"]);
    assert_eq!(community(Community { rules: String::new(), ..written() }), ["rules"]);
    let fits = || Community {
        boss: Some(false),
        line_manager: Some(LineManager::AsPeer),
        rotates: Some(true),
        regular: Some(true),
        ..written()
    };
    assert!(community(fits()).is_empty());
    assert_eq!(community(Community { boss: Some(true), ..fits() }), ["boss"]);
    let line_manager = Some(LineManager::None);
    assert!(community(Community { line_manager, ..fits() }).is_empty());
    let line_manager = Some(LineManager::AsManager);
    assert_eq!(community(Community { line_manager, ..fits() }), ["line-manager"]);
    assert_eq!(community(Community { rotates: Some(false), ..fits() }), ["leadership"]);
    assert_eq!(community(Community { regular: Some(false), ..fits() }), ["meeting"]);
    let ended = Some(today());
    assert!(community(Community { ended, boss: Some(true), ..written() }).is_empty());
}

fn led(with: &mut With, of: &Id, days: u64, led_by: &str) {
    let session = Session::booked(of.clone(), ago(days));
    with.put(Session { held: true, led_by: led_by.to_owned(), ..session });
}

#[test]
fn f13_leadership_by_the_sessions() {
    let leadership = |labels: &[&str]| {
        let mut with = With::nothing();
        let id = with.put(written());
        for (days, led_by) in labels.iter().enumerate() {
            led(&mut with, &id, days as u64, led_by);
        }
        with.found(F13) == [path("community", &id, "/leadership")]
    };
    assert!(!leadership(&["R", "R"]), "two say nothing yet");
    assert!(leadership(&["R", "R ", "R"]));
    assert!(leadership(&["R", "R", "R", "T"]), "of late");
    assert!(!leadership(&["R", "R", "T", "R"]));
    assert!(!leadership(&["", "", ""]), "not noted");
    assert!(!leadership(&["R", "", "R"]));
}

#[test]
fn f13_meeting_by_the_sessions() {
    let meeting = |days: &[u64]| {
        let mut with = With::nothing();
        let id = with.put(written());
        for days in days {
            with.held(&id, ago(*days));
        }
        with.found(F13) == [path("community", &id, "/meeting")]
    };
    assert!(!meeting(&[200]), "one says nothing yet");
    assert!(!meeting(&[62, 124]));
    assert!(meeting(&[63, 70]));
    assert!(meeting(&[0, 63]));
}
