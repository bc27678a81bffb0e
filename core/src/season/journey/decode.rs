use super::{Journey, SeasonEntry};
use crate::document::{Decode, Fields, Id, Words};
#[cfg(feature = "schema")]
use crate::document::{Field as _, shape::Shape};
use crate::value::Opened;

impl Decode for Journey {
    const KIND: &'static str = "journey";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        // By day; entries of one day stay in the order they were written.
        let mut entries: Vec<SeasonEntry> = Vec::new();
        for (made, value) in fields.parts("entry") {
            let entry = SeasonEntry::under(made.into(), fields, value);
            let after = entries.iter().rposition(|it| it.on <= entry.on);
            entries.insert(after.map_or(0, |at| at + 1), entry);
        }
        let (with, label) = (fields.field::<Option<Id>>("with"), fields.field::<Words>("label"));
        Ok(Self { id: fields.id(), with, label, entries })
    }

    fn holds_words(key: &str) -> bool {
        key == "label"
    }

    #[cfg(feature = "schema")]
    fn shape() -> Shape {
        vec![
            ("with", Id::looks()),
            ("label", Words::looks()),
            ("entry:", SeasonEntry::looks_under()),
        ]
    }
}
