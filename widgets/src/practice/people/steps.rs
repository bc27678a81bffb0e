use ppsa_core::Id;
use ppsa_core::plan::{Objective, ObjectiveChange, Step, StepHolder};

use super::objectives::{self, change, read as look};
use super::part::{button, labelled, tick};
use super::{Act as Acts, State};
use crate::kit::{Effects, El, Input, Ui, el, parts, show};
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

/// What can be done with the steps of an objective.
pub enum Act {
    Add,
    Write(Option<Id>),
    Hold(Id),
    Tick(Id),
    Remove(Id),
}

/// Steps to read.
pub fn read(ui: &Ui<'_, view::Act>, it: &Objective) -> El {
    let line = |it: &Step| {
        let holder = el("span.soft").add(" · ").add(show::text(ui.word(holder(it.holder))));
        let done = it
            .done
            .map(|on| el("span.soft").add(" · ").add(parts::dated(ui, Word::PlanStepDone, on)));
        el("li").add(el("span.words").own(&it.text)).add(holder).maybe(done)
    };
    el("ul.steps").all(it.steps.iter().map(line))
}

/// Steps to write, and who holds each.
pub fn view(state: &State, ui: &Ui<'_, view::Act>, it: &Objective) -> El {
    let further = (state.adding.as_ref() == Some(&it.id)).then_some(None);
    let add = further.is_none().then(|| {
        button(ui, Word::PlanAddStep, "add-step", step(it, Act::Add))
            .set("aria-describedby", ["about-", it.id.as_str()].concat())
    });
    // Keyed by its place: a new one keeps its field, and the caret in it, when it is made.
    let all = it.steps.iter().map(Some).chain(further).enumerate();
    el("div.steps")
        .add(el("p").add(el("b").say(ui.word(Word::PlanSteps))))
        .add(el("ul").all(all.map(|(at, one)| field(ui, it, at, one).key(at))))
        .add(el("p.acts").maybe(add))
}

fn step(of: &Objective, act: Act) -> Acts {
    Acts::Toward(objectives::Act::Step(of.id.clone(), act))
}

fn field(ui: &Ui<'_, view::Act>, of: &Objective, at: usize, it: Option<&Step>) -> El {
    let place = [of.id.as_str(), "-", &at.to_string()].concat();
    let nth = ["nth-", &place].concat();
    let write = view::Act::People(step(of, Act::Write(it.map(|it| it.id.clone()))));
    let words = parts::field(&["step-", &place].concat(), it.map_or("", |it| &it.text))
        .set("aria-labelledby", nth.clone())
        .input(ui, write);
    let name = el("span")
        .add(show::text(ui.word(Word::PracticeStep)))
        .add(parts::number(&(at + 1).to_string()));
    let hold = |it: &Step| {
        let option = |which: &StepHolder| {
            let words = ui.word(holder(*which));
            el("option")
                .set("value", which.id())
                .set("lang", show::lang(words))
                .flag("selected", it.holder == *which)
                .add(words.plain())
        };
        let select = el("select")
            .set("autocomplete", "off")
            .set("data-field", ["holder-", &place].concat())
            .change(ui, view::Act::People(step(of, Act::Hold(it.id.clone()))))
            .all(StepHolder::ALL.iter().map(option));
        labelled(ui, Word::PlanHolder, select)
    };
    let acts = |it: &Step| {
        let done = tick(
            ui,
            ui.word(Word::PlanStepDone),
            it.done.is_some(),
            step(of, Act::Tick(it.id.clone())),
        );
        let remove = button(ui, Word::Remove, "remove-step", step(of, Act::Remove(it.id.clone())));
        el("p.acts").add(done).add(remove.set("aria-describedby", nth.clone()))
    };
    el("li").add(
        el("div")
            .set("role", "group")
            .set("aria-labelledby", nth.clone())
            .add(name.set("id", nth.clone()))
            .add(words)
            .maybe(it.map(hold))
            .maybe(it.map(acts)),
    )
}

fn holder(holder: StepHolder) -> Word {
    match holder {
        StepHolder::Person => Word::PracticeThem,
        StepHolder::Worker => Word::PlanMe,
        StepHolder::Shared => Word::PlanBoth,
    }
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    of: &Id,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    match act {
        Act::Add => {
            state.adding = Some(of.clone());
            let last = look(session, of, |it| it.steps.len()).unwrap_or_default();
            then.focus(["[data-field=step-", of.as_str(), "-", &last.to_string(), "]"].concat());
        }
        Act::Write(None) => {
            let (objective, holder, text) = (of.clone(), StepHolder::Person, input.value());
            change(session, ObjectiveChange::AddStep { objective, holder, text });
            state.adding = None;
        }
        Act::Write(Some(id)) => set(session, of, id, &|it| it.text = input.value()),
        Act::Hold(id) => {
            if let Some(holder) = StepHolder::from_id(&input.value()) {
                set(session, of, id, &|it| it.holder = holder);
            }
        }
        Act::Tick(id) => {
            let done = input.checked().then(|| session.today());
            set(session, of, id, &|it| it.done = done);
        }
        Act::Remove(id) => {
            let (objective, step) = (of.clone(), id.clone());
            let undo = change(session, ObjectiveChange::RemoveStep { objective, step });
            let focus = ["#about-", of.as_str(), " ~ details [data-act=add-step]"].concat();
            then.undo_offer(offer("objectives", Word::Removed, "step", undo, focus));
        }
    }
}

/// Writes a step anew with this changed.
fn set(session: &WidgetSession, of: &Id, step: &Id, edit: &dyn Fn(&mut Step)) {
    let find = |it: &Objective| it.steps.iter().find(|it| it.id == *step).cloned();
    let Some(mut it) = look(session, of, find).flatten() else { return };
    edit(&mut it);
    let Step { id: step, text, holder, done } = it;
    let objective = of.clone();
    change(session, ObjectiveChange::SetStep { objective, step, holder, text, done });
}
