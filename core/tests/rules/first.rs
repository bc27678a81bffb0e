use ppsa_core::document::RemoveRecord;
use ppsa_core::plan::{Objective, ObjectiveChange, Outcome};
use ppsa_core::practice::{Companion, Role, Save};
use ppsa_core::rules::FindingCode::{
    GuideWithoutOwnPlan as F2, ManagerWithoutOwnPlan as F3, NoProvisionalObjective as F1,
};

use crate::with::{With, ahead, path, today};

#[test]
fn f1_once_someone_was_met_and_nothing_is_written() {
    let mut with = With::nothing();
    let companion = with.companion();
    assert!(with.found(F1).is_empty(), "not met yet");
    with.contact(&companion, ahead(2), |_| {});
    assert!(with.found(F1).is_empty(), "still to come");
    // The holder's own day, where the browser is on UTC.
    with.contact(&companion, ahead(1), |_| {});
    assert_eq!(with.found(F1), [path("companion", &companion, "")]);
    let objective = with.objective(Some(&companion));
    assert!(with.found(F1).is_empty());
    let end = ObjectiveChange::End {
        objective,
        ending: Outcome::SetDown,
        on: today(),
        text: String::new(),
    };
    with.act(&end);
    assert!(with.found(F1).is_empty(), "one was written");
}

#[test]
fn f1_a_first_meeting_counts_once_there_are_words_in_it() {
    let mut with = With::nothing();
    let companion = with.companion();
    with.reflection("first-meeting", today(), Some(&companion), "");
    with.reflection("first-meeting", today(), None, "Of someone else");
    with.reflection("after-conversation", today(), Some(&companion), "We talked");
    with.objective(None);
    assert!(with.found(F1).is_empty());
    with.reflection("first-meeting", today(), Some(&companion), "He told me how it is");
    assert_eq!(with.found(F1).len(), 1);
}

#[test]
fn f1_is_silent_once_the_work_has_ended() {
    let mut with = With::nothing();
    let ended = with.put(Companion { ended: Some(today()), ..Companion::default() });
    with.contact(&ended, today(), |_| {});
    assert!(with.found(F1).is_empty());
}

/// F2 and F3 are one rule for two roles.
#[test]
fn f2_f3_a_guide_with_no_plan_of_their_own() {
    for (role, code, other) in [(Role::Worker, F2, F3), (Role::Manager, F3, F2)] {
        let mut with = With::role(role);
        let companion = with.companion();
        with.contact(&companion, today(), |_| {});
        assert!(with.found(code).is_empty(), "guides no plan");
        let objective = with.objective(Some(&companion));
        assert_eq!(with.found(code), ["plan"]);
        assert!(with.found(other).is_empty());
        let own = with.objective(None);
        assert!(with.found(code).is_empty());
        let (text, on) = (String::new(), today());
        let down =
            |objective| ObjectiveChange::End { objective, ending: Outcome::SetDown, on, text };
        with.act(&down.clone()(own.clone()));
        assert_eq!(with.found(code), ["plan"], "set down, so no plan is active");
        with.act(&RemoveRecord(own));
        with.act(&down(objective));
        assert!(with.found(code).is_empty(), "and theirs is not, either");
    }
}

#[test]
fn f2_guiding_is_enough_and_a_plan_that_is_done_is_active() {
    let mut with = With::role(Role::Worker);
    let guided = with.put(Companion { guiding: true, ..Companion::default() });
    assert_eq!(with.found(F2), ["plan"]);
    let objective = with.objective(None);
    with.agree(&objective, today());
    let (on, text) = (today(), String::new());
    with.act(&ObjectiveChange::End { objective, ending: Outcome::Done, on, text });
    assert_eq!(with.document.all::<Objective>().filter(|it| it.is_open()).count(), 0);
    assert!(with.found(F2).is_empty());
    let own = with.document.all::<Objective>().next().unwrap().id.clone();
    with.act(&RemoveRecord(own));
    assert_eq!(with.found(F2), ["plan"]);
    let it =
        Companion { id: Some(guided), guiding: true, ended: Some(today()), ..Companion::default() };
    with.act(&Save(it));
    assert!(with.found(F2).is_empty(), "the work has ended");
}

#[test]
fn f2_f3_are_silent_for_other_roles() {
    for mut with in [With::nothing(), With::role(Role::Survivor)] {
        with.put(Companion { guiding: true, ..Companion::default() });
        assert!(with.found(F2).is_empty() && with.found(F3).is_empty());
    }
}
