use ppsa_core::plan::{LinkEnd, Objective, ObjectiveChange, Outcome};
use ppsa_core::practice::Companion;
use ppsa_core::rules::FindingCode::{
    ChallengeWithoutStrength as F4, OnePouOnly as F5, ProvisionalForLong as F8, ReviewOverdue as F9,
};
use ppsa_core::{Id, NoteKind, Rating, RatingKind, ReadingChange};

use crate::with::{With, ago, ahead, path, today};

fn skip(with: &mut With, reading: &Id, pou: &str) {
    let (reading, pou) = (reading.clone(), pou.to_owned());
    with.act(&ReadingChange::SetSkipped { reading, pou, skipped: true });
}

fn rate(with: &mut With, reading: &Id, pou: &str) {
    let (reading, pou) = (reading.clone(), pou.to_owned());
    with.act(&ReadingChange::SetRating {
        reading,
        pou,
        kind: RatingKind::Now,
        rating: Rating::new(2),
    });
}

#[test]
fn f4_a_challenge_and_no_strength_in_any_reading() {
    let mut with = With::nothing();
    let reading = with.read_in(today());
    with.note(&reading, "tinana", NoteKind::Challenge, "  ");
    with.note(&reading, "whenua", NoteKind::Strength, "The river");
    assert!(with.found(F4).is_empty(), "no challenge has words");
    with.note(&reading, "tinana", NoteKind::Challenge, "Poor sleep");
    with.note(&reading, "whenua", NoteKind::Challenge, "Far from home");
    with.note(&reading, "tinana", NoteKind::Strength, " ");
    assert_eq!(with.found(F4), [path("reading", &reading, "/pou/tinana")]);
    with.note(&reading, "tinana", NoteKind::Strength, "The gym");
    assert!(with.found(F4).is_empty());
}

#[test]
fn f4_looks_for_strengths_everywhere_and_for_challenges_in_the_current_reading() {
    let mut with = With::nothing();
    let earlier = with.read_in(ago(90));
    with.note(&earlier, "tinana", NoteKind::Strength, "The gym");
    with.note(&earlier, "hinengaro", NoteKind::Challenge, "Worry");
    let current = with.read_in(today());
    with.note(&current, "tinana", NoteKind::Challenge, "Poor sleep");
    assert!(with.found(F4).is_empty());
    with.note(&current, "wairua", NoteKind::Challenge, "Lost");
    assert_eq!(with.found(F4), [path("reading", &current, "/pou/wairua")]);
    skip(&mut with, &current, "wairua");
    assert!(with.found(F4).is_empty(), "left out by choice");
}

#[test]
fn f5_one_pou_and_no_more() {
    let mut with = With::nothing();
    assert!(with.found(F5).is_empty());
    let reading = with.read_in(today());
    assert!(with.found(F5).is_empty(), "it looks at none");
    rate(&mut with, &reading, "tinana");
    assert_eq!(with.found(F5), ["plan"]);
    with.objective_in(None, &["tinana"], today());
    assert_eq!(with.found(F5), ["plan"], "the same one");
    let companion = with.companion();
    with.objective_in(Some(&companion), &["whenua"], today());
    assert_eq!(with.found(F5), ["plan"], "another person's plan");
    let wider = with.objective_in(None, &["whenua"], today());
    assert!(with.found(F5).is_empty());
    let (ending, on, text) = (Outcome::SetDown, today(), String::new());
    with.act(&ObjectiveChange::End { objective: wider, ending, on, text });
    assert_eq!(with.found(F5), ["plan"]);
    with.note(&reading, "whenua", NoteKind::Strength, " ");
    assert_eq!(with.found(F5), ["plan"], "nothing is said there yet");
    with.note(&reading, "whenua", NoteKind::Strength, "The river");
    assert!(with.found(F5).is_empty());
}

#[test]
fn f5_an_objective_alone_is_a_plan() {
    let mut with = With::nothing();
    with.objective_in(None, &["tinana", "whenua"], today());
    assert!(with.found(F5).is_empty());
    let mut with = With::nothing();
    with.objective(None);
    assert_eq!(with.found(F5), ["plan"]);
}

#[test]
fn f5_a_link_looks_at_both_its_ends() {
    let mut with = With::nothing();
    let reading = with.read_in(today());
    rate(&mut with, &reading, "tinana");
    let end = |pou: &str| LinkEnd { pou: pou.to_owned(), note: None };
    let link = |text: &str| ReadingChange::AddLink {
        reading: reading.clone(),
        from: end("whanau"),
        to: end("tinana"),
        text: text.to_owned(),
    };
    with.act(&link(""));
    assert_eq!(with.found(F5), ["plan"], "it says nothing yet");
    with.act(&link("Kai together"));
    assert!(with.found(F5).is_empty());
}

#[test]
fn f5_leaving_out_all_the_others_is_a_choice() {
    let mut with = With::nothing();
    let reading = with.read_in(today());
    rate(&mut with, &reading, "tinana");
    for pou in ["wairua", "hinengaro", "whanau"] {
        skip(&mut with, &reading, pou);
    }
    assert_eq!(with.found(F5), ["plan"]);
    rate(&mut with, &reading, "whenua");
    assert!(with.found(F5).is_empty(), "two");
    skip(&mut with, &reading, "whenua");
    assert!(with.found(F5).is_empty(), "one, and the others left out");
    rate(&mut with, &reading, "wairua");
    skip(&mut with, &reading, "wairua");
    let (pou, skipped) = ("hinengaro".to_owned(), false);
    with.act(&ReadingChange::SetSkipped { reading, pou, skipped });
    assert_eq!(with.found(F5), ["plan"], "what is left out is not looked at");
}

fn review(with: &mut With, objective: &Id, on: chrono::NaiveDate, together: bool) {
    let (objective, text) = (objective.clone(), String::new());
    with.act(&ObjectiveChange::Review { objective, on, together, text });
}

#[test]
fn f8_after_sixty_days_with_no_talk_about_it() {
    let mut with = With::nothing();
    with.objective_in(None, &["tinana", "whenua"], ago(60));
    assert!(with.found(F8).is_empty());
    let objective = with.objective_in(None, &["tinana"], ago(61));
    assert_eq!(with.found(F8), [path("objective", &objective, "")]);
    review(&mut with, &objective, ago(61), true);
    review(&mut with, &objective, today(), false);
    review(&mut with, &objective, ahead(2), true);
    assert_eq!(with.found(F8).len(), 1, "too long ago, alone, still to come");
    review(&mut with, &objective, ago(60), true);
    assert!(with.found(F8).is_empty());
}

#[test]
fn f8_counts_from_the_first_wording_after_the_last_agreed_one() {
    let mut with = With::nothing();
    let objective = with.objective_in(None, &["tinana"], ago(200));
    with.agree(&objective, ago(190));
    assert!(with.found(F8).is_empty(), "agreed");
    let reword = |on, text: &str| {
        let (objective, text) = (objective.clone(), text.to_owned());
        ObjectiveChange::Reword { objective, on, text }
    };
    with.act(&reword(ago(60), "Rest"));
    with.act(&reword(ago(3), "Rest well"));
    assert!(with.found(F8).is_empty());
    let mut with = With::nothing();
    let again = with.objective_in(None, &["tinana"], ago(200));
    assert_eq!(again, objective);
    with.act(&reword(ago(3), "Rest well"));
    assert_eq!(with.found(F8).len(), 1, "never agreed, and only the words are new");
    with.agree(&objective, today());
    with.act(&ObjectiveChange::TakeBackAgreement { objective });
    assert_eq!(with.found(F8).len(), 1, "provisional again, as before");
}

#[test]
fn f8_f9_are_silent_where_nothing_is_open() {
    let mut with = With::nothing();
    let gone = with.put(Companion { ended: Some(today()), ..Companion::default() });
    let ended = with.objective_in(None, &["tinana"], ago(99));
    let theirs = with.objective_in(Some(&gone), &["tinana"], ago(99));
    let blank = with.objective_in(None, &["tinana"], ago(99));
    let wording = with.document.get::<Objective>(&blank).unwrap().wording().id.clone();
    with.act(&ObjectiveChange::SetWording { objective: blank, wording, text: " ".to_owned() });
    for objective in [&ended, &theirs] {
        let (objective, on) = (objective.clone(), Some(ago(1)));
        with.act(&ObjectiveChange::SetReviewOn { objective, on });
    }
    assert_eq!(with.found(F8), [path("objective", &ended, "")]);
    assert_eq!(with.found(F9), [path("objective", &ended, "")]);
    let (ending, on, text) = (Outcome::SetDown, today(), String::new());
    with.act(&ObjectiveChange::End { objective: ended, ending, on, text });
    assert!(with.found(F8).is_empty() && with.found(F9).is_empty());
}

#[test]
fn f9_the_day_after() {
    let mut with = With::nothing();
    let objective = with.objective(None);
    assert!(with.found(F9).is_empty(), "no day is set");
    let on = |on| ObjectiveChange::SetReviewOn { objective: objective.clone(), on: Some(on) };
    with.act(&on(today()));
    assert!(with.found(F9).is_empty());
    with.act(&on(ago(1)));
    assert_eq!(with.found(F9), [path("objective", &objective, "")]);
    review(&mut with, &objective, ago(2), true);
    assert_eq!(with.found(F9).len(), 1, "that one was before");
    review(&mut with, &objective, ago(1), false);
    assert!(with.found(F9).is_empty(), "it was looked at");
}
