use ppsa_core::plan::{Objective, ObjectiveChange as Change, Review, Step};

use super::{Both, Try};

pub fn changes(Both { before, after }: Both<Objective>, all: &mut Vec<Try>) {
    let Some(is) = after else { return };
    let objective = || is.id.clone();
    let mut push = |change: Change| all.push(Try::of(change));
    let worded = is.wording().clone();
    let Some(was) = before else {
        let (on, companion, pou) = (is.on, is.companion.clone(), is.pou.clone());
        return push(Change::Start { on, companion, pou, text: worded.text });
    };
    if was.pou != is.pou {
        push(Change::SetPou { objective: objective(), pou: is.pou.clone() });
    }
    let (on, text, wording) = (worded.on, worded.text.clone(), worded.id.clone());
    if was.wording().id != wording {
        push(Change::Reword { objective: objective(), on, text: text.clone() });
    }
    push(Change::SetWording { objective: objective(), wording: wording.clone(), text });
    match worded.agreement() {
        Some(agreed) => {
            let (on, how) = (agreed.on(), agreed.how());
            push(Change::Agree { objective: objective(), wording, on, how });
        }
        None => push(Change::TakeBackAgreement { objective: objective() }),
    }
    match is.ended() {
        Some(ended) => {
            let (ending, on, text) = (ended.ending, ended.on, ended.text.clone());
            push(Change::End { objective: objective(), ending, on, text });
        }
        None => push(Change::TakeUp { objective: objective() }),
    }
    if let Some(Review { on, together, text, .. }) = is.reviews.last().cloned() {
        push(Change::Review { objective: objective(), on, together, text });
    }
    push(Change::SetReviewOn { objective: objective(), on: is.review_on });
    for Step { id, holder, text, done, .. } in is.steps.clone() {
        if was.steps.iter().all(|it| it.id != id) {
            push(Change::AddStep { objective: objective(), holder, text });
        } else {
            push(Change::SetStep { objective: objective(), step: id, holder, text, done });
        }
    }
    for step in was.steps.iter().filter(|was| is.steps.iter().all(|it| it.id != was.id)) {
        push(Change::RemoveStep { objective: objective(), step: step.id.clone() });
    }
}
