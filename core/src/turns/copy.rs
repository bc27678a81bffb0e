//! The person's own copy, made anew of what stands: nothing of how it came about, and no id of another
//! document.

use super::turn::Turn;
use crate::document::Document;
use crate::error::Result;
use crate::pack::ContentPack;
use crate::plan::{
    AgreementMethod, Objective, ObjectiveChange, PouReading, RatingKind, Reading, ReadingChange,
};

pub(super) fn fill(into: &mut Document, turn: &Turn, pack: &ContentPack) {
    // Each is refused only where the turn's own document would have refused it.
    if let Some(it) = turn.document.current(pack).filter(|it| !it.is_blank()) {
        let _ = reading(into, it);
    }
    for it in turn.document.all::<Objective>().filter(|it| turn.is_theirs(it)) {
        let _ = objective(into, it);
    }
}

fn reading(into: &mut Document, of: &Reading) -> Result<()> {
    let snapshot = Box::new(of.snapshot.clone());
    let started = into.apply(&ReadingChange::Start { on: of.on, snapshot })?;
    let Some(reading) = started.created() else { return Ok(()) };
    for (pou, said) in of.snapshot.pou.iter().zip(of.each()) {
        let PouReading { notes, .. } = said.1;
        for note in notes.iter().filter(|it| !it.is_blank()) {
            let (reading, pou, text) = (reading.clone(), pou.key.clone(), note.text.clone());
            into.apply(&ReadingChange::AddNote { reading, pou, kind: note.kind, text })?;
        }
        for kind in [RatingKind::Now, RatingKind::HopedFor] {
            let (reading, pou, rating) = (reading.clone(), pou.key.clone(), said.1.rating(kind));
            into.apply(&ReadingChange::SetRating { reading, pou, kind, rating })?;
        }
    }
    Ok(())
}

fn objective(into: &mut Document, of: &Objective) -> Result<()> {
    let (on, pou, text) = (of.on, of.pou.clone(), of.wording().text.clone());
    let started = into.apply(&ObjectiveChange::Start { on, companion: None, pou, text })?;
    let (Some(id), Some(agreed)) = (started.created(), of.wording().agreement()) else {
        return Ok(());
    };
    let wording = into.get::<Objective>(id).map(|it| it.wording().id.clone());
    if let Some(wording) = wording {
        let (objective, on, how) = (id.clone(), agreed.on(), AgreementMethod::Here);
        into.apply(&ObjectiveChange::Agree { objective, wording, on, how })?;
    }
    Ok(())
}
