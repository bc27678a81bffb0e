use ppsa_core::plan::{Link, PouSnapshot};
use ppsa_core::{Document, Note, RatingKind, Reading, ReadingChange};

use super::{Both, Try};

pub fn changes(both: &Both<Reading>, document: &Document, all: &mut Vec<Try>) {
    let Some(after) = &both.after else { return };
    let (on, snapshot) = (after.on, Box::new(after.snapshot.clone()));
    let blank = Reading::new(after.id.clone(), on, after.snapshot.clone());
    if both.before.is_none() {
        for from in document.all::<Reading>() {
            let (snapshot, from) = (snapshot.clone(), from.id.clone());
            all.push(Try::of(ReadingChange::StartFrom { on, snapshot, from }));
        }
        all.push(Try::of(ReadingChange::Start { on, snapshot }));
    }
    let before = both.before.as_ref().unwrap_or(&blank);
    let mut push = |change| all.push(Try::Current(on, change));
    for PouSnapshot { key, .. } in &after.snapshot.pou {
        said(before, after, key, &mut push);
    }
    links(before, after, &mut push);
}

fn said(before: &Reading, after: &Reading, key: &str, push: &mut dyn FnMut(ReadingChange)) {
    let (Some(was), Some(is)) = (before.pou(key), after.pou(key)) else { return };
    let (reading, pou) = (after.id.clone(), key.to_owned());
    for kind in [RatingKind::Now, RatingKind::HopedFor] {
        if was.rating(kind) != is.rating(kind) {
            let (reading, pou, rating) = (reading.clone(), pou.clone(), is.rating(kind));
            push(ReadingChange::SetRating { reading, pou, kind, rating });
        }
    }
    if was.skipped != is.skipped {
        let (reading, pou) = (reading.clone(), pou.clone());
        push(ReadingChange::SetSkipped { reading, pou, skipped: is.skipped });
    }
    for Note { id, kind, text, .. } in &is.notes {
        let (reading, text) = (reading.clone(), text.clone());
        match was.notes.iter().find(|it| it.id == *id) {
            None => {
                push(ReadingChange::AddNote { reading, pou: pou.clone(), kind: *kind, text });
            }
            // No words may be written as no words, too.
            Some(_) => push(ReadingChange::SetNote { reading, note: id.clone(), text }),
        }
    }
    for note in was.notes.iter().filter(|was| is.notes.iter().all(|it| it.id != was.id)) {
        push(ReadingChange::RemoveNote { reading: reading.clone(), note: note.id.clone() });
    }
}

fn links(before: &Reading, after: &Reading, push: &mut dyn FnMut(ReadingChange)) {
    for Link { id, from, to, text, .. } in &after.links {
        let (reading, text) = (after.id.clone(), text.clone());
        match before.links.iter().find(|it| it.id == *id) {
            None => {
                let (from, to) = (from.clone(), to.clone());
                push(ReadingChange::AddLink { reading, from, to, text });
            }
            Some(_) => push(ReadingChange::SetLink { reading, link: id.clone(), text }),
        }
    }
    for link in before.links.iter().filter(|was| after.links.iter().all(|it| it.id != was.id)) {
        push(ReadingChange::RemoveLink { reading: after.id.clone(), link: link.id.clone() });
    }
}
