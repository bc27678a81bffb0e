use std::collections::BTreeSet;

use crate::document::{Decode as _, Document, Held, Id, RecordKind};
use crate::plan::{Objective, Reading};
use crate::practice::{Companion, Contact, Dismissal, Feedback, Holder};
use crate::reflection::Entry;
use crate::season::Journey;
use crate::turns::Left;

/// A sort of things in a document, as a person chooses what to share.
///
/// ```
/// use ppsa_core::export::ExportPart;
///
/// assert_eq!(ExportPart::ALL.map(ExportPart::id)[0], "readings");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExportPart {
    /// Readings of the wheel.
    Readings,
    /// Wellbeing objectives and their steps.
    Objectives,
    /// Journeys through the seasons.
    Journeys,
    /// Reflections.
    Reflections,
    /// Supervision, groups, communities of practice, their sessions, and courses; with a
    /// companion, the contacts and the feedback too.
    Practice,
    /// Who the holder is here, and which suggestions were dismissed.
    Settings,
}

impl ExportPart {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Readings,
        Self::Objectives,
        Self::Journeys,
        Self::Reflections,
        Self::Practice,
        Self::Settings,
    ];

    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Readings => "readings",
            Self::Objectives => "objectives",
            Self::Journeys => "journeys",
            Self::Reflections => "reflections",
            Self::Practice => "practice",
            Self::Settings => "settings",
        }
    }

    /// Nothing for a kind that this version does not know.
    pub(super) fn of(held: &dyn Held) -> Option<Self> {
        Some(match held.kind() {
            Reading::KIND => Self::Readings,
            Objective::KIND => Self::Objectives,
            Journey::KIND => Self::Journeys,
            Entry::KIND => Self::Reflections,
            Holder::KIND | Dismissal::KIND => Self::Settings,
            "" => return None,
            _ => Self::Practice,
        })
    }
}

/// What a person chose to take out of a document. By default all that is the holder's own and
/// nothing of anyone they walk beside: that is another person's story, and goes only when chosen.
///
/// ```
/// use ppsa_core::export::{ExportOptions, ExportPart};
///
/// let readings = ExportOptions { parts: vec![ExportPart::Readings], ..ExportOptions::default() };
/// assert!(readings.companions.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOptions {
    /// The sorts of things.
    pub parts: Vec<ExportPart>,
    /// The companions whose things go too, of those sorts.
    pub companions: Vec<Id>,
    /// Single records that go too, whatever they are and whoever they are about.
    pub also: Vec<Id>,
    /// Single records that stay out, whatever else is chosen.
    pub without: Vec<Id>,
}

impl Default for ExportOptions {
    fn default() -> Self {
        let none = Vec::new;
        Self { parts: ExportPart::ALL.to_vec(), companions: none(), also: none(), without: none() }
    }
}

/// The records of a document that an export holds: what [`ExportOptions`] comes to. Show it to the person
/// before anything leaves their device; every export takes it and nothing beyond it.
///
/// ```
/// use ppsa_core::export::{ExportOptions, Selection};
/// use ppsa_core::practice::{Companion, Save};
/// use ppsa_core::{Document, Replica};
///
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Companion { label: "River".into(), ..Companion::default() }))?;
/// assert!(Selection::for_holder(&document).is_empty());
///
/// let companions = document.all::<Companion>().filter_map(|it| it.id.clone()).collect();
/// let options = ExportOptions { companions, ..ExportOptions::default() };
/// assert_eq!(Selection::with_companions(&document, &options).ids().len(), 1);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Selection<'d> {
    document: &'d Document,
    ids: BTreeSet<Id>,
}

impl<'d> Selection<'d> {
    /// The holder's own things.
    #[must_use]
    pub fn for_holder(document: &'d Document) -> Self {
        Self::with_companions(document, &ExportOptions::default())
    }

    /// What was chosen.
    #[must_use]
    pub fn with_companions(document: &'d Document, options: &ExportOptions) -> Self {
        let chosen = |id: &Id, held: &dyn Held| {
            if options.without.contains(id) {
                return false;
            }
            let part = ExportPart::of(held).is_some_and(|part| options.parts.contains(&part));
            let about = companion(id, held);
            options.also.contains(id)
                || part && about.is_none_or(|about| options.companions.contains(about))
        };
        let ids = document.each_held().filter(|(id, held)| chosen(id, *held)).map(|(id, _)| id);
        // To collect them would bring a sort along.
        let mut selection = Self { document, ids: BTreeSet::new() };
        selection.ids.extend(ids);
        selection.drop_pointers();
        selection
    }

    /// A suggestion that was dismissed and points at something left out would tell that it is there.
    fn drop_pointers(&mut self) {
        let points_out = |path: &str| {
            let pieces = path.split(|c: char| !c.is_ascii_hexdigit() && c != '-');
            pieces.filter_map(|piece| piece.parse::<Id>().ok()).any(|id| !self.ids.contains(&id))
        };
        let gone: Vec<Id> = self
            .document
            .each_held()
            .filter(|(_, held)| held.get::<Dismissal>().is_some_and(|it| points_out(&it.path)))
            .map(|(id, _)| id)
            .collect();
        self.ids.retain(|id| !gone.contains(id));
    }

    /// The ids of the records.
    #[must_use]
    pub fn ids(&self) -> &BTreeSet<Id> {
        &self.ids
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The document it is taken from.
    #[must_use]
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// The chosen things of one kind, each with its id, in the order they were started.
    ///
    /// ```
    /// use ppsa_core::export::Selection;
    /// use ppsa_core::{Document, Reading, Replica};
    ///
    /// let document = Document::new(Replica::new(1));
    /// assert_eq!(Selection::for_holder(&document).all::<Reading>().count(), 0);
    /// ```
    pub fn all<T: RecordKind + 'd>(&self) -> impl Iterator<Item = (Id, &'d T)> {
        self.document.each_of().filter(|(id, _)| self.ids.contains(id))
    }
}

/// The companion a record is about, if it is about one.
fn companion<'h>(id: &'h Id, held: &'h dyn Held) -> Option<&'h Id> {
    match held.kind() {
        Companion::KIND => Some(id),
        Objective::KIND => held.get::<Objective>()?.companion.as_ref(),
        Journey::KIND => held.get::<Journey>()?.with.as_ref(),
        Entry::KIND => held.get::<Entry>()?.about.as_ref(),
        Contact::KIND => Some(&held.get::<Contact>()?.with),
        Feedback::KIND => Some(&held.get::<Feedback>()?.with),
        Left::KIND => Some(&held.get::<Left>()?.with),
        _ => None,
    }
}
