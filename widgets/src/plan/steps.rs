use ppsa_core::Id;
use ppsa_core::plan::{Objective, ObjectiveChange, Step, StepHolder};

use super::row::{button, dated, say};
use super::view::{Act, Plan, change, offer};
use crate::kit::{Effects, El, Ui, UndoOffer, el, parts};
use crate::session::WidgetSession;
use crate::words::Word;

/// The steps toward an objective, and who holds each.
pub fn view(plan: &Plan, ui: &Ui<'_, Act>, it: &Objective, changes: bool) -> El {
    let group = el("div.steps")
        .set("role", "group")
        .set("aria-labelledby", "steps")
        .add(el("h4").set("id", "steps").say(ui.word(Word::PlanSteps)));
    if !changes {
        let none = it.steps.is_empty().then(|| el("p.soft").say(ui.word(Word::Nothing)));
        return group.maybe(none).add(el("ul").all(it.steps.iter().map(|it| line(ui, it))));
    }
    let further = (it.steps.is_empty() || plan.adding).then_some(None);
    let add = further.is_none().then(|| button(ui, Word::PlanAddStep, "add-step", Act::AddStep));
    // Keyed by its place, as the notes on the wheel are.
    let all = it.steps.iter().map(Some).chain(further).enumerate();
    group
        .add(el("ul").all(all.map(|(at, step)| field(ui, at, step).key(at))))
        .add(el("p.acts").maybe(add).add(ui.undo_offer("steps")))
}

/// A step to read.
fn line(ui: &Ui<'_, Act>, it: &Step) -> El {
    el("li")
        .add(el("p.words").own(&it.text))
        .add(el("p.soft").add(say(ui, holder(it.holder))))
        .maybe(it.done.map(|on| el("p.soft").add(dated(ui, Word::PlanStepDone, on))))
}

/// A step to write.
fn field(ui: &Ui<'_, Act>, at: usize, step: Option<&Step>) -> El {
    let at_words = at.to_string();
    let id = |name: &str| [name, &at_words].concat();
    let labels = |name: &str| [name, &at_words, " steps nth-", &at_words].concat();
    let is_done = step.is_some_and(|it| it.done.is_some());
    let done = |it: &Step| {
        let label = match it.done {
            Some(on) => dated(ui, Word::PlanStepDone, on),
            None => say(ui, Word::PlanStepDone),
        };
        let set = |input: El| {
            input.set("aria-labelledby", labels("done-")).change(ui, Act::Tick(it.id.clone()))
        };
        parts::choice("checkbox", is_done, set, el("span").set("id", id("done-")).add(label).into())
    };
    let remove = |it: &Step| {
        parts::button(ui.word(Word::Remove))
            .and("remove")
            .set("id", id("remove-"))
            .set("aria-labelledby", labels("remove-"))
            .click(ui, Act::RemoveStep(it.id.clone(), at))
    };
    let hold = |it: &Step| {
        let choice = |which: &StepHolder| {
            let set = |input: El| {
                input.set("name", id("holder-")).change(ui, Act::Hold(it.id.clone(), *which))
            };
            parts::choice("radio", it.holder == *which, set, say(ui, holder(*which)))
        };
        el("fieldset.holder")
            .set("aria-labelledby", labels("who-"))
            .add(el("legend.soft").set("id", id("who-")).say(ui.word(Word::PlanHolder)))
            .all(StepHolder::ALL.iter().map(choice))
    };
    el("li")
        .and_if("done", is_done)
        .add(el("span.unseen").set("id", id("nth-")).add(at + 1))
        .add(
            parts::field(&id("step-"), step.map_or("", |it| &it.text))
                .set("data-id", step.map_or_else(String::new, |it| it.id.to_string()))
                .set("aria-labelledby", ["steps nth-", &at_words].concat())
                .input(ui, Act::WriteStep(step.map(|it| it.id.clone()))),
        )
        .maybe(step.map(hold))
        .maybe(step.map(|it| el("p.acts").add(done(it)).add(remove(it))))
}

fn holder(holder: StepHolder) -> Word {
    match holder {
        StepHolder::Person => Word::PlanMe,
        StepHolder::Worker => Word::PlanWorker,
        StepHolder::Shared => Word::PlanBoth,
    }
}

/// A person wrote in the field of a step: one that is there, or one that starts so.
pub fn write(plan: &Plan, session: &WidgetSession, step: Option<&Id>, text: String) {
    match step {
        Some(step) => set(plan, session, step, |it| it.text = text),
        None => {
            let holder = StepHolder::Person;
            let Some(objective) = plan.open.clone() else { return };
            change(session, ObjectiveChange::AddStep { objective, holder, text });
        }
    }
}

/// Writes a step anew with this changed.
pub fn set(plan: &Plan, session: &WidgetSession, step: &Id, edit: impl FnOnce(&mut Step)) {
    let find = |it: &Objective| it.steps.iter().find(|it| it.id == *step).cloned();
    let Some(mut it) = plan.read(session, find).flatten() else { return };
    edit(&mut it);
    let Step { id: step, text, holder, done } = it;
    let Some(objective) = plan.open.clone() else { return };
    change(session, ObjectiveChange::SetStep { objective, step, holder, text, done });
}

pub fn remove(plan: &Plan, session: &WidgetSession, step: &Id, at: usize, then: &mut Effects) {
    let step = step.clone();
    let Some(objective) = plan.open.clone() else { return };
    let undo = change(session, ObjectiveChange::RemoveStep { objective, step });
    let focus = ["[data-field=step-", &at.to_string(), "]"].concat();
    then.undo_offer(UndoOffer { kind: "step", focus, ..offer("steps", Word::Removed, undo) });
}
