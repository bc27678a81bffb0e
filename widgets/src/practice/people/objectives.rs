use ppsa_core::document::RemoveRecord;
use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Outcome, PouSnapshot, Status};
use ppsa_core::{Id, Undo};
use yew::Html;

use super::part::{button, day_or_none, labelled, tick};
use super::{Act as Acts, State, steps, strengths};
use crate::kit::{Effects, El, Input, Ui, el, list, parts, show};
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

/// What can be done with what the two work toward. The id is that of the objective.
pub enum Act {
    /// To start one from the pou in this place.
    Start(usize),
    Write(Id),
    Agree(Id),
    Anew(Id),
    Pou(Id, PouSnapshot),
    ReviewOn(Id),
    Looked(Id),
    End(Id, Outcome),
    TakeUp(Id),
    Remove(Id),
    Step(Id, steps::Act),
}

/// The wellbeing objectives of someone: theirs, and written down by the worker.
pub fn view(state: &State, ui: &Ui<'_, view::Act>, whose: &Id) -> Html {
    let reads = ui.session.reads_only();
    let all = ui.document.all::<Objective>().filter(|it| it.companion.as_ref() == Some(whose));
    let (open, ended): (Vec<_>, Vec<_>) = all.partition(|it| it.is_open());
    let none = open.is_empty();
    let ended = (!ended.is_empty()).then(|| {
        let all = el("div.all").all(ended.into_iter().map(|it| objective(state, ui, it, reads)));
        parts::more(ui.word(Word::PlanEnded)).add(all)
    });
    let start = (!reads).then(|| {
        let from = |(at, pou): (usize, &ppsa_core::pack::Pou)| {
            let act = view::Act::People(Acts::Toward(Act::Start(at)));
            let start = parts::button(&pou.name).set("data-act", "start").click(ui, act);
            let strong = strengths::line(ui, whose, [pou.key.as_str()].into_iter());
            el("li").add(start).maybe(strong)
        };
        parts::more(ui.word(Word::PracticeStart))
            .and("start")
            .add(el("p.soft").say(ui.word(Word::PracticeStartAbout)))
            .add(el("ul.stack").all(ui.pack().pou().iter().enumerate().map(from)))
    });
    el("div.block")
        .set("part", "objectives")
        .add(el("h3").set("id", "objectives").say(ui.word(Word::PracticeToward)))
        .add(el("p.soft").say(ui.word(Word::PracticeTowardAbout)))
        .add(parts::soft_if(ui, none, Word::Nothing))
        .add(el("div.all").all(open.into_iter().map(|it| objective(state, ui, it, reads))))
        .add(el("p.acts").add(ui.undo_offer("objectives")))
        .maybe(start)
        .maybe(ended)
        .into()
}

/// A button about one of them, whose words it is described by.
fn about(ui: &Ui<'_, view::Act>, it: &Objective, word: Word, name: &'static str, act: Act) -> El {
    let by = ["about-", it.id.as_str()].concat();
    button(ui, word, name, Acts::Toward(act)).set("aria-describedby", by)
}

fn objective(state: &State, ui: &Ui<'_, view::Act>, it: &Objective, reads: bool) -> El {
    let changes = it.is_open() && !reads;
    let agreed = it.wording().agreement();
    let anew = state.anew.as_ref() == Some(&it.id);
    let text = &it.wording().text;
    let id = it.id.as_str();
    let words: El = if changes && (agreed.is_none() || anew) {
        let field = parts::field(&["wording-", id].concat(), text)
            .input(ui, view::Act::People(Acts::Toward(Act::Write(it.id.clone()))));
        labelled(ui, Word::PracticeWording, field)
    } else if text.trim().is_empty() {
        el("p.soft").say(ui.word(Word::PlanNoWords))
    } else {
        el("p.words").own(text)
    };
    let stands = match (it.ended(), agreed) {
        (Some(it), _) => (ended(it.ending), Some(it.on)),
        (None, Some(it)) if it.how() == AgreementMethod::OnScreen => {
            (Word::PracticeOnScreen, Some(it.on()))
        }
        (None, Some(it)) => (Word::PlanAgreed, Some(it.on())),
        (None, None) => (Word::PlanProvisional, None),
    };
    let stands = el("span.standing")
        .add(show::text(ui.word(stands.0)))
        .maybe(stands.1.map(|on| list(vec![" · ".into(), parts::day(ui, on).into()])));
    let pou = it.pou.iter().map(|pou| el("li").add(show::text(&pou.name)));
    let keys = it.pou.iter().map(|it| it.key.as_str());
    let strong = it.companion.as_ref().filter(|_| it.is_open());
    let strong = strong.and_then(|whose| strengths::line(ui, whose, keys));
    let can = changes && !text.trim().is_empty();
    let agree = (can && agreed.is_none())
        .then(|| about(ui, it, Word::PracticeAgree, "agree", Act::Agree(it.id.clone())));
    let anew = (can && agreed.is_some() && !anew)
        .then(|| about(ui, it, Word::PlanAnew, "anew", Act::Anew(it.id.clone())));
    let rest = if reads { steps::read(ui, it) } else { rest(state, ui, it, changes) };
    el("div.objective")
        .key(id)
        .and(it.standing().id())
        .add(words)
        .add(
            el("div.meta")
                .set("id", ["about-", id].concat())
                .add(stands)
                .add(el("ul.marks").all(pou)),
        )
        .maybe(strong)
        .add(el("p.acts").maybe(agree).maybe(anew))
        .add(rest)
}

fn ended(ending: Outcome) -> Word {
    match ending {
        Outcome::SetDown => Word::PlanWasSetDown,
        Outcome::Done => Word::PlanStepDone,
    }
}

/// What is not needed each time: steps, days, pou, and how it ends.
fn rest(state: &State, ui: &Ui<'_, view::Act>, it: &Objective, changes: bool) -> El {
    let end = |word, name, ending| about(ui, it, word, name, Act::End(it.id.clone(), ending));
    let done = it.standing() == Status::Agreed;
    let ends = el("p.acts");
    let ends = if it.is_open() {
        ends.maybe(done.then(|| end(Word::PlanItIsDone, "is-done", Outcome::Done))).add(end(
            Word::PlanSetDown,
            "set-down",
            Outcome::SetDown,
        ))
    } else {
        ends.add(about(ui, it, Word::PlanTakeUp, "take-up", Act::TakeUp(it.id.clone())))
    };
    let ends = ends.add(about(ui, it, Word::PlanRemove, "remove-it", Act::Remove(it.id.clone())));
    let all = parts::more(ui.word(Word::PracticeMore));
    if !changes {
        return all.add(steps::read(ui, it)).add(ends);
    }
    let act = |act| view::Act::People(Acts::Toward(act));
    let day = parts::date(&["review-", it.id.as_str()].concat(), it.review_on)
        .change(ui, act(Act::ReviewOn(it.id.clone())));
    let looked = about(ui, it, Word::PracticeLooked, "looked", Act::Looked(it.id.clone()));
    all.add(steps::view(state, ui, it))
        .add(labelled(ui, Word::PlanLookOn, day))
        .add(el("p.acts").add(looked))
        .add(belongs(ui, it))
        .add(ends)
}

fn belongs(ui: &Ui<'_, view::Act>, it: &Objective) -> El {
    let ours = ui.pack().snapshot().pou;
    // Of another pack: it stays until it is taken away.
    let others = it.pou.iter().filter(|pou| !ours.iter().any(|it| it.key == pou.key));
    let choice = |pou: PouSnapshot| {
        let on = it.pou.iter().any(|it| it.key == pou.key);
        let name = pou.name.clone();
        tick(ui, &name, on, Acts::Toward(Act::Pou(it.id.clone(), pou)))
    };
    el("fieldset.ticks")
        .add(el("legend").say(ui.word(Word::PlanPou)))
        .all(ours.iter().chain(others).cloned().map(choice))
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let on = session.today();
    let back = |id: &Id| ["#about-", id.as_str(), " ~ details summary"].concat();
    let mut said =
        |says, undo, focus| then.undo_offer(offer("objectives", says, "objective", undo, focus));
    match act {
        Act::Start(at) => {
            let Some(companion) = state.open.clone() else { return };
            let Some(pou) = session.pack().snapshot().pou.get(*at).cloned() else { return };
            let text = String::new();
            let (companion, pou) = (Some(companion), vec![pou]);
            let start = ObjectiveChange::Start { on, companion, pou, text };
            if let Some(id) = session.create(&start).0 {
                then.focus(wording(&id));
            }
        }
        Act::Write(id) => write(state, session, id, input.value(), then),
        Act::Agree(id) => {
            let Some(wording) = read(session, id, |it| it.wording().id.clone()) else { return };
            let (objective, how) = (id.clone(), AgreementMethod::Said);
            let undo = change(session, ObjectiveChange::Agree { objective, wording, on, how });
            said(Word::PlanAgreed, undo, self::wording(id));
        }
        Act::Anew(id) => {
            state.anew = Some(id.clone());
            then.focus(wording(id));
        }
        Act::Pou(id, of) => tick_pou(session, id, of, then),
        Act::ReviewOn(id) => {
            if let Some(on) = day_or_none(&input.value(), then) {
                change(session, ObjectiveChange::SetReviewOn { objective: id.clone(), on });
            }
        }
        Act::Looked(id) => {
            let (objective, text) = (id.clone(), String::new());
            let together = true;
            let undo = change(session, ObjectiveChange::Review { objective, on, together, text });
            said(Word::PlanNoted, undo, back(id));
        }
        Act::End(id, ending) => {
            let (objective, text) = (id.clone(), String::new());
            let ending = *ending;
            let undo = change(session, ObjectiveChange::End { objective, ending, on, text });
            let says = match ending {
                Outcome::SetDown => Word::PlanSaidSetDown,
                Outcome::Done => Word::PlanSaidDone,
            };
            said(says, undo, back(id));
        }
        Act::TakeUp(id) => {
            change(session, ObjectiveChange::TakeUp { objective: id.clone() });
            then.focus(back(id));
        }
        Act::Remove(id) => {
            let undo = session.change(&RemoveRecord(id.clone()));
            then.undo_offer(offer("objectives", Word::Removed, "removed", undo, back(id)));
        }
        Act::Step(id, act) => steps::act(state, session, id, act, input, then),
    }
}

fn wording(id: &Id) -> String {
    ["[data-field=wording-", id.as_str(), "]"].concat()
}

/// Makes a change: compiled once for all.
#[inline(never)]
pub fn change(session: &WidgetSession, change: ObjectiveChange) -> Undo {
    session.change(&change)
}

/// A look at one of them.
pub fn read<T>(session: &WidgetSession, id: &Id, look: impl FnOnce(&Objective) -> T) -> Option<T> {
    session.shared().read(|document| document.get::<Objective>(id).map(look))
}

/// The words, letter by letter. Those that were agreed stay in the history: the first letter begins
/// new ones.
fn write(state: &mut State, session: &WidgetSession, id: &Id, text: String, then: &mut Effects) {
    let objective = id.clone();
    if state.anew.take_if(|it| it == id).is_some() {
        let on = session.today();
        let undo = change(session, ObjectiveChange::Reword { objective, on, text });
        // No focus on it: the person goes on typing.
        let focus = ["#about-", id.as_str(), " ~ p button"].concat();
        then.undo_offer = Some(offer("objectives", Word::PlanReworded, "objective", undo, focus));
        return;
    }
    let Some(wording) = read(session, id, |it| it.wording().id.clone()) else { return };
    let undo = change(session, ObjectiveChange::SetWording { objective, wording, text });
    // New words are taken back whole, not without their first letter.
    if let Some(offer) = then.undo_offer.as_mut().filter(|it| it.says == Word::PlanReworded) {
        offer.undo = std::mem::take(&mut offer.undo).and(undo);
    }
}

/// Adds a pou or takes it away; the last one stays.
fn tick_pou(session: &WidgetSession, id: &Id, of: &PouSnapshot, then: &mut Effects) {
    let Some(pou) = read(session, id, |it| it.toggled_pou(of)) else { return };
    match pou {
        Some(pou) => {
            change(session, ObjectiveChange::SetPou { objective: id.clone(), pou });
        }
        None => then.announcement = Some(show::text(session.word(Word::PlanPouOne))),
    }
}
