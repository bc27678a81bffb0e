use chrono::NaiveDate;

use super::leave::{Leave, asked};
use crate::document::Id;
use crate::ids::ids;
use crate::practice::FeedbackWay;

ids! {
    /// Who may see what a person said of the support.
    ///
    /// ```
    /// use ppsa_core::turns::SeenBy;
    ///
    /// assert_eq!(SeenBy::default(), SeenBy::Nobody);
    /// ```
    SeenBy:
    /// Nobody: it goes.
    Nobody "nobody",
    /// The worker, with whose notes it is left.
    Worker "worker",
    /// Whoever supports the worker: it goes to them on paper or as a file, and nothing of it is left here.
    Supervisor "supervisor",
}

#[allow(clippy::derivable_impls)] // the macro has no place for it
impl Default for SeenBy {
    fn default() -> Self {
        Self::Nobody
    }
}

/// Where they are with it.
///
/// ```
/// use ppsa_core::turns::AskStage;
///
/// assert_eq!(AskStage::default(), AskStage::Handing);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AskStage {
    /// On its way to the person: nothing shows.
    #[default]
    Handing,
    /// The person chooses how to answer, or not today.
    Ways,
    /// They answer in this way.
    Answering(FeedbackWay),
    /// They choose who may see it.
    Seeing(FeedbackWay),
}

/// The person is asked how the support is for them, in a turn of their own (ML: regularly, and in different ways).
/// It is theirs until they choose otherwise, and in memory only.
///
/// ```
/// use ppsa_core::practice::FeedbackWay;
/// use ppsa_core::turns::{Asking, SeenBy};
/// use ppsa_core::example;
///
/// let mut asking = Asking::new("1-a".parse()?);
/// asking.say(0, "Too early".into());
/// assert_eq!(asking.said(0), "", "nobody has it in their hands yet");
/// asking.take();
/// asking.answer_by(FeedbackWay::OwnWords);
/// asking.say(0, "More walking".into());
/// asking.done();
/// let asks = |_, _| "What helps?".to_owned();
/// assert_eq!(asking.text(&asks), "What helps? More walking");
/// let left = format!("{:?}", asking.leave(&asks, example::day(1)));
/// assert!(left.contains("OwnWords") && !left.contains("walking"), "that they were asked, and how");
/// asking.see(SeenBy::Worker);
/// let left = format!("{:?}", asking.leave(&asks, example::day(1)));
/// assert!(left.contains("More walking"));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Asking {
    with: Id,
    stage: AskStage,
    /// By way and question, in the order in which they were first answered.
    said: Vec<(FeedbackWay, usize, String)>,
    seen_by: SeenBy,
}

impl Asking {
    /// This companion is asked.
    #[must_use]
    pub fn new(with: Id) -> Self {
        Self { with, stage: AskStage::Handing, said: Vec::new(), seen_by: SeenBy::Nobody }
    }

    /// Where they are.
    #[must_use]
    pub fn stage(&self) -> AskStage {
        self.stage
    }

    /// The person has it in their hands.
    pub fn take(&mut self) {
        if self.stage == AskStage::Handing {
            self.stage = AskStage::Ways;
        }
    }

    /// They answer in this way, on screen; not today is an answer too.
    pub fn answer_by(&mut self, way: FeedbackWay) {
        if self.stage != AskStage::Handing && way.is_on_screen() {
            self.stage = match way {
                FeedbackWay::NotToday => AskStage::Seeing(way),
                _ => AskStage::Answering(way),
            };
        }
    }

    /// To the ways again. What was said stays.
    pub fn back(&mut self) {
        if self.stage != AskStage::Handing {
            self.stage = AskStage::Ways;
        }
    }

    /// The answer to the question in this place.
    pub fn say(&mut self, question: usize, text: String) {
        let AskStage::Answering(way) = self.stage else { return };
        match self.said.iter_mut().find(|(by, at, _)| (*by, *at) == (way, question)) {
            Some((.., said)) => *said = text,
            None => self.said.push((way, question, text)),
        }
    }

    /// What was answered, while that may be seen.
    #[must_use]
    pub fn said(&self, question: usize) -> &str {
        let AskStage::Answering(way) = self.stage else { return "" };
        let said = self.said.iter().find(|(by, at, _)| (*by, *at) == (way, question));
        said.map_or("", |(.., said)| said)
    }

    /// That is it.
    pub fn done(&mut self) {
        if let AskStage::Answering(way) = self.stage {
            self.stage = AskStage::Seeing(way);
        }
    }

    /// Who may see it.
    pub fn see(&mut self, by: SeenBy) {
        if matches!(self.stage, AskStage::Seeing(_)) {
            self.seen_by = by;
        }
    }

    /// Who may see it, as they chose.
    #[must_use]
    pub fn seen_by(&self) -> SeenBy {
        self.seen_by
    }

    /// What they said in the way they chose, a line for each question, while they choose who may see it. `asks` has the
    /// words of each question.
    #[must_use]
    pub fn text(&self, asks: &dyn Fn(FeedbackWay, usize) -> String) -> String {
        let AskStage::Seeing(way) = self.stage else { return String::new() };
        let last = self.said.iter().map(|(_, at, _)| *at).max();
        let mut lines: Vec<String> = Vec::new();
        // In the order of the questions.
        for question in 0..=last.unwrap_or_default() {
            for (by, at, said) in &self.said {
                if (*by, *at) == (way, question) && !said.trim().is_empty() {
                    lines.push([&asks(way, *at), " ", said.trim()].concat());
                }
            }
        }
        lines.join("\n")
    }

    /// What the worker's document gets: that they were asked, on this day and in this way. What they said goes along
    /// only where the worker may see it.
    #[must_use]
    pub fn leave(&self, asks: &dyn Fn(FeedbackWay, usize) -> String, on: NaiveDate) -> Vec<Leave> {
        let AskStage::Seeing(way) = self.stage else { return Vec::new() };
        let seen = self.seen_by == SeenBy::Worker;
        let text = if seen { self.text(asks) } else { String::new() };
        vec![asked(self.with.clone(), on, way, text)]
    }
}
