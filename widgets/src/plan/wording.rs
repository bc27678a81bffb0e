use std::mem;

use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Wording};

use super::row::{button, dated};
use super::view::{Act, Plan, change, offer};
use super::{history, start};
use crate::kit::{Effects, El, Ui, el, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// Whether an objective is being worded anew.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Anew {
    No,
    /// The next letter begins a new wording.
    Begun,
    /// It was begun since the objective was opened.
    Written,
}

/// The words, whether they are agreed, and what can be done about that.
pub fn view(plan: &Plan, ui: &Ui<'_, Act>, it: Option<&Objective>, changes: bool) -> El {
    let now = it.map(Objective::wording);
    let agreed = now.and_then(Wording::agreement);
    let text = now.map_or("", |it| &it.text);
    let blank = text.trim().is_empty();
    let anew = plan.anew != Anew::No;
    let field = changes && (agreed.is_none() || anew);
    let before = match plan.anew {
        Anew::No => None,
        Anew::Begun => now,
        Anew::Written => it.and_then(|it| it.earlier().next_back()),
    };
    let label = || el("label").set("for", "wording").say(ui.word(start::asks(plan, ui)));
    let input = || {
        parts::field("wording", text)
            .set("id", "wording")
            .set("aria-describedby", "standing")
            .input(ui, Act::Write)
    };
    let says = match agreed {
        Some(agreed) if !field => dated(ui, Word::PlanAgreedOn, agreed.on()),
        _ if anew => show::text(ui.word(Word::PlanAnewAbout)),
        _ if it.is_none() => show::text(ui.word(Word::PlanStartsSo)),
        // Nothing of what it could be is said of what was set down.
        _ if it.is_some_and(|it| !it.is_open()) => yew::Html::default(),
        _ => show::text(ui.word(Word::PlanProvisionalAbout)),
    };
    let standing = el("p.soft").set("id", "standing").add(says);
    let can = changes && !blank;
    let agree = (can && agreed.is_none()).then(|| {
        parts::main_button(ui.word(Word::PlanAgree)).set("data-act", "agree").click(ui, Act::Agree)
    });
    let take_back = (can && agreed.is_some() && !anew)
        .then(|| button(ui, Word::PlanTakeBack, "take-back", Act::TakeBack));
    // The very first words are still on their way.
    let first = agreed.is_none() && plan.start.is_some();
    let again = (can && !first).then_some(plan.anew).and_then(|it| match it {
        Anew::No => Some(button(ui, Word::PlanAnew, "anew", Act::Anew)),
        Anew::Begun => Some(button(ui, Word::PlanKeep, "keep", Act::KeepWords)),
        Anew::Written => None,
    });
    el("div.wording")
        .maybe(before.map(|it| history::worded(ui, it)))
        .maybe(field.then(label))
        .maybe(field.then(input))
        .add(standing)
        .add(el("p.acts").maybe(agree).maybe(take_back).maybe(again).add(ui.undo_offer("wording")))
        .add(ui.announcement_if(!plan.saved))
}

/// A person wrote in the field: the first letter starts an objective, or begins a new wording.
pub fn write(plan: &mut Plan, session: &WidgetSession, text: String, then: &mut Effects) {
    if let Some(start) = plan.start.as_mut().filter(|it| !it.written) {
        if text.trim().is_empty() {
            then.nothing = true;
            return;
        }
        start.written = true;
        let pou = vec![session.pack().snapshot().pou[start.place].clone()];
        let start = ObjectiveChange::Start { on: session.today(), companion: None, pou, text };
        plan.open = session.create(&start).0;
        session.host().opened(plan.open.as_ref().map_or("", |it| it.as_str()));
        return;
    }
    if plan.anew == Anew::Begun {
        plan.anew = Anew::Written;
        let on = session.today();
        let Some(objective) = plan.open.clone() else { return };
        let undo = change(session, ObjectiveChange::Reword { objective, on, text });
        // No focus on it: the person goes on typing.
        then.undo_offer = Some(offer("wording", Word::PlanReworded, undo));
        return;
    }
    let Some(wording) = plan.read(session, |it| it.wording().id.clone()) else { return };
    let Some(objective) = plan.open.clone() else { return };
    let undo = change(session, ObjectiveChange::SetWording { objective, wording, text });
    // A new wording is taken back whole, not without its first letter.
    if let Some(offer) = then.undo_offer.as_mut().filter(|it| it.at == "wording") {
        offer.undo = mem::take(&mut offer.undo).and(undo);
    }
}

/// The person says yes to the words as they stand.
pub fn agree(plan: &mut Plan, session: &WidgetSession, then: &mut Effects) {
    let Some(wording) = plan.read(session, |it| it.wording().id.clone()) else { return };
    let (on, how) = (session.today(), AgreementMethod::Here);
    let Some(objective) = plan.open.clone() else { return };
    change(session, ObjectiveChange::Agree { objective, wording, on, how });
    plan.anew = Anew::No;
    then.undo_offer = None;
    then.announcement = Some(show::text(session.word(Word::PlanAgreedTold)));
    then.focus("[data-act=take-back]");
}
