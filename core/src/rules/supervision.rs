//! F10, F11, F16: supervision, the refresher, and reflection in between.

use super::days::{longer_ago, months_on};
use super::external_supervision::External;
use super::index::Index;
use super::{Finding, FindingCode};
use crate::day::has_come;
use crate::practice::{Course, CourseKind, Role};
use crate::reflection::Entry;

/// F10 (TP: each month, for every peer worker): a worker with an agreement on external supervision
/// held the last session, or began, over a month ago. It goes by the pack's months, whatever the
/// two agreed on. Silent with no agreement or no day, and while the next session is booked for no
/// later than another such time from today: then nothing is left to set up.
///
/// It comes back, once dismissed, when it is due again after the next session.
pub(super) fn supervision_due(index: &Index<'_>, found: &mut Vec<Finding>) {
    if index.role != Some(Role::Worker) {
        return;
    }
    let Some(external) = External::of(index) else { return };
    let passed = |on, months| months_on(on, months).is_some_and(|on| on < index.today);
    let months = index.limits.supervision_months;
    let soon = months_on(index.today, months);
    let is_set = external.booked.is_some_and(|on| soon.is_none_or(|soon| on <= soon));
    if passed(external.last, months) && !is_set {
        let it = Finding::at(FindingCode::SupervisionDue, "supervision", external.of);
        found.push(it.rests_on(external.held));
    }
}

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

/// F16 (TP: frequent reflection on action builds reflection in action): all that a worker wrote of
/// late, and it is enough to say so, was for supervision. Reflections with no words do not count.
///
/// It comes back, once dismissed, when it fires again after another kind of reflection.
pub(super) fn reflect_more_often(index: &Index<'_>, found: &mut Vec<Finding>) {
    if index.role != Some(Role::Worker) {
        return;
    }
    let (mut of_late, mut for_supervision, mut other) = (0, 0, None);
    for it in index.document.all::<Entry>().filter(|it| !it.is_blank()) {
        let supervision = it.asked.template == "supervision";
        if !supervision {
            other = other.max(index.changed(Some(&it.id)));
        }
        if has_come(it.on, index.today)
            && !longer_ago(it.on, index.limits.reflection_days, index.today)
        {
            of_late += 1;
            for_supervision += usize::from(supervision);
        }
    }
    if of_late >= usize::from(index.limits.few_reflections) && for_supervision == of_late {
        let it = Finding::on(FindingCode::ReflectMoreOften, "reflections".to_owned());
        found.push(it.rests_on(other));
    }
}
