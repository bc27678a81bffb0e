use crate::json::Value;

use super::bundle::Bundle;
use super::value::{code, coding, concept, date, list, string};
use crate::document::Id;
use crate::export::Word;
use crate::plan::{
    CompanionReading, NoteKind, PouReading, PouSnapshot, Rating, RatingKind, Reading, Voice,
};

const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";

/// The companion it is of, and in whose words; nobody, where it is the holder's own.
type Whose<'w> = Option<(&'w Id, Voice)>;

impl Bundle<'_> {
    pub(super) fn observations(&mut self) {
        let selection = self.selection;
        let own = selection.all::<Reading>().map(|(_, it)| (it, None));
        let theirs = selection.all::<CompanionReading>();
        let theirs = theirs.map(|(_, it)| (&it.reading, Some((&it.with, it.voice))));
        let mut readings: Vec<(&Reading, Whose<'_>)> = own.chain(theirs).collect();
        readings.sort_by_key(|(it, _)| it.on);
        for (reading, whose) in readings {
            let each = reading.snapshot.pou.iter().zip(reading.each().map(|(_, said)| said));
            for (pou, said) in each.filter(|(_, said)| !said.skipped) {
                self.of_pou((reading, whose), pou, said);
            }
        }
    }

    fn of_pou(
        &mut self,
        of @ (reading, _): (&Reading, Whose<'_>),
        pou: &PouSnapshot,
        said: &PouReading,
    ) {
        for (kind, word) in [(RatingKind::Now, Word::Now), (RatingKind::HopedFor, Word::HopedFor)] {
            if let Some(rating) = said.rating(kind) {
                let id = self.id(&["Observation", reading.id.as_str(), &pou.key, kind.id()]);
                let step = self.step(reading, rating);
                self.observe(&id, of, pou, (kind.id(), word), ("valueCodeableConcept", step));
            }
        }
        for note in said.notes.iter().filter(|note| !note.is_blank()) {
            let word = match note.kind {
                NoteKind::Strength => Word::Strengths,
                NoteKind::Challenge => Word::Challenges,
            };
            let id = self.id(&["Observation", reading.id.as_str(), note.id.as_str()]);
            let value = ("valueString", string(&note.text));
            // Words of control characters alone are none.
            if !value.1.is_null() {
                self.observe(&id, of, pou, (note.kind.id(), word), value);
            }
        }
    }

    fn observe(
        &mut self,
        id: &str,
        (reading, whose): (&Reading, Whose<'_>),
        pou: &PouSnapshot,
        (kind, word): (&str, Word),
        value: (&str, Value),
    ) {
        let name = [&pou.name.plain(), ": ", self.how.words.plain(word).as_str()].concat();
        let system = self.address("CodeSystem", &["reading"]);
        let what = coding(&system, code(&[&pou.key, ".", kind].concat()), name.as_str().into());
        let survey = coding(CATEGORY, "survey".into(), "Survey".into());
        let about = self.pou(&pou.key, &pou.name);
        let with = whose.map(|(with, _)| with);
        let subject = self.subject(with);
        let performer = match whose {
            Some((_, Voice::Worker)) => self.says(with),
            _ => subject.clone(),
        };
        let fields = [
            ("status", "final".into()),
            ("category", list([concept(survey), concept(about)])),
            ("code", concept(what)),
            ("subject", subject),
            ("performer", list([performer])),
            ("effectiveDateTime", date(reading.on)),
            value,
        ];
        self.add("Observation", id, fields);
    }

    /// A place on the scale of its pack, with its words: a code and no number to count with.
    fn step(&self, reading: &Reading, rating: Rating) -> Value {
        let snapshot = &reading.snapshot;
        let top = snapshot.top().to_string();
        let system = self.address("CodeSystem", &[snapshot.pack.as_str(), "step", &top]);
        let words = snapshot.steps.get(usize::from(rating.get()) - 1);
        let words = words.map(|words| self.said(words)).unwrap_or_default();
        concept(coding(&system, code(&rating.get().to_string()), words))
    }
}
