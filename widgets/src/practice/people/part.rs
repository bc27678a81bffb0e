use chrono::NaiveDate;
use ppsa_core::document::{Change, RecordKind, RemoveRecord};
use ppsa_core::plan::{CompanionReading, Objective};
use ppsa_core::practice::{Contact, Feedback, Save};
use ppsa_core::season::Journey;
use ppsa_core::turns::Left;
use ppsa_core::{Document, Id, Undo};

use super::{Act, State};
use crate::kit::{Effects, El, Ui, el, parts, show};
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

/// Where the focus goes when something opens to be changed.
pub const EDIT: &str = "#edit input[type=checkbox], #edit textarea";

/// A button for this act, with a name by which it is found again.
#[inline(never)]
pub fn button(ui: &Ui<'_, view::Act>, word: Word, name: &'static str, act: Act) -> El {
    parts::act(ui, word, view::Act::People(act)).set("data-act", name)
}

/// A field under its name.
pub fn labelled(ui: &Ui<'_, view::Act>, word: Word, field: El) -> El {
    el("label.named").add(show::text(ui.word(word))).add(field)
}

/// A box to tick, by its name.
pub fn tick(ui: &Ui<'_, view::Act>, words: &ppsa_core::Text, on: bool, act: Act) -> El {
    let set = |it: El| it.change(ui, view::Act::People(act));
    parts::choice("checkbox", on, set, show::text(words))
}

/// Changes one record: read again as it is now, so that what another copy wrote in it stays.
pub fn edit<T: RecordKind + Clone>(
    session: &WidgetSession,
    id: &Id,
    change: &dyn Fn(&mut T),
) -> Undo
where
    Save<T>: Change,
{
    let found = session.shared().read(|it| it.get::<T>(id).cloned());
    let Some(mut it) = found else { return Undo::default() };
    change(&mut it);
    session.change(&Save(it))
}

/// A day that was set. One that is still being typed is none yet, and one that was emptied stays
/// what it was.
pub fn day(words: &str, then: &mut Effects) -> Option<NaiveDate> {
    let on = parts::read_day(words);
    then.nothing = on.is_none();
    on
}

/// A day that may be left out.
pub fn day_or_none(words: &str, then: &mut Effects) -> Option<Option<NaiveDate>> {
    if words.is_empty() { Some(None) } else { day(words, then).map(Some) }
}

/// Where a contact or feedback is found in its list.
pub fn record(id: &Id) -> String {
    ["[data-record='", id.as_str(), "'] button"].concat()
}

/// Goes to a contact or feedback, open to be changed; to what is theirs; to an objective, the season, or the strengths.
pub fn find(state: &mut State, session: &WidgetSession, id: &Id, then: &mut Effects) {
    let theirs = |it: &Document| {
        let asked = it.get::<Feedback>(id).is_some_and(|it| it.way.is_on_screen());
        asked || it.get::<Left>(id).is_some()
    };
    let objective = session.shared().read(|it| it.get::<Objective>(id).is_some());
    if session.shared().read(theirs) {
        // Nothing in it is the worker's to change.
        then.focus(record(id));
    } else if objective {
        then.focus(["#about-", id.as_str(), " ~ details summary"].concat());
    } else if session.shared().read(|it| it.get::<Journey>(id).is_some()) {
        then.focus("#season");
    } else if session.shared().read(|it| it.get::<CompanionReading>(id).is_some()) {
        then.focus("#strengths");
    } else if state.open.as_ref() != Some(id) && !session.reads_only() {
        state.edit = Some(id.clone());
        then.focus(EDIT);
    }
}

/// Removes the contact or the feedback that is open.
pub fn remove(state: &mut State, session: &WidgetSession, then: &mut Effects) {
    let Some(id) = state.edit.take() else { return };
    let contact = session.shared().read(|it| it.get::<Contact>(&id).is_some());
    let at = if contact { "contacts" } else { "feedback" };
    let focus = record(&id);
    let undo = session.change(&RemoveRecord(id));
    then.undo_offer(offer(at, Word::Removed, "removed", undo, focus));
}
