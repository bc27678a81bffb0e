mod change;
mod decode;

pub use change::JourneyChange;

use chrono::NaiveDate;

use crate::document::{Document, Id, part};
use crate::framework::Season;

/// A journey through the seasons: a person's own, or that of a peer relationship.
///
/// ```
/// use ppsa_core::framework::Season;
/// use ppsa_core::season::{Journey, JourneyChange, Move};
/// use ppsa_core::{Document, Replica, example};
///
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&JourneyChange::Start { with: None, label: String::new() })?;
/// let journey = document.all::<Journey>().next().ok_or("a journey")?.id.clone();
/// for season in [Season::Hotoke, Season::Koanga, Season::Hotoke] {
///     document.apply(&JourneyChange::Enter { journey: journey.clone(), season, on, text: String::new() })?;
/// }
/// let journey = document.get::<Journey>(&journey).ok_or("a journey")?;
/// assert_eq!(journey.now().map(|it| it.season), Some(Season::Hotoke));
/// let moves: Vec<Move> = journey.path(on).iter().map(|leg| leg.by).collect();
/// assert_eq!(moves, [Move::Start, Move::On, Move::Back]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// Its id in the document.
    pub id: Id,
    /// The [companion](crate::practice::Companion) of the relationship, or nobody: then it is the
    /// holder's own.
    pub with: Option<Id>,
    /// A name for it, or none.
    pub label: String,
    /// By their days; those of one day in the order they were written.
    pub entries: Vec<SeasonEntry>,
}

part! {
    /// That a season was entered.
    ///
    /// ```
    /// use ppsa_core::framework::Season;
    /// use ppsa_core::season::SeasonEntry;
    /// use ppsa_core::example;
    ///
    /// let on = example::day(1);
    /// let text = "Things are starting to grow".to_owned();
    /// let entry = SeasonEntry { id: "4-a".parse()?, season: Season::Koanga, on, text };
    /// assert_eq!(entry.season.facts().te_reo, Some("kōanga"));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    SeasonEntry under its id;
    /// The season.
    season "season" Season,
    /// The day it was entered.
    on "on" NaiveDate,
    /// Words about it, or none.
    text "text" String as Words,
}

impl Document {
    /// The journey with this companion, or the holder's own where nobody is named: of several, as two
    /// copies may have started one each, the first.
    ///
    /// ```
    /// use ppsa_core::practice::{Companion, Save};
    /// use ppsa_core::season::JourneyChange;
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let river = Companion { label: "River".into(), ..Companion::default() };
    /// let river = document.apply(&Save(river))?.records[0].id.clone();
    /// document.apply(&JourneyChange::Start { with: Some(river.clone()), label: String::new() })?;
    /// assert!(document.journey(Some(&river)).is_some());
    /// assert!(document.journey(None).is_none(), "the own one is another");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn journey(&self, with: Option<&Id>) -> Option<&Journey> {
        self.all::<Journey>().find(|it| it.with.as_ref() == with)
    }
}

impl Journey {
    /// Where the journey is: the last entry by its day.
    #[must_use]
    pub fn now(&self) -> Option<&SeasonEntry> {
        self.entries.last()
    }
}
