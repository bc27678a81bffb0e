use chrono::NaiveDate;
use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange as Change, Review, Step};
use ppsa_core::turns::{Leave, Together, Voice};
use ppsa_core::{ContentPack, Document, Replica};

use super::{Both, Try};

pub fn changes(Both { before, after }: Both<Objective>, document: &Document, all: &mut Vec<Try>) {
    let Some(is) = after else { return };
    let on_screen = is.wording().agreement();
    if let Some(it) = on_screen.filter(|it| it.how() == AgreementMethod::OnScreen) {
        all.extend(in_a_turn(document, before.as_ref(), &is, it.on()).into_iter().map(Try::of));
    }
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

/// What only a turn of the person's makes: so there is one.
fn in_a_turn(
    document: &Document,
    was: Option<&Objective>,
    is: &Objective,
    on: NaiveDate,
) -> Vec<Leave> {
    let (Some(with), Ok(pack)) = (&is.companion, ContentPack::built_in("en-NZ")) else {
        return Vec::new();
    };
    let mut together = Together::new(with.clone(), Replica::new(0));
    together.hand_to(Voice::Person);
    together.take(document, on);
    let laid = |it: &&Objective| {
        let blank = it.wording().text.trim().is_empty();
        it.companion.as_ref() == Some(with) && it.is_open() && !blank
    };
    let place = was.and_then(|was| document.all().filter(laid).position(|it| it.id == was.id));
    let there = place.map(|at| together.objectives()[at].id.clone());
    let there = there.or_else(|| together.want(&is.pou[0], on));
    if let Some(id) = there {
        together.word(&id, is.wording().text.clone());
        together.answer(&id, Some(true), on);
    }
    together.end();
    together.leave(&[], &pack, on)
}
