use chrono::NaiveDate;

use super::Voice;
use super::leave::{Leave, answers, words};
use super::question::{self, Question};
use super::turn::Turn;
use crate::document::{Document, Id, Replica};
use crate::pack::ContentPack;
use crate::plan::{NoteKind, Objective, PouSnapshot, Rating, RatingKind, Reading};

/// Where the two or three of them are.
///
/// ```
/// use ppsa_core::turns::Stage;
///
/// assert_eq!(Stage::default(), Stage::Choosing);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is nobody's turn: whose is next is talked over.
    #[default]
    Choosing,
    /// On its way to this voice: nothing shows.
    Handing(Voice),
    /// The turn of this voice.
    Turn(Voice),
    /// Looking at all of it side by side.
    Looking,
    /// The person says what stays and what goes.
    Ending,
}

/// Being side by side, with its turns. The [module](super) tells of it.
///
/// ```
/// use ppsa_core::turns::{Stage, Together, Voice};
/// use ppsa_core::{NoteKind, Replica, example};
///
/// let (pack, store, on) = example::start()?;
/// let mut together = Together::new("1-a".parse()?, Replica::new(7));
/// let strength = NoteKind::Strength;
/// assert!(!together.say(&pack, on, "whenua", strength, "The river"), "nobody's turn yet");
/// together.hand_to(Voice::Worker);
/// together.take(&store, on);
/// assert!(together.say(&pack, on, "whenua", strength, "The river"));
/// assert!(!together.look(), "only the person opens it to all");
/// together.hand_to(Voice::Person);
/// together.take(&store, on);
/// assert!(together.reading(&pack).is_none(), "what the other said does not show");
/// assert!(together.look());
/// assert_eq!(together.readings(&pack).len(), 1);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Together {
    with: Id,
    replica: Replica,
    stage: Stage,
    turns: Vec<Turn>,
}

impl Together {
    /// With this companion. The replica is a fresh one: what the person takes along has ids of no other document.
    #[must_use]
    pub fn new(with: Id, replica: Replica) -> Self {
        Self { with, replica, stage: Stage::Choosing, turns: Vec::new() }
    }

    /// The companion.
    #[must_use]
    pub fn with(&self) -> &Id {
        &self.with
    }

    /// Where they are.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether this voice had a turn.
    #[must_use]
    pub fn had(&self, voice: Voice) -> bool {
        self.turns.iter().any(|it| it.voice == voice)
    }

    /// Whose turn is next is talked over, and nothing that was said shows.
    pub fn hide(&mut self) {
        self.stage = Stage::Choosing;
    }

    /// What was said is hidden, until this voice [takes](Self::take) its turn.
    pub fn hand_to(&mut self, voice: Voice) {
        self.stage = Stage::Handing(voice);
    }

    /// It is in the hands of whom it was handed to. Before the person lie the open objectives of `store`.
    pub fn take(&mut self, store: &Document, on: NaiveDate) {
        let Stage::Handing(voice) = self.stage else { return };
        if !self.had(voice) {
            self.turns.push(Turn::new(voice, self.replica));
        }
        let with = self.with.clone();
        self.stage = Stage::Turn(voice);
        if let Some(turn) = self.turn_mut().filter(|it| it.voice == Voice::Person) {
            turn.lay(store, &with, on);
        }
    }

    /// All that was said is to be seen by all. Only the person opens it: returns whether they did.
    pub fn look(&mut self) -> bool {
        self.go(Stage::Looking)
    }

    /// To what stays and what goes: the person's to say.
    pub fn end(&mut self) -> bool {
        self.go(Stage::Ending)
    }

    /// From there the person goes on with their turn: it is in their hands.
    pub fn go_on(&mut self) {
        if self.stage == Stage::Ending {
            self.stage = Stage::Turn(Voice::Person);
        }
    }

    fn go(&mut self, to: Stage) -> bool {
        let can = self.stage == Stage::Turn(Voice::Person);
        if can {
            self.stage = to;
        }
        can
    }

    fn turn_mut(&mut self) -> Option<&mut Turn> {
        let Stage::Turn(voice) = self.stage else { return None };
        self.turns.iter_mut().find(|it| it.voice == voice)
    }

    /// What may be seen of one voice: its own in its turn, the person's at the end.
    fn turn(&self) -> Option<&Turn> {
        let voice = match self.stage {
            Stage::Turn(voice) => voice,
            Stage::Ending => Voice::Person,
            _ => return None,
        };
        self.turns.iter().find(|it| it.voice == voice)
    }

    /// Says something of a pou, in the place of what this voice said so before. Returns whether it was said:
    /// outside of a turn nothing is.
    pub fn say(
        &mut self,
        pack: &ContentPack,
        on: NaiveDate,
        pou: &str,
        kind: NoteKind,
        text: &str,
    ) -> bool {
        self.turn_mut().is_some_and(|it| it.say(pack, on, pou, kind, text))
    }

    /// Says where this voice sees a pou now, or hopes for it, or takes that back.
    pub fn rate(
        &mut self,
        pack: &ContentPack,
        on: NaiveDate,
        pou: &str,
        kind: RatingKind,
        rating: Option<Rating>,
    ) -> bool {
        self.turn_mut().is_some_and(|it| it.rate(pack, on, pou, kind, rating))
    }

    /// The reading of whose turn it is; at the end, the person's.
    #[must_use]
    pub fn reading(&self, pack: &ContentPack) -> Option<&Reading> {
        self.turn()?.document.current(pack)
    }

    /// What lies before the person, and what they want for themselves: in their turn, and at the end.
    #[must_use]
    pub fn objectives(&self) -> Vec<&Objective> {
        let turn = self.turn().filter(|it| it.voice == Voice::Person);
        turn.map(|it| it.document.all().collect()).unwrap_or_default()
    }

    /// Of [`objectives`](Self::objectives), those that the person agreed to or put into their own words.
    #[must_use]
    pub fn theirs(&self) -> Vec<&Objective> {
        let mut all = self.objectives();
        all.retain(|it| self.turn().is_some_and(|turn| turn.is_theirs(it)));
        all
    }

    fn person(&mut self) -> Option<&mut Turn> {
        self.turn_mut().filter(|it| it.voice == Voice::Person)
    }

    /// The person wants something of their own, which belongs to this pou: gives its id, with no words yet.
    pub fn want(&mut self, pou: &PouSnapshot, on: NaiveDate) -> Option<Id> {
        self.person()?.start(vec![pou.clone()], String::new(), on)
    }

    /// The person words an objective. Where they had agreed to it they agree anew, or not.
    pub fn word(&mut self, objective: &Id, text: String) -> bool {
        self.person().is_some_and(|it| it.word(objective, text))
    }

    /// The person agrees to an objective as it is worded, or says that it is not for them, or neither.
    pub fn answer(&mut self, objective: &Id, answer: Option<bool>, on: NaiveDate) -> bool {
        self.person().is_some_and(|it| it.answer(objective, answer, on))
    }

    /// What they answered, while that may be seen.
    #[must_use]
    pub fn answered(&self, objective: &Id) -> Option<bool> {
        self.turn()?.answered(objective)
    }

    /// The readings of all who said something, while all may see them.
    #[must_use]
    pub fn readings(&self, pack: &ContentPack) -> Vec<(Voice, &Reading)> {
        if self.stage != Stage::Looking {
            return Vec::new();
        }
        let said = self.turns.iter().filter_map(|it| Some((it.voice, it.document.current(pack)?)));
        said.filter(|(_, it)| !it.is_blank()).collect()
    }

    /// Where the readings differ, in the order of the wheel.
    #[must_use]
    pub fn questions(&self, pack: &ContentPack) -> Vec<Question> {
        question::between(&self.readings(pack))
    }

    /// What the worker's document gets: each objective as the person agreed to its words, and their words on
    /// those pou (by key) that they chose to leave. Nothing before the [end](Self::end).
    #[must_use]
    pub fn leave(&self, chosen: &[&str], pack: &ContentPack, on: NaiveDate) -> Vec<Leave> {
        let Some(turn) = self.turn().filter(|_| self.stage == Stage::Ending) else {
            return Vec::new();
        };
        let mut all = answers(turn, &self.with, on);
        if let Some(reading) = turn.document.current(pack) {
            all.extend(words(reading, &self.with, chosen, on));
        }
        all
    }

    /// What the person said in their turn, as the file of a document of theirs: that of
    /// [`Document::to_json`]. Nothing before the [end](Self::end).
    #[must_use]
    pub fn copy(&self) -> Option<String> {
        let turn = self.turn().filter(|_| self.stage == Stage::Ending)?;
        let laid = |id: &Id| {
            let it = turn.document.get::<Objective>(id);
            it.is_some_and(|it| !turn.is_theirs(it))
        };
        Some(turn.document.json_where(&|id| !laid(id)))
    }
}
