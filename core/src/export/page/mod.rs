//! What a page for people holds, before it becomes HTML or Markdown: headings, words, lists and
//! tables, each word with where it comes from. So what is told, and in which order, is said once.

mod companion;
mod objective;
mod path;
mod practice;
mod reading;
pub(super) mod reflection;

use chrono::NaiveDate;

use super::{Selection, Word, Words};
use crate::document::Id;
use crate::order::sorted;
use crate::pack::ContentPack;
use crate::text::Text;

/// A piece of a phrase.
#[derive(Debug, Clone)]
pub(super) enum Bit<'d> {
    /// Words of a pack or of the page.
    Text(&'d Text),
    /// A person's own words.
    Own(&'d str),
    Day(NaiveDate),
    Number(u32),
    /// What stands between: never a letter.
    Mark(&'static str),
}

pub(super) type Phrase<'d> = Vec<Bit<'d>>;

#[derive(Debug)]
pub(super) enum Block<'d> {
    /// With its level, 1 to 6.
    Heading(u8, Phrase<'d>),
    Words(Phrase<'d>),
    List(Vec<Phrase<'d>>),
    /// A name and what stands under it.
    Pairs(Vec<(Phrase<'d>, Phrase<'d>)>),
    Table {
        name: Phrase<'d>,
        columns: Vec<Phrase<'d>>,
        rows: Vec<Row<'d>>,
    },
}

/// The name of a row, and in each cell the phrases, one below the other.
pub(super) type Row<'d> = (Phrase<'d>, Vec<Vec<Phrase<'d>>>);

/// A page being written.
pub(super) struct Page<'d> {
    pub selection: &'d Selection<'d>,
    pub pack: &'d ContentPack,
    pub words: &'d Words,
    pub blocks: Vec<Block<'d>>,
}

impl<'d> Page<'d> {
    /// The whole page.
    pub fn of(selection: &'d Selection<'d>, pack: &'d ContentPack, words: &'d Words) -> Self {
        let mut page = Self { selection, pack, words, blocks: Vec::new() };
        page.heading(1, page.word(Word::Title));
        page.readings();
        page.objectives(None, 2);
        page.journeys(None, 2);
        page.harder_days();
        page.reflections(None, 2);
        page.practice();
        page.companions();
        if page.blocks.len() == 1 {
            page.say(page.word(Word::Nothing));
        }
        page
    }

    fn word(&self, word: Word) -> Phrase<'d> {
        vec![self.bit(word)]
    }

    fn bit(&self, word: Word) -> Bit<'d> {
        Bit::Text(self.words.get(word))
    }

    fn heading(&mut self, level: u8, phrase: Phrase<'d>) {
        self.blocks.push(Block::Heading(level, phrase));
    }

    fn say(&mut self, phrase: Phrase<'d>) {
        self.blocks.push(Block::Words(phrase));
    }

    /// A list under a name of its own. Nothing where it has no items.
    fn list(&mut self, level: u8, name: Word, items: Vec<Phrase<'d>>) {
        if !items.is_empty() {
            self.heading(level, self.word(name));
            self.blocks.push(Block::List(items));
        }
    }

    fn pairs(&mut self, pairs: Vec<(Word, Option<Phrase<'d>>)>) {
        let said = pairs.into_iter().filter_map(|(name, phrase)| Some((self.word(name), phrase?)));
        let said: Vec<_> = said.collect();
        if !said.is_empty() {
            self.blocks.push(Block::Pairs(said));
        }
    }

    /// The chosen things of one kind that belong to this companion, or to the holder, by their days.
    fn theirs<T: crate::document::RecordKind + 'd>(
        &self,
        companion: Option<&Id>,
        companion_of: impl Fn(&T) -> Option<&Id>,
        on: impl Fn(&T) -> NaiveDate,
    ) -> Vec<&'d T> {
        let all = self.selection.all::<T>().map(|(_, it)| it);
        let theirs =
            all.filter(|it| companion_of(it) == companion).map(|it| (on(it), it)).collect();
        let theirs = sorted(theirs, &|a: &(NaiveDate, &T), b| a.0.cmp(&b.0));
        theirs.into_iter().map(|(_, it)| it).collect()
    }

    fn yes(&self, said: Option<bool>) -> Option<Phrase<'d>> {
        said.map(|yes| self.word(if yes { Word::Yes } else { Word::No }))
    }
}

/// A person's words, or nothing where there are none.
pub(super) fn own(words: &str) -> Option<Phrase<'_>> {
    (!words.trim().is_empty()).then(|| vec![Bit::Own(words)])
}

fn day<'d>(on: Option<NaiveDate>) -> Option<Phrase<'d>> {
    on.map(|on| vec![Bit::Day(on)])
}

/// Adds what is said, with a mark before it.
pub(super) fn also<'d>(phrase: &mut Phrase<'d>, mark: &'static str, more: Option<Phrase<'d>>) {
    if let Some(more) = more {
        phrase.push(Bit::Mark(mark));
        phrase.extend(more);
    }
}
