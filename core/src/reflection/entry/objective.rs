//! An answer that is the first wording of an objective (PN): written once, and the objective is there. It is
//! held lightly: what the two make of it later is theirs, and the answer stays as it was that day.

use super::{Answer, Entry};
use crate::document::{Change as _, Document, Draft, Id};
use crate::error::Result;
use crate::json::Value;
use crate::plan::{Objective, ObjectiveChange, PouSnapshot};
use crate::reflection::Choice;
use crate::value::id;

/// What became of a first wording: see [`Entry::became`].
///
/// ```
/// use ppsa_core::reflection::FirstWording;
///
/// assert_ne!(FirstWording::Objective, FirstWording::Moved);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstWording {
    /// It is a provisional objective, which follows it.
    Objective,
    /// It was one, and something else became of that since.
    Moved,
    /// It was one, and that was removed.
    Removed,
    /// It becomes one once it is said whom the reflection is about.
    WaitsForWhom,
    /// It becomes one once it belongs to a pou.
    WaitsForPou,
}

pub(super) fn became(entry: &Entry, document: &Document) -> Option<FirstWording> {
    let said = Wanted::of(entry);
    if said.own.trim().is_empty() {
        return None;
    }
    let Some(objective) = &entry.objective else {
        let whom = said.about.is_some();
        return Some(if whom { FirstWording::WaitsForPou } else { FirstWording::WaitsForWhom });
    };
    Some(match document.get::<Objective>(objective) {
        Some(it) if untouched(it, &said) => FirstWording::Objective,
        Some(_) => FirstWording::Moved,
        None => FirstWording::Removed,
    })
}

/// What the answer and whom it is about come to.
pub(super) struct Wanted<'a> {
    pub about: Option<&'a Id>,
    pub chosen: &'a [Choice],
    pub own: &'a str,
}

impl<'a> Wanted<'a> {
    /// As the reflection has it.
    pub fn of(entry: &'a Entry) -> Self {
        let said = entry.first_wording.as_deref().and_then(|prompt| entry.answer(prompt));
        let (chosen, own): (&[Choice], &str) = match said.map(|it| &it.said) {
            Some(Answer::Choices { chosen, own }) => (chosen, own),
            _ => (&[], ""),
        };
        Self { about: entry.about.as_ref(), chosen, own }
    }

    /// Nothing without whom it is for, a pou and words.
    fn is_whole(&self) -> bool {
        self.about.is_some() && !self.chosen.is_empty() && !self.own.trim().is_empty()
    }

    fn pou(&self) -> Vec<PouSnapshot> {
        let pou = |it: &Choice| PouSnapshot { key: it.key.clone(), name: it.words.clone() };
        self.chosen.iter().map(pou).collect()
    }
}

/// Has the objective say what the answer says, as long as nothing else became of it.
pub(super) fn settle(draft: &mut Draft<'_>, entry: &Entry, wanted: &Wanted<'_>) -> Result<()> {
    let document = draft.document();
    let linked = entry.objective.as_ref();
    let there = linked.and_then(|it| document.get::<Objective>(it));
    match there {
        // Taken away by hand: letters do not bring it back.
        None if linked.is_some() => Ok(()),
        None if wanted.is_whole() => start(draft, entry, wanted),
        None => Ok(()),
        Some(it) if !untouched(it, &Wanted::of(entry)) => Ok(()),
        Some(it) if wanted.is_whole() && it.companion.as_ref() == wanted.about => {
            let (objective, wording) = (it.id.clone(), it.wording().id.clone());
            let (pou, text) = (wanted.pou(), wanted.own.to_owned());
            if pou != it.pou {
                ObjectiveChange::SetPou { objective: objective.clone(), pou }.make(draft)?;
            }
            ObjectiveChange::SetWording { objective, wording, text }.make(draft)
        }
        Some(it) => {
            draft.remove(&it.id);
            draft.set(&entry.id, "objective", Value::Null);
            if wanted.is_whole() { start(draft, entry, wanted) } else { Ok(()) }
        }
    }
}

fn start(draft: &mut Draft<'_>, entry: &Entry, wanted: &Wanted<'_>) -> Result<()> {
    let (on, pou, text) = (entry.on, wanted.pou(), wanted.own.to_owned());
    ObjectiveChange::Start { on, companion: wanted.about.cloned(), pou, text }.make(draft)?;
    let started = draft.id();
    draft.set(&entry.id, "objective", id(&started));
    Ok(())
}

/// Whether it is still what the answer made it.
fn untouched(it: &Objective, said: &Wanted<'_>) -> bool {
    it.is_open()
        && it.earlier().next().is_none()
        && it.wording().agreement().is_none()
        && it.wording().text == said.own
        && it.pou == said.pou()
        && it.steps.is_empty()
        && it.reviews.is_empty()
        && it.review_on.is_none()
}
