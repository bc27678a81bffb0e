use super::{Bit, Block, Page, Phrase, also, own};
use crate::document::Id;
use crate::export::{Word, Words};
use crate::order::sorted;
use crate::pack::ContentPack;
use crate::reflection::{Answer, AnsweredPrompt, Entry};

impl<'d> Page<'d> {
    /// The holder's reflections, or those about a companion.
    pub(super) fn reflections(&mut self, about: Option<&Id>, level: u8) {
        let mut all = self.theirs::<Entry>(about, |it| it.about.as_ref(), |it| it.on);
        all.retain(|it| !it.is_blank());
        if !all.is_empty() {
            self.heading(level, self.word(Word::Reflections));
        }
        for entry in all {
            let title = Bit::Text(&entry.asked.title);
            self.heading(level + 1, vec![Bit::Day(entry.on), Bit::Mark(", "), title]);
            if !entry.finished {
                self.say(self.word(Word::InProgress));
            }
            let pairs = in_order(self.pack, entry).into_iter().filter_map(|answer| {
                Some((vec![Bit::Text(&answer.asks)], said(self.words, &answer.said)?))
            });
            let pairs = pairs.collect();
            self.blocks.push(Block::Pairs(pairs));
        }
    }
}

/// The answers in the order of the template, where the pack has it; those it does not ask last.
pub(in crate::export) fn in_order<'d>(
    pack: &ContentPack,
    entry: &'d Entry,
) -> Vec<&'d AnsweredPrompt> {
    let template = pack.template(&entry.asked.template);
    let place = |answer: &AnsweredPrompt| {
        let mut prompts = template.into_iter().flat_map(|it| it.prompts());
        prompts.position(|prompt| prompt.id == answer.prompt).unwrap_or(usize::MAX)
    };
    let answers = entry.answers.iter().filter(|answer| !entry.skipped.contains(&answer.prompt));
    let answers: Vec<(usize, &AnsweredPrompt)> = answers.map(|it| (place(it), it)).collect();
    let answers = sorted(answers, &|a, b| a.0.cmp(&b.0));
    answers.into_iter().map(|(_, it)| it).collect()
}

/// An answer, or nothing where it says nothing.
pub(in crate::export) fn said<'d>(words: &'d Words, said: &'d Answer) -> Option<Phrase<'d>> {
    Some(match said {
        Answer::Text(text) => own(text)?,
        Answer::Choice(chosen) => vec![Bit::Text(&chosen.words)],
        Answer::Choices { chosen, own: words } => {
            let mut phrase = Phrase::new();
            for choice in chosen {
                let mark = if phrase.is_empty() { "" } else { ", " };
                also(&mut phrase, mark, Some(vec![Bit::Text(&choice.words)]));
            }
            let mark = if phrase.is_empty() { "" } else { ", " };
            also(&mut phrase, mark, own(words));
            (!phrase.is_empty()).then_some(phrase)?
        }
        Answer::Scale { words, .. } => vec![Bit::Text(words)],
        Answer::Date(on) => vec![Bit::Day(*on)],
        Answer::YesNotYet(yes) => {
            vec![Bit::Text(words.get(if *yes { Word::Yes } else { Word::NotYet }))]
        }
    })
}
