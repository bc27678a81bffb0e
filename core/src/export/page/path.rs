use super::{Bit, Block, Page, also, own};
use crate::document::Id;
use crate::export::Word;
use crate::season::{HarderDays, Journey};

impl Page<'_> {
    /// The journeys of the holder, or with a companion.
    pub(super) fn journeys(&mut self, with: Option<&Id>, level: u8) {
        let first = |it: &Journey| it.entries.first().map(|entry| entry.on).unwrap_or_default();
        let mut all = self.theirs::<Journey>(with, |it| it.with.as_ref(), first);
        all.retain(|it| !it.entries.is_empty());
        if !all.is_empty() {
            self.heading(level, self.word(Word::Seasons));
        }
        for journey in all {
            if let Some(label) = own(&journey.label) {
                self.heading(level + 1, label);
            }
            let entries = journey.entries.iter().map(|entry| {
                let season = self.pack.season(entry.season);
                let mut phrase = vec![Bit::Day(entry.on), Bit::Mark(": ")];
                phrase.push(Bit::Text(&season.name));
                let english = vec![Bit::Text(&season.english)];
                also(&mut phrase, ", ", Some(english));
                also(&mut phrase, ": ", own(&entry.text));
                phrase
            });
            let entries = entries.collect();
            self.blocks.push(Block::List(entries));
        }
    }

    /// The page for harder days, where there is something on it.
    pub(super) fn harder_days(&mut self) {
        for (_, it) in self.selection.all::<HarderDays>().filter(|(_, it)| !it.is_blank()) {
            self.heading(2, self.word(Word::HarderDays));
            self.pairs(it.named().map(|(name, words)| (name, own(words))).into());
        }
    }
}
