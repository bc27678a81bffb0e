//! F10: external supervision is due, and what that rests on.

use chrono::NaiveDate;

use super::Subject;
use super::days::months_on;
use super::finding::Found;
use super::index::Index;
use crate::document::{Id, Stamp};
use crate::practice::{Role, Supervision, SupervisionWith};

/// F10 (TP: each month, for every peer worker): a worker with an agreement on external supervision
/// held the last session, or began, over a month ago. It goes by the pack's months, whatever the
/// two agreed on. Silent with no agreement or no day, and while the next session is booked for no
/// later than another such time from today: then nothing is left to set up.
///
/// It comes back, once dismissed, when it is due again after the next session.
pub(super) fn supervision_due<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    if index.role != Some(Role::Worker) {
        return;
    }
    let Some(external) = External::of(index) else { return };
    let passed = |on, months| months_on(on, months).is_some_and(|on| on < index.today);
    let months = index.limits.supervision_months;
    let soon = months_on(index.today, months);
    let is_set = external.booked.is_some_and(|on| soon.is_none_or(|soon| on <= soon));
    if passed(external.last, months) && !is_set {
        found.add(Subject::Supervision(external.of), None, external.held);
    }
}

/// A worker's external supervision: of all agreements together, for a worker may change from one
/// supervisor to another.
pub(super) struct External<'d> {
    /// The open agreement that was written down last.
    pub of: &'d Id,
    pub agreement: &'d Supervision,
    /// The day of the last session; where none was held, the day it began.
    pub last: NaiveDate,
    /// The last change of the session of that day, where one was held.
    pub held: Option<Stamp>,
    /// The day of the next session that is booked.
    pub booked: Option<NaiveDate>,
}

impl<'d> External<'d> {
    /// Nothing where no agreement is open, or no day is known.
    pub fn of(index: &Index<'d>) -> Option<Self> {
        let all = index.document.all::<Supervision>();
        let all: Vec<_> = all.filter(|it| it.with == Some(SupervisionWith::External)).collect();
        let open = || all.iter().filter(|it| it.is_open());
        let agreement = open().next_back()?;
        let ids = all.iter().filter_map(|it| it.id.as_ref());
        let last = ids.filter_map(|id| index.held(id).next_back()).max_by_key(|it| it.on);
        let began = open().filter_map(|it| it.since).max();
        let booked = open().filter_map(|it| index.booked(it.id.as_ref()?).next());
        Some(Self {
            of: agreement.id.as_ref()?,
            agreement,
            last: last.map(|it| it.on).or(began)?,
            held: last.and_then(|it| index.changed(it.id.as_ref())),
            booked: booked.map(|it| it.on).min(),
        })
    }

    /// The day it comes round, in the rhythm both agreed on, or else in that of the pack.
    pub fn comes_round(&self, months: u16) -> Option<NaiveDate> {
        let agreed = self.agreement.months.map(u16::from).filter(|months| *months > 0);
        months_on(self.last, agreed.unwrap_or(months))
    }
}
