//! F11: the Reflective Practice course, again each year.

use super::days::months_on;
use super::index::Index;
use super::{Finding, FindingCode};
use crate::practice::{Course, CourseKind};

/// F11 (TP: three days, again each year): the last Reflective Practice course was over a year ago.
/// Silent where none is noted, and where one is noted for a day to come.
pub(super) fn refresher_due(index: &Index<'_>, found: &mut Vec<Finding>) {
    let Some(last) = last_refresher(index) else { return };
    let again = months_on(last.on, index.limits.refresher_months);
    if let Some(id) = last.id.as_ref().filter(|_| again.is_some_and(|on| on < index.today)) {
        found.push(Finding::at(FindingCode::RefresherDue, "course", id));
    }
}

/// The latest Reflective Practice course by its day, one to come too.
pub(super) fn last_refresher<'d>(index: &Index<'d>) -> Option<&'d Course> {
    let courses = index.document.all::<Course>();
    courses.filter(|it| it.which == CourseKind::ReflectivePractice).max_by_key(|it| it.on)
}
