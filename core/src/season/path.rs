use chrono::NaiveDate;

use super::{Journey, SeasonEntry};
use crate::framework::Season;

/// One stay in a season on a [`Journey`].
///
/// ```
/// use ppsa_core::season::Journey;
/// use ppsa_core::{Document, Replica, example};
///
/// let document = Document::new(Replica::new(1));
/// let today = example::day(1);
/// assert!(document.all::<Journey>().all(|journey| journey.path(today).is_empty()));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg<'j> {
    /// What was entered.
    pub entry: &'j SeasonEntry,
    /// How the journey came here.
    pub by: Move,
    /// Which time round the seasons, from 1. Winter after autumn begins the next.
    pub cycle: u32,
    /// The day the journey moved on, or nothing while it is here.
    pub until: Option<NaiveDate>,
    /// Whole days spent here, up to today while it is here.
    pub days: u32,
}

/// How a journey came to a season. None is better than another.
///
/// ```
/// use ppsa_core::season::Move;
///
/// assert_ne!(Move::On, Move::Back);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// The journey began here.
    Start,
    /// To a later season of the same cycle.
    On,
    /// From autumn to winter: the cycle starts again.
    Again,
    /// To an earlier season. Setbacks are expected, and growth often follows them (PN).
    Back,
    /// The same season, noted again.
    Stay,
}

impl Journey {
    /// The path so far, season by season.
    #[must_use]
    pub fn path(&self, today: NaiveDate) -> Vec<Leg<'_>> {
        let mut legs: Vec<Leg<'_>> = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let before = legs.last();
            let by = before.map_or(Move::Start, |leg| step(leg.entry.season, entry.season));
            let cycle = before.map_or(1, |leg| leg.cycle) + u32::from(by == Move::Again);
            let until = self.entries.get(at + 1).map(|next| next.on);
            let days = until.unwrap_or(today).signed_duration_since(entry.on).num_days();
            let days = u32::try_from(days).unwrap_or_default();
            legs.push(Leg { entry, by, cycle, until, days });
        }
        legs
    }

    /// Whole days spent in a season so far, over all cycles.
    ///
    /// ```
    /// # use ppsa_core::example::day;
    /// # use ppsa_core::framework::Season;
    /// # use ppsa_core::season::{Journey, JourneyChange};
    /// # use ppsa_core::{Document, Replica};
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply(&JourneyChange::Start { with: None, label: String::new() })?;
    /// # let journey = document.all::<Journey>().next().ok_or("a journey")?.id.clone();
    /// let season = Season::Hotoke;
    /// document.apply(&JourneyChange::Enter { journey, season, on: day(1), text: String::new() })?;
    /// let journey = document.all::<Journey>().next().ok_or("a journey")?;
    /// assert_eq!(journey.days_in(Season::Hotoke, day(11)), 10);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn days_in(&self, season: Season, today: NaiveDate) -> u32 {
        self.path(today).iter().filter(|leg| leg.entry.season == season).map(|leg| leg.days).sum()
    }
}

fn step(from: Season, to: Season) -> Move {
    match (from, to) {
        (Season::Ngahuru, Season::Hotoke) => Move::Again,
        _ if to == from => Move::Stay,
        _ if to > from => Move::On,
        _ => Move::Back,
    }
}
