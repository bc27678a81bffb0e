use super::{Bit, Block, Page, Phrase, Row, also};
use crate::document::Id;
use crate::export::Word;
use crate::order::sorted;
use crate::plan::{
    CompanionReading, LinkEnd, NoteKind, PackSnapshot, PouReading, Rating, Reading, Voice,
};
use crate::text::Text;

impl<'d> Page<'d> {
    /// The holder's own readings.
    pub(super) fn readings(&mut self) {
        let all: Vec<&Reading> = self.selection.all().map(|(_, it)| it).collect();
        let all = sorted(all, &|a, b| a.on.cmp(&b.on));
        self.list_readings(2, Word::Readings, all.into_iter().map(|it| (it, None)).collect());
    }

    /// What is strong and hard for a companion, each reading with whose words it holds.
    pub(super) fn readings_with(&mut self, with: &Id) {
        let all = self.theirs::<CompanionReading>(Some(with), |it| Some(&it.with), |it| it.on);
        let all = all.into_iter().map(|it| {
            let voice = match it.voice {
                Voice::Worker => Word::AsWorkerSees,
                Voice::Person => Word::AsTheySay,
            };
            (&it.reading, Some(voice))
        });
        let all = all.collect();
        self.list_readings(3, Word::StrengthsAndChallenges, all);
    }

    fn list_readings(
        &mut self,
        level: u8,
        name: Word,
        mut readings: Vec<(&'d Reading, Option<Word>)>,
    ) {
        readings.retain(|(it, _)| !it.is_blank());
        if !readings.is_empty() {
            self.heading(level, self.word(name));
        }
        for (reading, voice) in readings {
            let own = voice.is_none();
            let voice = voice.map(|voice| self.word(voice));
            let mut title = vec![Bit::Day(reading.on)];
            also(&mut title, ", ", voice);
            self.heading(level + 1, title.clone());
            let said = reading.each().filter(|(_, said)| !said.skipped && !said.is_blank());
            // Nobody asks for a rating of somebody else.
            let rated = |(_, said): (&Text, &PouReading)| said.now.or(said.hoped_for).is_some();
            let rated = own || reading.each().any(rated);
            let rows: Vec<Row<'d>> =
                said.map(|(name, said)| row(&reading.snapshot, name, said, rated)).collect();
            if !rows.is_empty() {
                let columns =
                    [Word::Pou, Word::Now, Word::HopedFor, Word::Strengths, Word::Challenges];
                let columns = columns.into_iter().enumerate();
                let columns = columns.filter(|(at, _)| rated || !matches!(at, 1 | 2));
                let columns = columns.map(|(_, word)| self.word(word)).collect();
                let mut name = vec![self.bit(name), Bit::Mark(", ")];
                name.extend(title);
                self.blocks.push(Block::Table { name, columns, rows });
            }
            let links = reading.links.iter().filter(|link| !link.is_blank());
            let links = links.map(|link| {
                let mut phrase = end(reading, &link.from);
                phrase.extend([Bit::Mark(" "), self.bit(Word::Touches), Bit::Mark(" ")]);
                phrase.extend(end(reading, &link.to));
                also(&mut phrase, ": ", super::own(&link.text));
                phrase
            });
            let links = links.collect();
            self.list(level + 2, Word::Links, links);
        }
    }
}

fn row<'d>(
    snapshot: &'d PackSnapshot,
    name: &'d Text,
    said: &'d PouReading,
    with_ratings: bool,
) -> Row<'d> {
    let rated = |rating: Option<Rating>| {
        let words = rating.and_then(|it| snapshot.steps.get(usize::from(it.get()) - 1));
        words.map(|text| vec![Bit::Text(text)]).into_iter().collect()
    };
    let notes = |kind| {
        let notes = said.notes_of(kind).filter(|note| !note.is_blank());
        notes.map(|note| vec![Bit::Own(&note.text)]).collect()
    };
    let mut cells = Vec::new();
    if with_ratings {
        cells.extend([rated(said.now), rated(said.hoped_for)]);
    }
    cells.extend([notes(NoteKind::Strength), notes(NoteKind::Challenge)]);
    (vec![Bit::Text(name)], cells)
}

/// The pou, and the strength or challenge in it while it is there.
fn end<'d>(reading: &'d Reading, end: &'d LinkEnd) -> Phrase<'d> {
    let pou = reading.snapshot.pou.iter().find(|pou| pou.key == end.pou);
    let mut phrase: Phrase<'d> = pou.map(|pou| Bit::Text(&pou.name)).into_iter().collect();
    let note = end.note.as_ref().and_then(|id| reading.note(id));
    if let Some((_, note)) = note.filter(|(_, note)| !note.is_blank()) {
        phrase.extend([Bit::Mark(" ("), Bit::Own(&note.text), Bit::Mark(")")]);
    }
    phrase
}
