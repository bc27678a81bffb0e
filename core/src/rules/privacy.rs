//! F15: words that may show who someone is.

use super::finding::Found;
use super::index::Index;
use super::{Subject, TextPart, TextRef};
use crate::document::Id;
use crate::identify::{Identifying, identifying};
use crate::plan::{CompanionReading, Objective};
use crate::practice::{
    Community, Companion, Contact, Course, Feedback, Group, Role, Session, Supervision,
};
use crate::reflection::Entry;
use crate::season::Journey;
use crate::turns::Left;

/// F15 (PN; a rule of nursing, that notes name no one, pub): own words on the practice side that
/// hold an email, a phone number or an NHI number. One finding for each text, with the places in
/// it. Words that a merge kept as an earlier version count too: a copy of the document holds them.
///
/// On the practice side are all practice records, what is written for or with a companion, and
/// the reflections that are about a companion, or are a worker's or a manager's. A survivor's own
/// words are theirs, and nothing here looks at them.
pub(super) fn may_identify_someone<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    let mut look = Look { index, found };
    look.at_practice();
    look.in_practice_with_companions();
    let in_practice = matches!(index.role, Some(Role::Worker | Role::Manager));
    for it in index.document.all::<Entry>().filter(|it| in_practice || it.about.is_some()) {
        for answer in &it.answers {
            for own in answer.said.words() {
                look.at(Subject::Reflection(&it.id), TextPart::Answer(&answer.prompt), own);
            }
        }
        look.at_earlier(Subject::Reflection(&it.id));
    }
}

struct Look<'l, 'f, 'd> {
    index: &'l Index<'d>,
    found: &'l mut Found<'f, 'd>,
}

impl<'d> Look<'_, '_, 'd> {
    fn at_practice(&mut self) {
        use TextPart::{
            Agreed, Between, Challenges, Label, LedBy, Made, Mission, Rules, Strengths, Text,
        };

        let document = self.index.document;
        for it in document.all::<Companion>() {
            self.at_fields(&it.id, Subject::Companion, &[(Label, &it.label)]);
        }
        for it in document.all::<Contact>() {
            self.at_fields(&it.id, Subject::Contact, &[(Text, &it.text)]);
        }
        for it in document.all::<Feedback>() {
            self.at_fields(&it.id, Subject::Feedback, &[(Text, &it.text)]);
        }
        for it in document.all::<Left>() {
            let texts = [(Strengths, it.strengths.as_str()), (Challenges, &it.challenges)];
            self.at_fields(&it.id, Subject::Left, &texts);
        }
        for it in document.all::<Course>() {
            self.at_fields(&it.id, Subject::Course, &[(Text, &it.text)]);
        }
        for it in document.all::<Supervision>() {
            let texts = [(Label, it.label.as_str()), (Agreed, &it.agreed)];
            self.at_fields(&it.id, Subject::Supervision, &texts);
        }
        for it in document.all::<Group>() {
            let texts = [(Label, it.label.as_str()), (Agreed, &it.agreed)];
            self.at_fields(&it.id, Subject::Group, &texts);
        }
        for it in document.all::<Community>() {
            let texts = [
                (Label, it.label.as_str()),
                (Mission, &it.mission),
                (Rules, &it.rules),
                (Between, &it.between),
            ];
            self.at_fields(&it.id, Subject::Community, &texts);
        }
        for it in document.all::<Session>() {
            let texts = [(LedBy, it.led_by.as_str()), (Text, &it.text), (Made, &it.made)];
            self.at_fields(&it.id, Subject::Session, &texts);
        }
    }

    fn in_practice_with_companions(&mut self) {
        let document = self.index.document;
        for it in document.all::<Objective>().filter(|it| it.companion.is_some()) {
            let subject = Subject::Objective(&it.id);
            for wording in it.wordings() {
                self.at(subject, TextPart::Wording(&wording.id), &wording.text);
            }
            for step in &it.steps {
                self.at(subject, TextPart::Step(&step.id), &step.text);
            }
            for review in &it.reviews {
                self.at(subject, TextPart::Review(&review.id), &review.text);
            }
            if let Some(ended) = it.ended() {
                self.at(subject, TextPart::Ended, &ended.text);
            }
            self.at_earlier(subject);
        }
        for it in document.all::<CompanionReading>() {
            let subject = Subject::CompanionReading(&it.id);
            for note in it.said.iter().flat_map(|said| &said.notes) {
                self.at(subject, TextPart::Note(&note.id), &note.text);
            }
            for link in &it.links {
                self.at(subject, TextPart::Link(&link.id), &link.text);
            }
            self.at_earlier(subject);
        }
        for it in document.all::<Journey>().filter(|it| it.with.is_some()) {
            let subject = Subject::Journey(&it.id);
            for entry in &it.entries {
                self.at(subject, TextPart::Season(&entry.id), &entry.text);
            }
            self.at(subject, TextPart::Label, &it.label);
            self.at_earlier(subject);
        }
    }

    /// Looks at these texts of a record, and at the earlier versions of them.
    fn at_fields(
        &mut self,
        id: &'d Option<Id>,
        subject: fn(&'d Id) -> Subject<'d>,
        texts: &[(TextPart<'d>, &'d str)],
    ) {
        let Some(subject) = id.as_ref().map(subject) else { return };
        for (part, words) in texts {
            self.at(subject, *part, words);
        }
        self.at_earlier(subject);
    }

    fn at_earlier(&mut self, subject: Subject<'d>) {
        let document = self.index.document;
        for it in subject.record().into_iter().flat_map(|id| document.conflicting_versions(id)) {
            self.at(subject, TextPart::Earlier { part: it.part, version: it.version }, it.words);
        }
    }

    fn at(&mut self, subject: Subject<'d>, part: TextPart<'d>, words: &'d str) {
        let spans = look_at(words);
        if !spans.is_empty() {
            self.found.add_text(subject, TextRef::new(part, words), spans);
        }
    }
}

/// Most texts hold no digit and no `@`, so nothing that is looked for: this answers for them at
/// the speed of reading.
fn look_at(words: &str) -> Vec<Identifying> {
    let may_hold = words.bytes().any(|it| it == b'@' || it.is_ascii_digit());
    if may_hold { identifying(words) } else { Vec::new() }
}
