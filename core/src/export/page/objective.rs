use super::{Bit, Page, Phrase, also, day, own};
use crate::document::Id;
use crate::export::Word;
use crate::plan::{AgreementMethod, Objective, Outcome, StepHolder};

impl<'d> Page<'d> {
    /// The objectives of the holder, or of a companion.
    pub(super) fn objectives(&mut self, companion: Option<&Id>, level: u8) {
        let all = self.theirs::<Objective>(companion, |it| it.companion.as_ref(), |it| it.on);
        if !all.is_empty() {
            self.heading(level, self.word(Word::Objectives));
        }
        for objective in all {
            let words = own(&objective.wording().text);
            self.heading(level + 1, words.unwrap_or_else(|| self.word(Word::NoWords)));
            self.pairs(vec![
                (Word::Pou, Some(pou(objective))),
                (Word::Stands, Some(self.standing(objective))),
                (Word::ReviewOn, day(objective.review_on.filter(|_| objective.is_open()))),
            ]);
            self.steps(objective, level + 2);
            let reviews = objective.reviews.iter().map(|review| {
                let mut phrase = vec![Bit::Day(review.on)];
                let together = review.together.then(|| self.word(Word::Together));
                also(&mut phrase, ", ", together);
                also(&mut phrase, ": ", own(&review.text));
                phrase
            });
            let reviews = reviews.collect();
            self.list(level + 2, Word::Reviews, reviews);
            let earlier = objective.earlier().filter_map(|wording| {
                let mut phrase = vec![Bit::Day(wording.on), Bit::Mark(": ")];
                phrase.extend(own(&wording.text)?);
                Some(phrase)
            });
            let earlier = earlier.collect();
            self.list(level + 2, Word::EarlierWordings, earlier);
        }
    }

    fn standing(&self, objective: &'d Objective) -> Phrase<'d> {
        let wording = objective.wording();
        let (word, on, text) = match (objective.ended(), wording.agreement()) {
            (Some(ended), _) if ended.ending == Outcome::Done => {
                (Word::Done, ended.on, ended.text.as_str())
            }
            (Some(ended), _) => (Word::SetDown, ended.on, ended.text.as_str()),
            (None, Some(agreement)) if agreement.how() == AgreementMethod::OnScreen => {
                (Word::AgreedOnScreen, agreement.on(), "")
            }
            (None, Some(agreement)) => (Word::Agreed, agreement.on(), ""),
            (None, None) => (Word::Provisional, wording.on, ""),
        };
        let mut phrase = vec![self.bit(word), Bit::Mark(", "), Bit::Day(on)];
        also(&mut phrase, ": ", own(text));
        phrase
    }

    fn steps(&mut self, objective: &'d Objective, level: u8) {
        let steps = objective.steps.iter().filter_map(|step| {
            let mut phrase = own(&step.text)?;
            let holder = match step.holder {
                StepHolder::Person => Word::ByPerson,
                StepHolder::Worker => Word::ByWorker,
                StepHolder::Shared => Word::ByBoth,
            };
            // Whose a step is goes without saying in a plan of one's own.
            let shown = objective.companion.is_some() || step.holder != StepHolder::Person;
            also(&mut phrase, ", ", shown.then(|| self.word(holder)));
            if let Some(on) = step.done {
                let done = [Bit::Mark(", "), self.bit(Word::Done), Bit::Mark(" "), Bit::Day(on)];
                phrase.extend(done);
            }
            Some(phrase)
        });
        let steps = steps.collect();
        self.list(level, Word::Steps, steps);
    }
}

fn pou(objective: &Objective) -> Phrase<'_> {
    let mut phrase = Phrase::new();
    for pou in &objective.pou {
        if !phrase.is_empty() {
            phrase.push(Bit::Mark(", "));
        }
        phrase.push(Bit::Text(&pou.name));
    }
    phrase
}
