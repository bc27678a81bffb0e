//! The document by what belongs together, read once, so that no rule searches it again.

use std::mem::take;

use chrono::NaiveDate;

use crate::day::has_come;
use crate::document::{Document, Id, Stamp};
use crate::order::sorted;
use crate::pack::{ContentPack, Thresholds};
use crate::plan::{Objective, Reading};
use crate::practice::{Companion, Contact, Feedback, Holder, Role, Session};
use crate::reflection::Entry;

pub(super) struct Index<'d> {
    pub document: &'d Document,
    pub limits: &'d Thresholds,
    pub today: NaiveDate,
    pub role: Option<Role>,
    /// The companions whose work with the holder goes on, in the order they were written down.
    pub companions: Vec<CompanionIndex<'d>>,
    /// The holder's own objectives.
    pub own: Vec<&'d Objective>,
    /// By what they belong to, then by their days.
    sessions: Vec<&'d Session>,
}

/// A companion, with all that is written of the work with them. What has a day is in the order of
/// the days, and nothing is dated after today.
pub(super) struct CompanionIndex<'d> {
    pub id: &'d Id,
    pub companion: &'d Companion,
    pub contacts: Vec<&'d Contact>,
    pub feedback: Vec<&'d Feedback>,
    pub objectives: Vec<&'d Objective>,
    /// Whether something is written in a `first-meeting` about them.
    pub first_meeting: bool,
}

/// What the rules about plans go by. It is made without all the rest, where a page shows a plan.
pub(super) struct PlanIndex<'d> {
    pub document: &'d Document,
    pub limits: &'d Thresholds,
    pub today: NaiveDate,
    /// The reading that the holder goes on with.
    pub current: Option<&'d Reading>,
    /// The open objectives that are looked at.
    pub objectives: Vec<&'d Objective>,
}

impl<'d> PlanIndex<'d> {
    pub fn new(
        document: &'d Document,
        pack: &'d ContentPack,
        today: NaiveDate,
        objectives: Vec<&'d Objective>,
    ) -> Self {
        let (limits, current) = (pack.thresholds(), document.current(pack));
        Self { document, limits, today, current, objectives }
    }
}

impl<'d> Index<'d> {
    pub fn new(document: &'d Document, limits: &'d Thresholds, today: NaiveDate) -> Self {
        let role = document.all::<Holder>().next().and_then(|it| it.role);
        let mut companions = Vec::new();
        let mut places = Vec::new();
        for companion in document.all::<Companion>().filter(|it| it.is_open()) {
            let Some(id) = &companion.id else { continue };
            // In order, as the records of a document are.
            places.extend(made(id));
            companions.push(CompanionIndex {
                id,
                companion,
                contacts: Vec::new(),
                feedback: Vec::new(),
                objectives: Vec::new(),
                first_meeting: false,
            });
        }
        let mut own = Vec::new();
        for it in document.all::<Objective>() {
            match &it.companion {
                None => own.push(it),
                Some(id) => {
                    if let Some(beside) = beside(&mut companions, &places, id) {
                        beside.objectives.push(it);
                    }
                }
            }
        }
        for it in document.all::<Contact>().filter(|it| has_come(it.on, today)) {
            if let Some(beside) = beside(&mut companions, &places, &it.with) {
                beside.contacts.push(it);
            }
        }
        for it in document.all::<Feedback>().filter(|it| has_come(it.on, today)) {
            if let Some(beside) = beside(&mut companions, &places, &it.with) {
                beside.feedback.push(it);
            }
        }
        for it in document.all::<Entry>().filter(|it| has_come(it.on, today)) {
            let Some(about) = &it.about else { continue };
            if it.asked.template != "first-meeting" || it.is_blank() {
                continue;
            }
            if let Some(beside) = beside(&mut companions, &places, about) {
                beside.first_meeting = true;
            }
        }
        for beside in &mut companions {
            beside.contacts = sorted(take(&mut beside.contacts), &|a, b| a.on.cmp(&b.on));
            beside.feedback = sorted(take(&mut beside.feedback), &|a, b| a.on.cmp(&b.on));
        }
        let sessions = document.all::<Session>().collect();
        let sessions = sorted(sessions, &|a: &&Session, b| (&a.of, a.on).cmp(&(&b.of, b.on)));
        Self { document, limits, today, role, companions, own, sessions }
    }

    /// The objectives that are open, the holder's own and those of the companions they still walk
    /// beside.
    pub fn open_objectives(&self) -> impl Iterator<Item = &'d Objective> {
        let theirs = self.companions.iter().flat_map(|it| &it.objectives);
        self.own.iter().chain(theirs).copied().filter(|it| it.is_open())
    }

    fn sessions(&self, of: &Id) -> impl DoubleEndedIterator<Item = &'d Session> {
        let from = self.sessions.partition_point(|it| it.of < *of);
        let rest = self.sessions.get(from..).unwrap_or_default();
        let count = rest.partition_point(|it| it.of == *of);
        rest.iter().take(count).copied()
    }

    /// The sessions that took place, in the order of their days.
    pub fn held(&self, of: &Id) -> impl DoubleEndedIterator<Item = &'d Session> {
        let today = self.today;
        self.sessions(of).filter(move |it| it.held && has_come(it.on, today))
    }

    /// The sessions that are yet to come, today's too, in the order of their days.
    pub fn booked(&self, of: &Id) -> impl Iterator<Item = &'d Session> {
        let today = self.today;
        self.sessions(of).filter(move |it| !it.held && it.on >= today)
    }

    pub fn changed(&self, id: Option<&Id>) -> Option<Stamp> {
        self.document.changed(id?)
    }
}

fn beside<'b, 'd>(
    companions: &'b mut [CompanionIndex<'d>],
    places: &[Stamp],
    id: &Id,
) -> Option<&'b mut CompanionIndex<'d>> {
    companions.get_mut(places.binary_search(&made(id)?).ok()?)
}

/// The last `count` of these.
pub(super) fn last<T>(all: &[T], count: u16) -> &[T] {
    let from = all.len().saturating_sub(count.into());
    all.get(from..).unwrap_or_default()
}

/// When something was made: its id says so.
pub(super) fn made(id: &Id) -> Option<Stamp> {
    id.as_str().parse::<Stamp>().ok()
}
