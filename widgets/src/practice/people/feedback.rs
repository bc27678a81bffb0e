use ppsa_core::Id;
use ppsa_core::practice::{Feedback, FeedbackWay, Save};
use yew::Html;

use super::contacts::{change_button, ends, words};
use super::part::{button, day, edit, labelled};
use super::{Act as Acts, State, left};
use crate::kit::{Effects, El, Input, Ui, el, parts, show};
use crate::practice::turns;
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

/// What a person can do with it.
pub enum Act {
    /// They asked today, in this way.
    AskedBy(FeedbackWay),
    Day,
    Way(FeedbackWay),
    Words,
}

fn way(way: FeedbackWay) -> Word {
    match way {
        FeedbackWay::InPerson => Word::PracticeInPerson,
        FeedbackWay::ByMessage => Word::PracticeByMessage,
        FeedbackWay::InWriting => Word::PracticeInWriting,
        FeedbackWay::ThroughOther => Word::PracticeThroughOther,
        FeedbackWay::OwnWords => Word::PracticeAskedOwnWords,
        FeedbackWay::Sentences => Word::PracticeAskedSentences,
        FeedbackWay::Drawing => Word::PracticeAskedDrawing,
        FeedbackWay::NotToday => Word::PracticeAskedNotToday,
    }
}

/// The ways that a worker notes. What was said on screen is the person's.
fn noted() -> impl Iterator<Item = &'static FeedbackWay> {
    FeedbackWay::ALL.iter().filter(|it| !it.is_on_screen())
}

/// When someone was asked how the support is for them, the newest first.
pub fn view(state: &State, ui: &Ui<'_, view::Act>, with: &Id) -> Html {
    let reads = ui.session.reads_only();
    let mut all: Vec<&Feedback> = Vec::new();
    for it in ui.document.all::<Feedback>().rev().filter(|it| it.with == *with) {
        let at = all.iter().rposition(|other| other.on >= it.on).map_or(0, |at| at + 1);
        all.insert(at, it);
    }
    let open = state.edit.as_ref().and_then(|id| ui.document.get::<Feedback>(id));
    let open = open.filter(|it| !reads && it.with == *with && !it.way.is_on_screen());
    let rows = all.iter().enumerate();
    let rows = rows.filter(|(_, it)| open.is_none_or(|open| open.id != it.id));
    let ask = (!reads && open.is_none()).then(|| {
        let asked =
            |it: &FeedbackWay| button(ui, way(*it), it.id(), Acts::Feedback(Act::AskedBy(*it)));
        el("fieldset")
            .add(el("legend").say(ui.word(Word::PracticeAsked)))
            .add(el("p.acts").all(noted().map(asked)).add(turns::ask(ui, with)))
    });
    el("div.block")
        .set("part", "feedback")
        .add(el("h3").set("id", "feedback").say(ui.word(Word::PracticeFeedback)))
        .maybe(ask)
        .maybe(open.map(|it| form(ui, it)))
        .add(el("p.acts").add(ui.undo_offer("feedback")))
        .add(parts::soft_if(ui, reads && all.is_empty(), Word::Nothing))
        .add(el("ul.cards").all(rows.map(|(at, it)| row(ui, at, it))))
        .into()
}

fn row(ui: &Ui<'_, view::Act>, at: usize, it: &Feedback) -> El {
    let change = it.id.as_ref().filter(|_| !ui.session.reads_only());
    let change = change.map(|id| {
        if it.way.is_on_screen() {
            return left::remove_button(ui, id, ["feedback-day-", &at.to_string()].concat());
        }
        change_button(ui, "feedback", at, Acts::Edit(id.clone()))
    });
    let day = ["feedback-day-", &at.to_string()].concat();
    el("li.card")
        .key(it.id.as_ref().map_or("", Id::as_str))
        .set_if("data-record", it.id.as_ref().map(Id::to_string))
        .add(el("div.top").add(parts::day(ui, it.on).set("id", day)).maybe(change))
        .add(el("p.soft").say(ui.word(way(it.way))))
        .maybe(words(&it.text))
}

fn form(ui: &Ui<'_, view::Act>, it: &Feedback) -> El {
    let act = |act| view::Act::People(Acts::Feedback(act));
    let id = it.id.as_ref().map_or("", Id::as_str);
    let field = |name: &str| [name, "-", id].concat();
    let text = parts::field(&field("words"), &it.text).input(ui, act(Act::Words));
    let on = parts::date(&field("day"), Some(it.on)).change(ui, act(Act::Day));
    let choice = |which: &FeedbackWay| {
        let set = |it: El| it.set("name", "way").change(ui, act(Act::Way(*which)));
        parts::choice("radio", it.way == *which, set, show::text(ui.word(way(*which))))
    };
    el("div.form")
        .key(id)
        .set("id", "edit")
        .set("role", "group")
        .set("aria-labelledby", "feedback")
        .add(labelled(ui, Word::PracticeCame, text))
        .add(
            el("fieldset.ticks")
                .add(el("legend").say(ui.word(Word::PracticeWay)))
                .all(noted().map(choice)),
        )
        .add(labelled(ui, Word::PracticeDay, on))
        .add(ends(ui))
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    if let Act::AskedBy(way) = act {
        let Some(with) = state.open.clone() else { return };
        let (on, text) = (session.today(), String::new());
        let (id, undo) = session.create(&Save(Feedback { id: None, with, on, way: *way, text }));
        state.edit = id;
        let focus = ["[data-act=", way.id(), "]"].concat();
        then.undo_offer(offer("feedback", Word::PracticeNoted, "practice", undo, focus));
        then.focus("#edit textarea");
        return;
    }
    let Some(id) = &state.edit else { return };
    let change = |change: &dyn Fn(&mut Feedback)| edit(session, id, change);
    let undo = match act {
        Act::Day => {
            let Some(on) = day(&input.value(), then) else { return };
            change(&|it| it.on = on)
        }
        Act::Way(way) => change(&|it| it.way = *way),
        _ => {
            let words = input.value();
            change(&|it| it.text.clone_from(&words))
        }
    };
    // What was just noted is taken back whole.
    if let Some(offer) = then.undo_offer.as_mut().filter(|it| it.says == Word::PracticeNoted) {
        offer.undo = std::mem::take(&mut offer.undo).and(undo);
    }
}
