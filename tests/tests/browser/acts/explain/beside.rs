use ppsa_core::Note;
use ppsa_core::plan::{CompanionReading, CompanionReadingChange as Change};

use super::{Both, Try};

pub fn changes(Both { before, after }: Both<CompanionReading>, all: &mut Vec<Try>) {
    let Some(is) = after else { return };
    let mut push = |change: Change| all.push(Try::of(change));
    let Some(was) = before else {
        let (on, snapshot) = (is.on, Box::new(is.snapshot.clone()));
        return push(Change::Start { on, snapshot, with: is.with.clone(), voice: is.voice });
    };
    for pou in &is.snapshot.pou {
        let Some(said) = is.pou(&pou.key) else { continue };
        for Note { id, kind, text } in said.notes.clone() {
            let (reading, pou) = (is.id.clone(), pou.key.clone());
            match was.note(&id) {
                None => push(Change::AddNote { reading, pou, kind, text }),
                Some(_) => push(Change::SetNote { reading, note: id, text }),
            }
        }
    }
}
