use crate::text::{Lang, Text};

macro_rules! words {
    ($($name:ident $id:literal $english:literal,)*) => {
        /// One of the words round what a person wrote, named by what it says in English.
        ///
        /// ```
        /// use ppsa_core::export::Word;
        ///
        /// assert_eq!(Word::HopedFor.id(), "hoped-for");
        /// assert_eq!(Word::HopedFor.english(), "Where I would like to be");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Word {
            $( #[doc = concat!("“", $english, "”.")] $name, )*
        }

        impl Word {
            /// All of them.
            pub const ALL: [Self; COUNT] = [$( Self::$name, )*];

            /// Its stable id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $( Self::$name => $id, )* }
            }

            /// What it says in New Zealand English, where nobody words it otherwise.
            #[must_use]
            pub const fn english(self) -> &'static str {
                match self { $( Self::$name => $english, )* }
            }
        }

        const COUNT: usize = [$( $id, )*].len();
    };
}

words! {
    Title "title" "My notes",
    Nothing "nothing" "There is nothing here yet.",
    Day "day" "Day",
    Pou "pou" "{mi|Pou}",
    Step "step" "step",
    Yes "yes" "Yes",
    No "no" "No",
    NotYet "not-yet" "Not yet",
    Readings "readings" "How things are",
    Now "now" "Where I am now",
    HopedFor "hoped-for" "Where I would like to be",
    Strengths "strengths" "Strengths",
    Challenges "challenges" "Challenges",
    Links "links" "How one touches another",
    Touches "touches" "touches",
    Objectives "objectives" "Wellbeing objectives",
    NoWords "no-words" "No words yet",
    Stands "stands" "Where it stands",
    Provisional "provisional" "Provisional, held lightly",
    Agreed "agreed" "Agreed",
    SetDown "set-down" "Set down",
    Done "done" "Done",
    Since "since" "Since",
    EarlierWordings "earlier-wordings" "Earlier wordings",
    Steps "steps" "Steps",
    ByPerson "by-person" "held by the person",
    ByWorker "by-worker" "held by the peer worker",
    ByBoth "by-both" "shared",
    Worker "worker" "Peer worker",
    Reviews "reviews" "Looked at again",
    ReviewOn "review-on" "To look at again on",
    Together "together" "together",
    Seasons "seasons" "Seasons",
    Reflections "reflections" "Reflections",
    InProgress "in-progress" "Not finished yet",
    Supervision "supervision" "Reflecting with someone",
    WithExternal "with-external" "External supervision",
    WithLineManager "with-line-manager" "With a line manager",
    WithColleague "with-colleague" "With a colleague",
    Months "months" "Months between sessions",
    AgreedOn "agreed-on" "What we agreed",
    Ended "ended" "Ended",
    Groups "groups" "Groups",
    Members "members" "Members",
    FacilitatorExternal "facilitator-external" "The facilitator comes from outside",
    Steady "steady" "The same people come each time",
    Monthly "monthly" "It meets each month",
    Confidentiality "confidentiality" "We all know what stays in the room",
    Online "online" "online",
    Communities "communities" "Communities of practice",
    Mission "mission" "What it is for",
    Rules "rules" "Our rules",
    Between "between" "How we talk between meetings",
    Boss "boss" "Someone acts as the boss or the expert",
    LineManager "line-manager" "A line manager takes part",
    AsPeer "as-peer" "As a peer",
    AsManager "as-manager" "As the manager",
    Rotates "rotates" "Leading goes round",
    Regular "regular" "It meets regularly, with a structure",
    Sessions "sessions" "Sessions",
    Booked "booked" "booked",
    LedBy "led-by" "led by",
    Made "made" "Made together",
    Courses "courses" "Courses",
    PrinciplesAndPractices "principles-and-practices" "Principles and Practices",
    GroupWorks "groupworks" "GroupWorks",
    ReflectivePractice "reflective-practice" "Reflective Practice",
    SupervisionModule "supervision-module" "E-learning on external supervision",
    Companion "companion" "Someone I walk beside",
    Guiding "guiding" "I guide their plan",
    Contacts "contacts" "Times we met",
    TaskWork "task-work" "practical things only",
    Advice "advice" "advice was given",
    Feedback "feedback" "Asked how it is for them",
    InPerson "in-person" "in a talk",
    ByMessage "by-message" "by message or call",
    InWriting "in-writing" "in writing",
    ThroughOther "through-other" "through someone else",
    Found "found" "What I could look at",
    Next "next" "What comes next",
}

/// The words round what a person wrote, in the language of their page.
///
/// ```
/// use ppsa_core::export::{Word, Words};
/// use ppsa_core::{Lang, Text};
///
/// // A page in te reo gives the words it has; each of the others stays in English and says so.
/// let words = Words::new(Lang::mi(), |word| match word {
///     Word::Yes => Some(Text::new("Āe", Lang::mi())),
///     _ => None,
/// });
/// assert_eq!(words.get(Word::Yes).text, "Āe");
/// assert_eq!(words.get(Word::Day).lang, Lang::en_nz());
/// assert_eq!(words.lang(), &Lang::mi());
/// ```
#[derive(Debug, Clone)]
pub struct Words {
    lang: Lang,
    texts: [Text; COUNT],
}

impl Words {
    /// The words of a page in `lang`: those that `say` gives, and the rest in English.
    pub fn new(lang: Lang, say: impl Fn(Word) -> Option<Text>) -> Self {
        let english = |word: Word| Text::new(word.english(), Lang::en_nz());
        Self { lang, texts: Word::ALL.map(|word| say(word).unwrap_or_else(|| english(word))) }
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// What it says.
    #[must_use]
    pub fn get(&self, word: Word) -> &Text {
        &self.texts[word as usize]
    }

    /// What it says, for where no language can be told.
    pub(super) fn plain(&self, word: Word) -> String {
        self.get(word).plain()
    }
}

impl Default for Words {
    /// New Zealand English.
    fn default() -> Self {
        Self::new(Lang::en_nz(), |_| None)
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    #[test]
    fn ids_are_plain_and_unique_and_every_word_has_its_place() {
        let words = Words::default();
        for (at, word) in Word::ALL.into_iter().enumerate() {
            assert!(word.id().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
            assert!(Word::ALL.iter().take(at).all(|other| other.id() != word.id()));
            assert_eq!(words.get(word).text, word.english());
        }
    }
}
