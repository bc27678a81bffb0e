use ppsa_core::plan::{Objective, Outcome, Status};

use super::row::button;
use super::view::Act;
use crate::kit::{El, Ui, el};
use crate::words::Word;

/// What can be done with an objective as a whole.
pub fn acts(ui: &Ui<'_, Act>, it: &Objective) -> El {
    let all = el("p.acts.last");
    let all = if it.is_open() {
        let done = it.standing() == Status::Agreed;
        let done = done.then(|| button(ui, Word::PlanItIsDone, "done", Act::End(Outcome::Done)));
        all.maybe(done).add(button(ui, Word::PlanSetDown, "set-down", Act::End(Outcome::SetDown)))
    } else {
        all.add(button(ui, Word::PlanTakeUp, "take-up", Act::TakeUp))
    };
    all.add(button(ui, Word::PlanRemove, "remove", Act::Remove))
}

/// How it ended, in a word.
pub fn word(ending: Outcome) -> Word {
    match ending {
        Outcome::SetDown => Word::PlanWasSetDown,
        Outcome::Done => Word::PlanStepDone,
    }
}

/// What is said when it just did.
pub fn said(ending: Outcome) -> Word {
    match ending {
        Outcome::SetDown => Word::PlanSaidSetDown,
        Outcome::Done => Word::PlanSaidDone,
    }
}
