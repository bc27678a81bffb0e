use chrono::NaiveDate;

use super::days::months_on;
use super::external_supervision::External;
use super::index::Index;
use super::plan::review_to_come;
use super::refresher::last_refresher;
use crate::document::{Document, Id};
use crate::ids::ids;
use crate::order::sorted;
use crate::pack::ContentPack;
use crate::practice::{Community, Companion, Group, Supervision};

/// Something that comes next, for a calendar or a list of what is ahead. It holds no words.
///
/// ```
/// use ppsa_core::practice::{Group, Save, Session};
/// use ppsa_core::rules::{Due, DueKind, due};
/// use ppsa_core::{ContentPack, Document, Id, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 3, day).ok_or("no such day");
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Group::default()))?;
/// let group = document.all::<Group>().next().and_then(|it| it.id.clone()).ok_or("an id")?;
/// document.apply(&Save(Session::booked(group, day(20)?)))?;
///
/// let next = due(&document, &pack, day(1)?);
/// let of = Some("2-1".parse()?);
/// assert_eq!(next, [Due { on: day(20)?, kind: DueKind::Group, of, overdue: false }]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub on: NaiveDate,
    /// What comes.
    pub kind: DueKind,
    /// The record: the objective, the booked session, or what it is reckoned from.
    pub of: Option<Id>,
    /// Whether the day has passed.
    pub overdue: bool,
}

ids! {
    /// What comes next.
    ///
    /// ```
    /// use ppsa_core::rules::DueKind;
    ///
    /// assert_eq!(DueKind::Supervision.id(), "supervision");
    /// ```
    #[derive(PartialOrd, Ord)]
    DueKind:
    /// A review of an objective.
    Review "review",
    /// A session of supervision.
    Supervision "supervision",
    /// The reflective practice refresher.
    Refresher "refresher",
    /// A session of a reflective practice group.
    Group "group",
    /// A meeting of a community of practice.
    Community "community",
    /// To look again at how a worker and a companion know each other, and what they agreed.
    Agreed "agreed",
    /// To look whether what is kept of a companion is still needed.
    Needed "needed",
}

/// What comes next, the earliest first:
/// - reviews of open objectives, own or of companions the holder still walks beside, until one is
///   noted on that day or since;
/// - sessions booked for today or later, of each open supervision, group and community;
/// - external supervision where none is booked: the last session, or the day it began, and the
///   months both agreed on, or else those of the pack;
/// - the reflective practice refresher: the pack's months after the last course, or the day of
///   one that is noted for later;
/// - of each companion, ended or not, the days to look again at what was agreed and whether what is kept is still needed.
///   The first only while they walk together.
///
/// ```
/// use ppsa_core::practice::{Course, CourseKind, Save};
/// use ppsa_core::rules::{DueKind, due};
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let day = |year| chrono::NaiveDate::from_ymd_opt(year, 3, 1).ok_or("no such day");
/// let mut document = Document::new(Replica::new(1));
/// let which = CourseKind::ReflectivePractice;
/// document.apply(&Save(Course { id: None, which, on: day(2025)?, text: String::new() }))?;
/// let next = due(&document, &pack, day(2026)?);
/// assert_eq!((next[0].kind, next[0].on, next[0].overdue), (DueKind::Refresher, day(2026)?, false));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn due(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<Due> {
    let limits = pack.thresholds();
    let index = Index::new(document, limits, today);
    let mut next = Vec::new();
    let mut add = |on: NaiveDate, kind, of: Option<&Id>| {
        next.push(Due { on, kind, of: of.cloned(), overdue: on < today });
    };
    for it in index.open_objectives() {
        if let Some(on) = review_to_come(it) {
            add(on, DueKind::Review, Some(&it.id));
        }
    }
    let supervisions = document.all::<Supervision>().filter(|it| it.is_open());
    let supervisions = supervisions.map(|it| (DueKind::Supervision, it.id.as_ref()));
    let groups = document.all::<Group>().filter(|it| it.is_open());
    let groups = groups.map(|it| (DueKind::Group, it.id.as_ref()));
    let communities = document.all::<Community>().filter(|it| it.is_open());
    let communities = communities.map(|it| (DueKind::Community, it.id.as_ref()));
    for (kind, of) in supervisions.chain(groups).chain(communities) {
        for session in of.into_iter().flat_map(|id| index.booked(id)) {
            add(session.on, kind, session.id.as_ref());
        }
    }
    if let Some(external) = External::of(&index).filter(|it| it.booked.is_none())
        && let Some(on) = external.comes_round(limits.supervision_months)
    {
        add(on, DueKind::Supervision, Some(external.of));
    }
    if let Some(course) = last_refresher(&index) {
        let to_come = course.on > today;
        let again = months_on(course.on, limits.refresher_months);
        if let Some(on) = if to_come { Some(course.on) } else { again } {
            add(on, DueKind::Refresher, course.id.as_ref());
        }
    }
    for it in document.all::<Companion>() {
        let look_on = it.look_on.filter(|_| it.is_open());
        let days = [(look_on, DueKind::Agreed), (it.needed_on, DueKind::Needed)];
        for (on, kind) in days {
            on.into_iter().for_each(|on| add(on, kind, it.id.as_ref()));
        }
    }
    sorted(next, &|a, b| (a.on, a.kind, &a.of).cmp(&(b.on, b.kind, &b.of)))
}
