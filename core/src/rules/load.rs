//! F17: how many at once.

use super::Subject;
use super::days::longer_ago;
use super::finding::Found;
use super::index::{Index, made};

/// F17 (PN: loads can become unsafe, and drift grows there), once a whole stretch of time was noted:
/// - `people`: contacts of late with more people than a few;
/// - `contacts`: more contacts a week than a few, over all of that time.
///
/// Never a reproach, and silent with too few data: people with no contact of late count for nothing, and nothing
/// is said before the first contact is as long ago as it looks back.
///
/// Both come back, once dismissed, when someone new is met.
pub(super) fn many_at_once<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    let limits = index.limits;
    let of_late = |on| !longer_ago(on, limits.load_days, index.today);
    let (mut people, mut contacts, mut newest, mut long_enough) = (0_usize, 0_usize, None, false);
    for it in &index.companions {
        let recent = it.contacts.iter().filter(|it| of_late(it.on)).count();
        long_enough |= recent < it.contacts.len();
        contacts += recent;
        if recent > 0 {
            people += 1;
            newest = newest.max(made(it.id));
        }
    }
    if !long_enough {
        return;
    }
    let mut many = |cause| found.add(Subject::Companions, Some(cause), newest);
    if people > usize::from(limits.many_people) {
        many("people");
    }
    // A week's share, without a fraction.
    if contacts * 7 > usize::from(limits.many_contacts) * usize::from(limits.load_days) {
        many("contacts");
    }
}
