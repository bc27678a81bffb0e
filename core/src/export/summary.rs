use chrono::NaiveDate;

use super::markdown::escaped;
use super::page::{Bit, Phrase};
use super::{Word, Words};
use crate::text::Text;

/// A piece of a [`SummaryLine`].
///
/// ```
/// use ppsa_core::export::Piece;
///
/// assert_ne!(Piece::Number(3), Piece::Own("3".into()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words of a pack or of the page.
    Text(Text),
    /// A person's own words.
    Own(String),
    /// A day.
    Day(NaiveDate),
    /// How many.
    Number(u32),
    /// What stands between: never a letter.
    Mark(&'static str),
}

/// Stands after who a line is about.
static MARK: Piece = Piece::Mark(": ");

/// One line of a [`summary`](super::summary), to be chosen or not.
///
/// ```
/// use ppsa_core::export::{Words, summary};
/// use ppsa_core::practice::{Companion, Contact, Save};
/// use ppsa_core::{ContentPack, Document, Replica, example};
///
/// let (pack, words) = (ContentPack::built_in("en-NZ")?, Words::default());
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Companion { label: "River".into(), ..Companion::default() }))?;
/// let with = document.all::<Companion>().next().and_then(|it| it.id.clone()).ok_or("an id")?;
/// document.apply(&Save(Contact::new(with, on)))?;
/// let lines = summary(&document, &pack, &words, on, on);
/// assert_eq!(lines[0].key, "contacts");
/// assert!(lines[0].about.is_none(), "a number, and no label");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryLine {
    /// The same for the same line, whatever else is there.
    pub key: String,
    /// The heading it stands under.
    pub under: Word,
    /// Someone the holder walks beside, by their label, where it is about one. To be shown once the
    /// line is chosen, and not before.
    pub about: Option<Piece>,
    /// What it says.
    pub says: Vec<Piece>,
}

impl SummaryLine {
    pub(super) fn new(key: String, under: Word, says: Phrase<'_>) -> Self {
        Self { key, under, about: None, says: says.into_iter().map(Piece::of).collect() }
    }

    /// All that goes out with it: who it is about, where it is about someone, and what it says.
    ///
    /// ```
    /// use ppsa_core::export::{SummaryLine, Piece, Word};
    ///
    /// let says = vec![Piece::Own("More walking".into())];
    /// let about = Some(Piece::Own("River".into()));
    /// let line = SummaryLine { key: "feedback/3-a".into(), under: Word::Feedback, about, says };
    /// assert_eq!(line.pieces().count(), 3);
    /// ```
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        let about = self.about.iter().flat_map(|it| [it, &MARK]);
        about.chain(&self.says)
    }
}

impl Piece {
    pub(super) fn of(bit: Bit<'_>) -> Self {
        match bit {
            Bit::Text(text) => Self::Text(text.clone()),
            Bit::Own(words) => Self::Own(words.to_owned()),
            Bit::Day(on) => Self::Day(on),
            Bit::Number(number) => Self::Number(number),
            Bit::Mark(mark) => Self::Mark(mark),
        }
    }
}

/// These lines as Markdown, in their order, each under its heading, and nothing else but the title
/// and the day it was made. `day` says how a day is written. As in [`markdown`](super::markdown()),
/// no word of a person's becomes markup.
///
/// ```
/// use ppsa_core::export::{SummaryLine, Piece, Word, Words, summary_text};
/// use ppsa_core::example;
///
/// let says = vec![Piece::Own("Rest *more*".into())];
/// let line = SummaryLine { key: "objective/3-a".into(), under: Word::Objectives, about: None, says };
/// let on = example::day(1);
/// let text = summary_text(&[line], &Words::default(), on, &|on| on.to_string());
/// assert_eq!(text, "# My notes\n\n2026-03-01\n\n## Wellbeing objectives\n\n- Rest \\*more\\*\n");
/// ```
#[must_use]
pub fn summary_text(
    lines: &[SummaryLine],
    words: &Words,
    today: NaiveDate,
    day: &dyn Fn(NaiveDate) -> String,
) -> String {
    let mut out = String::new();
    let mut add = |parts: &[&str]| parts.iter().for_each(|part| out.push_str(part));
    let title = escaped(&words.plain(Word::Title), " ");
    add(&["# ", &title, "\n\n", &escaped(&day(today), " "), "\n"]);
    let mut under = None;
    for line in lines {
        if under != Some(line.under) {
            under = Some(line.under);
            add(&["\n## ", &escaped(&words.plain(line.under), " "), "\n\n"]);
        }
        add(&["- "]);
        for piece in line.pieces() {
            match piece {
                Piece::Text(text) => add(&[&escaped(&text.plain(), "\\\n  ")]),
                Piece::Own(own) => add(&[&escaped(own, "\\\n  ")]),
                Piece::Day(on) => add(&[&escaped(&day(*on), " ")]),
                Piece::Number(number) => add(&[&number.to_string()]),
                Piece::Mark(mark) => add(&[mark]),
            }
        }
        add(&["\n"]);
    }
    out
}
