//! F16: reflection in between, and not for supervision alone.

use super::Subject;
use super::days::longer_ago;
use super::finding::Found;
use super::index::Index;
use crate::day::has_come;
use crate::practice::Role;
use crate::reflection::Entry;

/// F16 (TP: frequent reflection on action builds reflection in action): all that a worker wrote of
/// late, and it is enough to say so, was for supervision. Reflections with no words do not count.
///
/// It comes back, once dismissed, when it fires again after another kind of reflection.
pub(super) fn reflect_more_often<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
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
        found.add(Subject::Reflections, None, other);
    }
}
