//! F11: the Reflective Practice course, again each year.

use super::Subject;
use super::days::months_on;
use super::finding::Found;
use super::index::Index;
use crate::practice::{Course, CourseKind};

/// F11 (TP: three days, again each year): the last Reflective Practice course was over a year ago.
/// Silent where none is noted, and where one is noted for a day to come.
pub(super) fn refresher_due<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    let Some(last) = last_refresher(index) else { return };
    let again = months_on(last.on, index.limits.refresher_months);
    if let Some(id) = last.id.as_ref().filter(|_| again.is_some_and(|on| on < index.today)) {
        found.add(Subject::Course(id), None, None);
    }
}

/// The latest Reflective Practice course by its day, one to come too.
pub(super) fn last_refresher<'d>(index: &Index<'d>) -> Option<&'d Course> {
    let courses = index.document.all::<Course>();
    courses.filter(|it| it.which == CourseKind::ReflectivePractice).max_by_key(|it| it.on)
}
