//! What someone left of their own turns, to read: it is in their words, so it is changed by nobody.

use ppsa_core::Id;
use ppsa_core::document::RemoveRecord;
use ppsa_core::practice::Feedback;
use ppsa_core::turns::Left;
use yew::Html;

use super::Act;
use super::part::button;
use crate::kit::{Effects, El, Ui, el, parts, show};
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

/// The newest first. Nothing where there is none.
pub fn view(ui: &Ui<'_, view::Act>, with: &Id) -> Html {
    let all: Vec<&Left> = ui.document.all::<Left>().rev().filter(|it| it.with == *with).collect();
    let none = all.is_empty();
    let heading = list_heading(ui, none);
    el("div")
        .and_if("block", !none)
        .maybe(heading)
        .add(el("p.acts").add(ui.undo_offer("left")))
        .add(el("ul.cards").all(all.into_iter().map(|it| row(ui, it))))
        .into()
}

fn list_heading(ui: &Ui<'_, view::Act>, none: bool) -> Option<Html> {
    (!none).then(|| {
        crate::kit::list(vec![
            el("h3").set("id", "left").say(ui.word(Word::PracticeLeft)).into(),
            el("p.soft").say(ui.word(Word::PracticeLeftAbout)).into(),
        ])
    })
}

fn row(ui: &Ui<'_, view::Act>, it: &Left) -> El {
    let id = it.id.as_ref().map_or("", Id::as_str);
    let name = ["left-", id].concat();
    let remove = it
        .id
        .clone()
        .filter(|_| !ui.session.reads_only())
        .map(|id| remove_button(ui, &id, name.clone()));
    let said = |word, words: &str| {
        (!words.is_empty()).then(|| {
            let name = el("span.soft").say(ui.word(word));
            el("p").add(name).add(": ").add(el("span.words").own(words))
        })
    };
    let day = el("p.soft").set("id", name.clone()).add(parts::day(ui, it.on));
    el("li.card")
        .key(id)
        .set("data-record", id.to_owned())
        .add(el("div.top").add(day.add(" · ").add(show::text(&it.pou.name))).maybe(remove))
        .maybe(said(Word::PracticeTurnsHelps, &it.strengths))
        .maybe(said(Word::PracticeTurnsHard, &it.challenges))
}

/// What is theirs is removed, and not changed. It is described by the element with this id.
pub fn remove_button(ui: &Ui<'_, view::Act>, id: &Id, by: String) -> El {
    button(ui, Word::Remove, "remove-left", Act::RemoveLeft(id.clone())).set("aria-describedby", by)
}

pub fn remove(session: &WidgetSession, id: &Id, then: &mut Effects) {
    let asked = session.shared().read(|it| it.get::<Feedback>(id).is_some());
    let at = if asked { "feedback" } else { "left" };
    let undo = session.change(&RemoveRecord(id.clone()));
    let focus = ["[data-record='", id.as_str(), "'] button"].concat();
    then.undo_offer(offer(at, Word::Removed, "removed", undo, focus));
}
