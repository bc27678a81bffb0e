//! All that is kept of someone: how much it is, whether it is still needed, and how it leaves whole.

use ppsa_core::Undo;
use ppsa_core::document::RemoveRecord;
use ppsa_core::export::{ExportOptions, Selection, json};
use ppsa_core::practice::Companion;
use ppsa_core::reflection::Entry;
use yew::Html;

use super::contacts::PAGE;
use super::part::{button, day_or_none, edit, labelled, tick};
use super::{Act as Acts, State};
use crate::kit::{Effects, Input, Ui, el, parts, show};
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

pub enum Act {
    NeededOn,
    /// To see all of it, and to print it.
    Whole,
    /// As a file that another log reads.
    File,
    /// Whether what the worker wrote to reflect goes too.
    Mine,
    Remove,
}

pub fn view(state: &State, ui: &Ui<'_, view::Act>, it: &Companion, reads: bool) -> Html {
    let Some(id) = &it.id else { return Html::default() };
    let about = ui.document.about(id);
    let count = about.len();
    let act = |word, name, act| button(ui, word, name, Acts::Held(act));
    let day = parts::date("needed-on", it.needed_on)
        .change(ui, view::Act::People(Acts::Held(Act::NeededOn)));
    let wrote = about.iter().any(|id| ui.document.get::<Entry>(id).is_some());
    let mine =
        wrote.then(|| tick(ui, ui.word(Word::PracticeHeldMine), state.mine, Acts::Held(Act::Mine)));
    let see = (!state.whole).then(|| act(Word::PracticeHeldWhole, "held-whole", Act::Whole));
    let changes = (!reads).then(|| {
        el("div.stack")
            .add(labelled(ui, Word::PracticeNeededOn, day))
            .maybe(mine)
            .add(el("p.acts").add(act(Word::PracticeRemove, "remove-person", Act::Remove)))
    });
    parts::more(ui.word(Word::PracticeHeld))
        .and("held")
        .add(el("p.soft").say(ui.word(Word::PracticeHeldAbout)))
        .add(
            el("p").add(show::filled(
                ui.word(Word::PracticeHeldCount),
                vec![count.to_string().into()],
            )),
        )
        .add(el("p.soft").set("id", "held-goes").say(ui.word(Word::PracticeHeldGoes)))
        .add(el("p.acts").maybe(see).add(act(Word::PracticeHeldFile, "held-file", Act::File)))
        .maybe(changes)
        .into()
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(id) = state.open.clone() else { return };
    match act {
        Act::NeededOn => {
            if let Some(on) = day_or_none(&input.value(), then) {
                edit::<Companion>(session, &id, &|it| it.needed_on = on);
            }
        }
        Act::Mine => state.mine = input.checked(),
        Act::Whole => {
            state.whole = true;
            state.more = usize::MAX / PAGE - 1;
            then.focus("#title");
        }
        Act::File => {
            let text = session.shared().read(|document| {
                let also = document.about(&id);
                let of = ExportOptions { parts: Vec::new(), also, ..ExportOptions::default() };
                json(&Selection::with_companions(document, &of))
            });
            session.host().save("notes.json", "application/json", &text);
            then.announcement = Some(show::text(session.word(Word::Saved)));
        }
        Act::Remove => {
            let mine = state.mine;
            let all = session.shared().read(|it| it.goes_with(&id, mine));
            let mut undo = Undo::default();
            for id in all {
                undo = undo.and(session.change(&RemoveRecord(id)));
            }
            state.show(None, then);
            state.seasons.retain(|it| it.with.as_ref() != Some(&id));
            let focus = ["[data-person='", id.as_str(), "'] button"].concat();
            then.undo_offer(offer("people", Word::Removed, "removed", undo, focus));
        }
    }
}
