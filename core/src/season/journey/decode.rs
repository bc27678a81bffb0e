use super::{Journey, SeasonEntry};
#[cfg(feature = "schema")]
use crate::document::shape::{self, Shape};
use crate::document::{Decode, Fields};
use crate::framework::Season;
use crate::value::Opened;

impl Decode for Journey {
    const KIND: &'static str = "journey";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        // By day; entries of one day stay in the order they were written.
        let mut entries: Vec<SeasonEntry> = Vec::new();
        for (made, value) in fields.parts("entry") {
            let season = fields.one_at(value, "season", Season::from_id, Season::Hotoke);
            let (on, text) = (fields.date_at(value, "on"), fields.words_at(value, "text"));
            let after = entries.iter().rposition(|it| it.on <= on);
            let entry = SeasonEntry { id: made.into(), season, on, text };
            entries.insert(after.map_or(0, |at| at + 1), entry);
        }
        let (with, label) = (fields.maybe_id("with"), fields.words("label"));
        Ok(Self { id: fields.id(), with, label, entries })
    }

    fn holds_words(key: &str) -> bool {
        key == "label"
    }

    #[cfg(feature = "schema")]
    fn shape() -> Shape {
        let seasons = shape::one_of(Season::ALL.iter().map(|it| it.id()));
        let entry = [("season", seasons), ("on", shape::date())];
        vec![
            ("with", shape::id()),
            ("label", shape::words()),
            ("entry:", shape::object(&entry, &[("text", shape::words())])),
        ]
    }
}
