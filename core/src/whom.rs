//! Whom a record is about: someone a worker walks beside, or else nobody but the holder.

use crate::document::{Decode as _, Document, Held, Id};
use crate::plan::{CompanionReading, Objective};
use crate::practice::{Companion, Contact, Feedback};
use crate::reflection::Entry;
use crate::season::Journey;
use crate::turns::Left;

/// The companion a record is about, if it is about one.
pub(crate) fn whom<'h>(id: &'h Id, held: &'h dyn Held) -> Option<&'h Id> {
    match held.kind() {
        Companion::KIND => Some(id),
        Objective::KIND => held.get::<Objective>()?.companion.as_ref(),
        CompanionReading::KIND => Some(&held.get::<CompanionReading>()?.with),
        Journey::KIND => held.get::<Journey>()?.with.as_ref(),
        Entry::KIND => held.get::<Entry>()?.about.as_ref(),
        Contact::KIND => Some(&held.get::<Contact>()?.with),
        Feedback::KIND => Some(&held.get::<Feedback>()?.with),
        Left::KIND => Some(&held.get::<Left>()?.with),
        _ => None,
    }
}

impl Document {
    /// All that is kept about a companion, their own record too: to see, to hand over or to remove whole. It has the
    /// reflections about them: what a worker wrote for themself, so it is theirs to say whether those go along.
    ///
    /// ```
    /// use ppsa_core::practice::{Companion, Contact, Save};
    /// use ppsa_core::{Document, Replica, example};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let river = document.apply(&Save(Companion::default()))?.created().cloned().ok_or("an id")?;
    /// document.apply(&Save(Contact::new(river.clone(), example::day(1))))?;
    /// assert_eq!(document.about(&river).len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn about(&self, companion: &Id) -> Vec<Id> {
        let all = self.each_held().filter(|(id, held)| whom(id, *held) == Some(companion));
        all.map(|(id, _)| id).collect()
    }

    /// What goes where a companion is removed: all of that, and the reflections about them only where `reflections`
    /// says so. They are what a worker wrote for themself.
    ///
    /// ```
    /// use ppsa_core::practice::{Companion, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let river = document.apply(&Save(Companion::default()))?.created().cloned().ok_or("an id")?;
    /// assert_eq!(document.goes_with(&river, false), [river]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn goes_with(&self, companion: &Id, reflections: bool) -> Vec<Id> {
        let mut all = self.about(companion);
        all.retain(|id| reflections || self.get::<Entry>(id).is_none());
        all
    }
}
