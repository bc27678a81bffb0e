use ppsa_core::plan::PouReading;
use ppsa_core::{Id, Note, NoteKind, ReadingChange};

use super::view::{Act, Wheel};
use crate::kit::{Effects, El, Ui, UndoOffer, el, parts};
use crate::session::WidgetSession;
use crate::words::Word;

/// The strengths or the challenges of a pou: a field for each, one at least, and a further one
/// when asked for.
pub fn view(
    wheel: &Wheel,
    ui: &Ui<'_, Act>,
    place: usize,
    kind: NoteKind,
    said: &PouReading,
) -> El {
    let notes: Vec<&Note> = said.notes_of(kind).collect();
    let reads_only = ui.session.reads_only();
    let further = !reads_only && (notes.is_empty() || wheel.adding == Some((place, kind)));
    let heading = ui.word(match kind {
        NoteKind::Strength => Word::WheelStrengths,
        NoteKind::Challenge => Word::WheelChallenges,
    });
    let id = id(place, kind);
    let fields = notes.iter().map(|note| Some(*note)).chain(further.then_some(None));
    // Keyed by its place: a new field keeps its element, and the caret in it, when the first
    // letter makes it a note.
    let fields = fields.enumerate().map(|(at, note)| field(ui, place, kind, at, note).key(at));
    let add = (!further && !reads_only).then(|| {
        parts::button(ui.word(Word::WheelAdd))
            .set("data-act", ["add-", kind.id()].concat())
            .click(ui, Act::Add(place, kind))
    });
    el("div.notes")
        .and(kind.id())
        .set("role", "group")
        .set("aria-labelledby", id.clone())
        .add(el("h4").set("id", id.clone()).say(heading))
        .add(el("ul").all(fields))
        .add(el("p.acts").maybe(add).add(ui.undo_offer(&id)))
}

fn id(place: usize, kind: NoteKind) -> String {
    format!("{}-{place}", kind.id())
}

fn field(ui: &Ui<'_, Act>, place: usize, kind: NoteKind, at: usize, note: Option<&Note>) -> El {
    if let Some(note) = note.filter(|_| ui.session.reads_only()) {
        return el("li").own(&note.text);
    }
    let heading = id(place, kind);
    let id = format!("{heading}-{at}");
    let id_of = note.map(|it| it.id.clone());
    let remove = note.map(|note| {
        parts::button(ui.word(Word::Remove))
            .and("remove")
            .set("id", format!("{id}-remove"))
            .set("aria-labelledby", format!("{id}-remove {heading} {id}-number"))
            .click(ui, Act::Remove(place, kind, at, note.id.clone()))
    });
    el("li")
        .add(el("span.unseen").set("id", format!("{id}-number")).add(at + 1))
        .add(
            parts::field(&id, note.map_or("", |it| &it.text))
                .set("data-id", note.map_or_else(String::new, |it| it.id.to_string()))
                .set("aria-labelledby", format!("name-{place} {heading} {id}-number"))
                .input(ui, Act::Write(place, kind, id_of)),
        )
        .maybe(remove)
}

/// A person wrote in a field: of a note that is there, or of one that starts so.
pub fn write(
    session: &WidgetSession,
    place: usize,
    kind: NoteKind,
    note: Option<Id>,
    text: String,
) {
    let pou = session.pack().pou()[place].key.clone();
    session.change_reading(|reading| match note {
        Some(note) => ReadingChange::SetNote { reading, note, text },
        None => ReadingChange::AddNote { reading, pou, kind, text },
    });
}

pub fn remove(
    session: &WidgetSession,
    place: usize,
    kind: NoteKind,
    at: usize,
    note: Id,
    then: &mut Effects,
) {
    let undo = session.change_reading(|reading| ReadingChange::RemoveNote { reading, note });
    then.undo_offer(UndoOffer {
        at: id(place, kind),
        says: Word::Removed,
        kind: "note",
        undo,
        focus: format!(".notes.{} li:nth-child({}) textarea", kind.id(), at + 1),
    });
}
