use chrono::NaiveDate;

use super::{Finding, findings};
use crate::document::Document;
use crate::pack::ContentPack;
use crate::practice::PutAway;

/// The [`findings`] that were not put away.
///
/// One that was stays away until what it rests on changes, in the order of the document. Mostly
/// that is the record it points at. For a finding about a run of things it is what ended the run:
/// drift comes up again once there was a contact that had not drifted; a challenge once another is
/// written in its pou; supervision once there was a session. So nothing returns with each letter
/// typed, and nothing is silenced for ever.
///
/// ```
/// use ppsa_core::practice::{Community, Put, PutAway};
/// use ppsa_core::rules::shown;
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// let mission = "Learn to sit with silence".to_owned();
/// document.apply(&Put(Community { mission, ..Community::default() }))?;
/// let found = shown(&document, &pack, on);
/// let (code, path) = (found[0].code.id().to_owned(), found[0].path.clone());
/// document.apply(&Put(PutAway { id: None, code, path, on }))?;
/// assert!(shown(&document, &pack, on).is_empty());
///
/// let mut community = document.all::<Community>().next().ok_or("a community")?.clone();
/// community.label = "Tuesdays".to_owned();
/// document.apply(&Put(community))?;
/// assert_eq!(shown(&document, &pack, on).len(), 1, "it changed, and no rules are written yet");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn shown(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<Finding> {
    let away: Vec<&PutAway> = document.all().collect();
    let mut found = findings(document, pack, today);
    found.retain(|it| {
        let away = away.iter().filter(|away| away.code == it.code.id() && away.path == it.path);
        let away = away.filter_map(|away| document.changed(away.id.as_ref()?)).max();
        away.is_none_or(|away| it.rests_on.is_some_and(|last| last > away))
    });
    found
}
