use std::collections::BTreeSet;

use super::{Bit, Page, also, day, own};
use crate::document::Id;
use crate::export::Word;
use crate::plan::{CompanionReading, Objective};
use crate::practice::{Companion, Contact, Feedback};
use crate::reflection::Entry;
use crate::season::Journey;
use crate::turns::Left;

impl<'d> Page<'d> {
    /// Whoever the holder walks beside and was chosen, with all that is about them.
    pub(super) fn companions(&mut self) {
        for id in self.companion_ids() {
            let companion = self.selection.all::<Companion>().find(|(it, _)| *it == id);
            let companion = companion.map(|(_, it)| it);
            // One that was removed, or not chosen itself, has no label here.
            let label = companion.and_then(|it| own(&it.label));
            self.heading(2, label.unwrap_or_else(|| self.word(Word::Companion)));
            if let Some(it) = companion {
                self.pairs(vec![
                    (Word::Since, day(it.since)),
                    (Word::Ended, day(it.ended)),
                    (Word::Guiding, self.yes(it.guiding.then_some(true))),
                    (Word::Known, own(&it.known)),
                    (Word::AgreedOn, own(&it.agreed)),
                    (Word::Risk, own(&it.risk)),
                    (Word::Call, own(&it.call)),
                    (Word::LookAtAgreed, day(it.look_on)),
                    (Word::StillNeeded, day(it.needed_on)),
                ]);
            }
            self.contacts(&id);
            self.feedback(&id);
            self.left(&id);
            self.journeys(Some(&id), 3);
            self.readings_with(&id);
            self.objectives(Some(&id), 3);
            self.reflections(Some(&id), 3);
        }
    }

    fn companion_ids(&self) -> BTreeSet<Id> {
        let selection = self.selection;
        // To collect it would bring a sort along.
        let mut ids = BTreeSet::new();
        ids.extend(selection.all::<Companion>().map(|(id, _)| id));
        ids.extend(selection.all::<Contact>().map(|(_, it)| it.with.clone()));
        ids.extend(selection.all::<Feedback>().map(|(_, it)| it.with.clone()));
        ids.extend(selection.all::<CompanionReading>().map(|(_, it)| it.with.clone()));
        ids.extend(selection.all::<Left>().map(|(_, it)| it.with.clone()));
        ids.extend(selection.all::<Objective>().filter_map(|(_, it)| it.companion.clone()));
        ids.extend(selection.all::<Journey>().filter_map(|(_, it)| it.with.clone()));
        ids.extend(selection.all::<Entry>().filter_map(|(_, it)| it.about.clone()));
        ids
    }

    fn contacts(&mut self, with: &Id) {
        let all = self.theirs::<Contact>(Some(with), |it| Some(&it.with), |it| it.on);
        let contacts = all.into_iter().map(|it| {
            let mut phrase = vec![Bit::Day(it.on)];
            for element in &it.elements {
                let english = Bit::Text(&self.pack.element(*element).english);
                phrase.extend([Bit::Mark(", "), english]);
            }
            also(&mut phrase, ", ", it.task_work.then(|| self.word(Word::TaskWork)));
            also(&mut phrase, ", ", it.advice.then(|| self.word(Word::Advice)));
            also(&mut phrase, ", ", own(&it.service));
            also(&mut phrase, ": ", own(&it.text));
            phrase
        });
        let contacts = contacts.collect();
        self.list(3, Word::Contacts, contacts);
    }

    fn feedback(&mut self, with: &Id) {
        let all = self.theirs::<Feedback>(Some(with), |it| Some(&it.with), |it| it.on);
        let feedback = all.into_iter().map(|it| {
            let way = Word::of_way(it.way);
            let mut phrase = vec![Bit::Day(it.on), Bit::Mark(", "), self.bit(way)];
            also(&mut phrase, ": ", own(&it.text));
            phrase
        });
        let feedback = feedback.collect();
        self.list(3, Word::Feedback, feedback);
    }

    /// What they left of their own turns, in their words.
    fn left(&mut self, with: &Id) {
        let all = self.theirs::<Left>(Some(with), |it| Some(&it.with), |it| it.on);
        let left = all.into_iter().map(|it| {
            let mut phrase = vec![Bit::Day(it.on), Bit::Mark(", "), Bit::Text(&it.pou.name)];
            for (word, words) in
                [(Word::Strengths, &it.strengths), (Word::Challenges, &it.challenges)]
            {
                if let Some(words) = own(words) {
                    phrase.extend([Bit::Mark("; "), self.bit(word), Bit::Mark(": ")]);
                    phrase.extend(words);
                }
            }
            phrase
        });
        let left = left.collect();
        self.list(3, Word::Left, left);
    }
}
