use super::{Journey, SeasonEntry};
use crate::document::shape::{self, Shape};
use crate::document::{Fields, Id, Open, holds};
use crate::framework::Season;
use crate::value::{Opened, date_at, text_at, words_at};

impl Open for Journey {
    holds!(Journey, "journey");

    fn open(fields: &Fields<'_>) -> Opened<Self> {
        let written = fields.parts("entry", |id, value| {
            let season = Season::from_id(text_at(value, "season")?).ok_or("season")?;
            let (on, text) = (date_at(value, "on")?, words_at(value, "text")?);
            Ok(SeasonEntry { id, season, on, text })
        })?;
        // By day; entries of one day stay in the order they were written.
        let mut entries: Vec<SeasonEntry> = Vec::new();
        for entry in written {
            let after = entries.iter().rposition(|it| it.on <= entry.on);
            entries.insert(after.map_or(0, |at| at + 1), entry);
        }
        let with = fields.maybe("with", |it| Id::new(it.as_str()?).ok())?;
        Ok(Self { id: fields.id(), with, label: fields.words("label")?, entries })
    }

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
