mod answer;
mod change;
mod decode;
mod objective;

pub use answer::{Answer, AnsweredPrompt};
pub use change::ReflectionChange;
pub use objective::FirstWording;

use chrono::NaiveDate;

use crate::document::{Document, Id, part};
use crate::text::Text;

/// A reflection: a person's answers to a template. Every question can be left out, and it can be
/// paused and gone on with for as long as they like.
///
/// ```
/// use ppsa_core::reflection::{TemplateSnapshot, Entry, ReflectionChange, Answer};
/// use ppsa_core::{Document, Lang, Replica, Text, example};
///
/// let on = example::day(1);
/// let title = Text::new("After a conversation", Lang::en_nz());
/// let asked = TemplateSnapshot { template: "after-conversation".into(), title, pack: "ppsa-starter".into(), version: "1".into() };
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&ReflectionChange::Start { on, about: None, asked: Box::new(asked) })?;
///
/// let entry = document.all::<Entry>().next().ok_or("an entry")?.id.clone();
/// let asks = Text::new("What happened?", Lang::en_nz());
/// let said = Answer::Text("We fixed the fence and talked".into());
/// document.apply(&ReflectionChange::Answer { entry, prompt: "what".into(), asks, said })?;
/// let entry = document.all::<Entry>().next().ok_or("an entry")?;
/// assert_eq!(entry.answer("what").map(|it| it.asks.text.as_str()), Some("What happened?"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its id in the document.
    pub id: Id,
    /// The day it is about or was begun, as the person says.
    pub on: NaiveDate,
    /// The template it answers.
    pub asked: TemplateSnapshot,
    /// The [companion](crate::practice::Companion) it is about, if it is about one.
    pub about: Option<Id>,
    /// The prompt whose answer is the first wording of an objective, once there is one.
    pub first_wording: Option<String>,
    /// The [objective](crate::plan::Objective) that it became, where it did.
    pub objective: Option<Id>,
    /// Where the person paused: the id of a prompt. Nothing when they finished, or never began.
    pub paused_at: Option<String>,
    /// Whether they said that it is finished. It can be changed all the same.
    pub finished: bool,
    /// By the ids of the prompts.
    pub answers: Vec<AnsweredPrompt>,
    /// The ids of the prompts they chose to leave out.
    pub skipped: Vec<String>,
}

part! {
    /// What a reflection keeps of its template, so that it still shows as it was under another pack.
    ///
    /// ```
    /// use ppsa_core::reflection::TemplateSnapshot;
    /// use ppsa_core::ContentPack;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// let asked = pack.template("gibbs").map(|template| TemplateSnapshot::of(&pack, template));
    /// assert_eq!(asked.map(|it| it.template), Some("gibbs".to_owned()));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    TemplateSnapshot;
    /// The id of the template.
    template "template" String,
    /// Its title then.
    title "title" Text,
    /// The id of the pack.
    pack "pack" String,
    /// The version of the pack.
    version "version" String,
}

impl Entry {
    /// The answer to a prompt.
    #[must_use]
    pub fn answer(&self, prompt: &str) -> Option<&AnsweredPrompt> {
        self.answers.iter().find(|it| it.prompt == prompt)
    }

    /// What became of the first wording of an objective in it. Nothing where there are no words of one.
    ///
    /// ```
    /// use ppsa_core::reflection::Entry;
    /// use ppsa_core::{Document, Replica};
    ///
    /// let document = Document::new(Replica::new(1));
    /// assert!(document.all::<Entry>().all(|entry| entry.became(&document).is_none()));
    /// ```
    #[must_use]
    pub fn became(&self, document: &Document) -> Option<FirstWording> {
        objective::became(self, document)
    }

    /// Whether nothing is said in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.iter().all(|it| it.said.is_blank())
    }
}
