//! F15: words that may show who someone is.

use super::index::Index;
use super::{Finding, FindingCode};
use crate::document::{Decode, Id};
use crate::identify::{Identifying, identifying};
use crate::plan::Objective;
use crate::practice::{
    Community, Companion, Contact, Course, Feedback, Group, Role, Session, Supervision,
};
use crate::reflection::Entry;
use crate::season::Journey;

/// F15 (PN; a rule of nursing, that notes name no one, pub): own words on the practice side that
/// hold an email, a phone number or an NHI number. One finding for each text, with the places in
/// it. Words that a merge kept as an earlier version count too: a copy of the document holds them.
///
/// On the practice side are all practice records, what is written for or with a companion, and
/// the reflections that are about a companion, or are a worker's or a manager's. A survivor's own
/// words are theirs, and nothing here looks at them.
pub(super) fn may_identify_someone(index: &Index<'_>, found: &mut Vec<Finding>) {
    let mut look = Look { index, found };
    look.at_practice();
    look.in_practice_with_companions();
    let in_practice = matches!(index.role, Some(Role::Worker | Role::Manager));
    for it in index.document.all::<Entry>().filter(|it| in_practice || it.about.is_some()) {
        let answers = it.answers.iter().flat_map(|answer| {
            answer.said.words().into_iter().map(|own| ("answer", answer.prompt.as_str(), own))
        });
        look.at::<Entry>(Some(&it.id), answers);
    }
}

struct Look<'l, 'd> {
    index: &'l Index<'d>,
    found: &'l mut Vec<Finding>,
}

impl Look<'_, '_> {
    fn at_practice(&mut self) {
        let document = self.index.document;
        for it in document.all::<Companion>() {
            self.at::<Companion>(it.id.as_ref(), [("label", "", it.label.as_str())]);
        }
        for it in document.all::<Contact>() {
            self.at::<Contact>(it.id.as_ref(), [("text", "", it.text.as_str())]);
        }
        for it in document.all::<Feedback>() {
            self.at::<Feedback>(it.id.as_ref(), [("text", "", it.text.as_str())]);
        }
        for it in document.all::<Course>() {
            self.at::<Course>(it.id.as_ref(), [("text", "", it.text.as_str())]);
        }
        for it in document.all::<Supervision>() {
            let texts = [("label", "", it.label.as_str()), ("agreed", "", &it.agreed)];
            self.at::<Supervision>(it.id.as_ref(), texts);
        }
        for it in document.all::<Group>() {
            let texts = [("label", "", it.label.as_str()), ("agreed", "", &it.agreed)];
            self.at::<Group>(it.id.as_ref(), texts);
        }
        for it in document.all::<Community>() {
            let texts = [
                ("label", "", it.label.as_str()),
                ("mission", "", &it.mission),
                ("rules", "", &it.rules),
                ("between", "", &it.between),
            ];
            self.at::<Community>(it.id.as_ref(), texts);
        }
        for it in document.all::<Session>() {
            let texts = [
                ("led-by", "", it.led_by.as_str()),
                ("text", "", &it.text),
                ("made", "", &it.made),
            ];
            self.at::<Session>(it.id.as_ref(), texts);
        }
    }

    fn in_practice_with_companions(&mut self) {
        let document = self.index.document;
        for it in document.all::<Objective>().filter(|it| it.companion.is_some()) {
            let wordings = it.wordings().map(|it| ("wording", it.id.as_str(), it.text.as_str()));
            let steps = it.steps.iter().map(|it| ("step", it.id.as_str(), it.text.as_str()));
            let reviews = it.reviews.iter().map(|it| ("review", it.id.as_str(), it.text.as_str()));
            let ended = it.ended().map(|it| ("ended", "", it.text.as_str()));
            let texts = wordings.chain(steps).chain(reviews).chain(ended);
            self.at::<Objective>(Some(&it.id), texts);
        }
        for it in document.all::<Journey>().filter(|it| it.with.is_some()) {
            let entries = it.entries.iter().map(|it| ("entry", it.id.as_str(), it.text.as_str()));
            let texts = entries.chain([("label", "", it.label.as_str())]);
            self.at::<Journey>(Some(&it.id), texts);
        }
    }

    /// Looks at one record: at these texts, each named by its part and the key of one of several,
    /// and at the earlier versions of them.
    fn at<'t, T: Decode>(
        &mut self,
        id: Option<&Id>,
        texts: impl IntoIterator<Item = (&'t str, &'t str, &'t str)>,
    ) {
        let Some(id) = id else { return };
        let blank = || Finding::at(FindingCode::MayIdentifySomeone, T::KIND, id);
        for (part, key, words) in texts {
            let spans = look_at(words);
            if !spans.is_empty() {
                let it = blank().within(part);
                let it = if key.is_empty() { it } else { it.within(key) };
                self.found.push(Finding { spans, ..it });
            }
        }
        for earlier in self.index.document.conflicting_versions(id) {
            let spans = look_at(earlier.words);
            if !spans.is_empty() {
                let (part, version) = (earlier.part.replace(':', "/"), earlier.version.to_string());
                let it = blank().within(&part).within("earlier").within(&version);
                self.found.push(Finding { spans, ..it });
            }
        }
    }
}

/// Most texts hold no digit and no `@`, so nothing that is looked for: this answers for them at
/// the speed of reading.
fn look_at(words: &str) -> Vec<Identifying> {
    let may_hold = words.bytes().any(|it| it == b'@' || it.is_ascii_digit());
    if may_hold { identifying(words) } else { Vec::new() }
}
