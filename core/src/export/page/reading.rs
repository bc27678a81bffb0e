use super::{Bit, Block, Page, Phrase, Row};
use crate::export::Word;
use crate::order::sorted;
use crate::plan::{LinkEnd, NoteKind, PackSnapshot, PouReading, Rating, Reading};
use crate::text::Text;

impl<'d> Page<'d> {
    pub(super) fn readings(&mut self) {
        let mut readings: Vec<&Reading> = self.selection.all().map(|(_, it)| it).collect();
        readings.retain(|it| !it.is_blank());
        let readings = sorted(readings, &|a, b| a.on.cmp(&b.on));
        if !readings.is_empty() {
            self.heading(2, self.word(Word::Readings));
        }
        for reading in readings {
            self.heading(3, vec![Bit::Day(reading.on)]);
            let said = reading.each().filter(|(_, said)| !said.skipped && !said.is_blank());
            let rows: Vec<Row<'d>> =
                said.map(|(name, said)| row(&reading.snapshot, name, said)).collect();
            if !rows.is_empty() {
                let columns =
                    [Word::Pou, Word::Now, Word::HopedFor, Word::Strengths, Word::Challenges];
                let columns = columns.map(|word| self.word(word)).into();
                let name = vec![self.bit(Word::Readings), Bit::Mark(", "), Bit::Day(reading.on)];
                self.blocks.push(Block::Table { name, columns, rows });
            }
            let links = reading.links.iter().filter(|link| !link.is_blank());
            let links = links.map(|link| {
                let mut phrase = end(reading, &link.from);
                phrase.extend([Bit::Mark(" "), self.bit(Word::Touches), Bit::Mark(" ")]);
                phrase.extend(end(reading, &link.to));
                super::also(&mut phrase, ": ", super::own(&link.text));
                phrase
            });
            let links = links.collect();
            self.list(4, Word::Links, links);
        }
    }
}

fn row<'d>(snapshot: &'d PackSnapshot, name: &'d Text, said: &'d PouReading) -> Row<'d> {
    let rated = |rating: Option<Rating>| {
        let words = rating.and_then(|it| snapshot.steps.get(usize::from(it.get()) - 1));
        words.map(|text| vec![Bit::Text(text)]).into_iter().collect()
    };
    let notes = |kind| {
        let notes = said.notes_of(kind).filter(|note| !note.is_blank());
        notes.map(|note| vec![Bit::Own(&note.text)]).collect()
    };
    let cells = vec![
        rated(said.now),
        rated(said.hoped_for),
        notes(NoteKind::Strength),
        notes(NoteKind::Challenge),
    ];
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
