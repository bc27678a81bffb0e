use chrono::NaiveDate;

use super::days::months_on;
use super::index::Index;
use crate::document::{Id, Stamp};
use crate::practice::{Supervision, SupervisionWith};

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
