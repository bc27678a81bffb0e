use ppsa_core::document::RemoveRecord;
use ppsa_core::identify::identifying;
use ppsa_core::plan::Objective;
use ppsa_core::practice::{Companion, Contact, Feedback, Save};
use ppsa_core::turns::Left;
use ppsa_core::{Document, Id, Undo};
use yew::Html;

use super::part::{button, day_or_none, edit, labelled, tick};
use super::{Act as Acts, State};
use crate::kit::{Effects, El, Input, Ui, el, parts, show};
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

/// What can be said of someone.
pub enum Act {
    Label,
    Since,
    Guiding,
    Ended,
    Remove,
}

/// The field for the label. What may show who someone is, is pointed at, and stays theirs to say.
pub fn label(ui: &Ui<'_, view::Act>, it: &Companion) -> El {
    let field = el("input")
        .set("type", "text")
        .set("id", "label")
        .set("data-field", "label")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("translate", "no")
        .set("aria-describedby", "label-about label-tells")
        .value(&it.label)
        .input(ui, view::Act::People(Acts::About(Act::Label)));
    let tells =
        (!identifying(&it.label).is_empty()).then(|| show::text(ui.word(Word::PracticeLabelTells)));
    el("div.label")
        .key("label")
        .add(labelled(ui, Word::PracticeLabel, field))
        .add(el("p.soft").set("id", "label-about").say(ui.word(Word::PracticeLabelAbout)))
        .add(el("p.hint").set("id", "label-tells").set("role", "status").maybe(tells))
}

/// The rest.
pub fn view(ui: &Ui<'_, view::Act>, it: &Companion, on_top: bool, reads: bool) -> Html {
    let all = parts::more(ui.word(Word::PracticeAboutThem)).and("about");
    let dated =
        |word, on: Option<chrono::NaiveDate>| on.map(|on| el("p").add(parts::dated(ui, word, on)));
    if reads {
        return all
            .maybe(dated(Word::PracticeSince, it.since))
            .maybe(it.guiding.then(|| el("p").say(ui.word(Word::PracticeGuiding))))
            .maybe(dated(Word::PracticeEnded, it.ended))
            .into();
    }
    let day = |word, id: &str, on, act| {
        let field = parts::date(id, on).change(ui, view::Act::People(Acts::About(act)));
        labelled(ui, word, field)
    };
    let guiding = ui.word(Word::PracticeGuiding);
    all.maybe((!on_top).then(|| label(ui, it)))
        .add(day(Word::PracticeSince, "since", it.since, Act::Since))
        .add(tick(ui, guiding, it.guiding, Acts::About(Act::Guiding)))
        .add(day(Word::PracticeEnded, "ended", it.ended, Act::Ended))
        .add(el("p.soft").say(ui.word(Word::PracticeEndedAbout)))
        .add(el("p.acts").add(button(
            ui,
            Word::PracticeRemove,
            "remove-person",
            Acts::About(Act::Remove),
        )))
        .into()
}

/// Someone new, to be labelled.
pub fn add(state: &mut State, session: &WidgetSession, then: &mut Effects) {
    let (made, _) = session.create(&Save(Companion::default()));
    state.show(made, then);
    state.new = true;
    then.focus("#label");
}

/// Whether there are no words yet to tell them by.
pub fn no_label(session: &WidgetSession, id: &Id) -> bool {
    let blank = |it: &Companion| it.label.trim().is_empty();
    session.shared().read(|it| it.get::<Companion>(id).is_some_and(blank))
}

/// One who was left with nothing said of them goes.
pub fn drop_blank(session: &WidgetSession, id: &Id) {
    let blank = session.shared().read(|document| {
        let it = document.get::<Companion>(id);
        let bare = Companion { id: Some(id.clone()), ..Companion::default() };
        it == Some(&bare) && with(document, id).is_empty()
    });
    if blank {
        session.change(&RemoveRecord(id.clone()));
    }
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(id) = state.open.clone() else { return };
    let change = |change: &dyn Fn(&mut Companion)| edit(session, &id, change);
    match act {
        Act::Label => {
            let words = input.value();
            change(&|it| it.label.clone_from(&words));
        }
        Act::Since => {
            if let Some(on) = day_or_none(&input.value(), then) {
                change(&|it| it.since = on);
            }
        }
        Act::Guiding => {
            let guiding = input.checked();
            change(&|it| it.guiding = guiding);
        }
        Act::Ended => {
            if let Some(on) = day_or_none(&input.value(), then) {
                change(&|it| it.ended = on);
            }
        }
        Act::Remove => {
            let mut undo = Undo::default();
            let all = session.shared().read(|it| with(it, &id));
            for id in all.into_iter().chain([id.clone()]) {
                undo = undo.and(session.change(&RemoveRecord(id)));
            }
            state.show(None, then);
            let focus = ["[data-person='", id.as_str(), "'] button"].concat();
            then.undo_offer(offer("people", Word::Removed, "removed", undo, focus));
        }
    }
}

/// All that is written of someone, and goes with them. What the worker wrote to reflect is their own.
fn with(document: &Document, id: &Id) -> Vec<Id> {
    let contacts = document.all::<Contact>().filter(|it| it.with == *id);
    let feedback = document.all::<Feedback>().filter(|it| it.with == *id);
    let objectives = document.all::<Objective>().filter(|it| it.companion.as_ref() == Some(id));
    let all = contacts.filter_map(|it| it.id.clone());
    let all = all.chain(feedback.filter_map(|it| it.id.clone()));
    let left = document.all::<Left>().filter(|it| it.with == *id);
    let all = all.chain(left.filter_map(|it| it.id.clone()));
    all.chain(objectives.map(|it| it.id.clone())).collect()
}
