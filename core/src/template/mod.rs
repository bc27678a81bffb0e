//! The [`Template`]s of reflections: what a pack words and a person answers.

mod practises;

pub use practises::Practises;

use crate::document::part;
use crate::ids::named;
use crate::text::Text;

/// A set of prompts that help someone look back, as a pack words it.
///
/// ```
/// use ppsa_core::ContentPack;
/// use ppsa_core::reflection::PromptKind;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let naming = pack.template("naming-feelings").ok_or("no such template")?;
/// let felt = naming.prompt("felt").ok_or("no such prompt")?;
/// let PromptKind::Choices { options, own_words } = &felt.kind else { return Err("other kind".into()) };
/// assert!(options.iter().any(|choice| choice.key == "numb"));
/// assert!(own_words, "there is always room for another word");
/// assert!(naming.prompts().count() > naming.sections.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its stable id, by which entries know it: lower-case letters, digits and hyphens.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it is for, in a sentence or two.
    pub about: Option<Text>,
    /// What it is for.
    pub purpose: Purpose,
    /// What of the framework it practises.
    pub practises: Vec<Practises>,
    /// Its parts, in order: 1 to 40.
    pub sections: Vec<Section>,
}

/// What a [`Template`] is for: lists of templates are grouped by it, in this order.
///
/// ```
/// use ppsa_core::ContentPack;
/// use ppsa_core::reflection::Purpose;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let supervision = pack.template("supervision").ok_or("no such template")?;
/// assert_eq!(supervision.purpose, Purpose::Together);
/// assert_eq!(Purpose::from_id("own"), Some(Purpose::Own));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// Looking at how it is for oneself.
    Own,
    /// Looking at one's work with others.
    Practice,
    /// Reflecting with others: supervision, groups, feedback.
    Together,
    /// What a pack does not say.
    #[default]
    Other,
}

impl Purpose {
    /// All of them, in the order that they show in.
    pub const ALL: [Self; 4] = [Self::Own, Self::Practice, Self::Together, Self::Other];

    /// Their ids in packs, in the same order.
    pub const IDS: [&str; 4] = ["own", "practice", "together", "other"];

    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }

    /// The one with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::IDS.iter().position(|it| *it == id).map(|at| Self::ALL[at])
    }
}

named!(Purpose, Self::ALL[0], Purpose::IDS.into_iter());

/// A part of a [`Template`].
///
/// ```
/// use ppsa_core::ContentPack;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let parts: Vec<&str> =
///     pack.template("autumn").iter().flat_map(|it| &it.sections).map(|it| it.id.as_str()).collect();
/// assert_eq!(parts, ["back", "ahead"]);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its stable id, unique within the template.
    pub id: String,
    /// What it is called, where it has a name of its own.
    pub title: Option<Text>,
    /// A sentence before its prompts.
    pub about: Option<Text>,
    /// Its prompts, in order: 1 to 40.
    pub prompts: Vec<Prompt>,
}

/// One thing a [`Template`] asks. Every prompt can be skipped.
///
/// ```
/// use ppsa_core::ContentPack;
/// use ppsa_core::reflection::PromptKind;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let on = pack.template("first-meeting").and_then(|it| it.prompt("on"));
/// assert!(on.is_some_and(|prompt| prompt.kind == PromptKind::Date && prompt.help.is_none()));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// Its stable id, unique within the template, by which answers know it.
    pub id: String,
    /// What it asks.
    pub asks: Text,
    /// A word of help beside it.
    pub help: Option<Text>,
    /// How it is answered.
    pub kind: PromptKind,
}

/// How a [`Prompt`] is answered.
///
/// ```
/// use ppsa_core::ContentPack;
/// use ppsa_core::reflection::PromptKind;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let with = pack.template("supervision").and_then(|it| it.prompt("with"));
/// let Some(PromptKind::Choice(with)) = with.map(|prompt| &prompt.kind) else {
///     return Err("another kind".into());
/// };
/// assert_eq!(with[2].key, "colleague");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromptKind {
    /// In the person's own words.
    Text,
    /// By one of these: 2 to 40.
    Choice(Vec<Choice>),
    /// By as many of these as fit.
    Choices {
        /// What can be chosen: 2 to 40.
        options: Vec<Choice>,
        /// Whether other words can be added.
        own_words: bool,
    },
    /// By a step on a scale, which is never a score: the words of 2 to 10 steps, lowest first.
    Scale(Vec<Text>),
    /// By a day.
    Date,
    /// By "yes" or "not yet".
    YesNotYet,
    /// By the first wording of an objective, and which pou of the pack it belongs to. See
    /// [`ReflectionChange::WriteObjective`](crate::reflection::ReflectionChange::WriteObjective).
    Objective,
}

impl PromptKind {
    /// The words packs use for the kinds.
    pub(crate) const IDS: [&str; 7] =
        ["text", "choice", "choices", "scale", "date", "yes-not-yet", "objective"];

    /// The word packs use for it.
    pub(crate) const fn id(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Choice(_) => "choice",
            Self::Choices { .. } => "choices",
            Self::Scale(_) => "scale",
            Self::Date => "date",
            Self::YesNotYet => "yes-not-yet",
            Self::Objective => "objective",
        }
    }

    /// The kind with this word, still without its choices and steps.
    pub(crate) fn empty(id: &str) -> Self {
        match id {
            "choice" => Self::Choice(Vec::new()),
            "choices" => Self::Choices { options: Vec::new(), own_words: false },
            "scale" => Self::Scale(Vec::new()),
            "date" => Self::Date,
            "yes-not-yet" => Self::YesNotYet,
            "objective" => Self::Objective,
            _ => Self::Text,
        }
    }

    /// What can be chosen: nothing where it is answered in another way.
    pub(crate) fn options(&self) -> &[Choice] {
        match self {
            Self::Choice(options) | Self::Choices { options, .. } => options,
            _ => &[],
        }
    }

    /// What can be chosen, where something can.
    pub(crate) fn options_mut(&mut self) -> Option<&mut Vec<Choice>> {
        match self {
            Self::Choice(options) | Self::Choices { options, .. } => Some(options),
            _ => None,
        }
    }
}

part! {
    /// One answer that can be chosen.
    ///
    /// ```
    /// use ppsa_core::reflection::Choice;
    /// use ppsa_core::{Lang, Text};
    ///
    /// let choice = Choice { key: "numb".to_owned(), words: Text::new("Numb", Lang::en_nz()) };
    /// assert_eq!(choice.words.plain(), "Numb");
    /// ```
    Choice;
    /// Its stable key, unique within the prompt.
    key "key" String,
    /// Its words.
    words "words" Text,
}

impl Template {
    /// The prompt with this id, in whichever section it stands.
    #[must_use]
    pub fn prompt(&self, id: &str) -> Option<&Prompt> {
        self.prompts().find(|prompt| prompt.id == id)
    }

    /// All prompts, in order, over all sections.
    pub fn prompts(&self) -> impl Iterator<Item = &Prompt> {
        self.sections.iter().flat_map(|section| &section.prompts)
    }
}
