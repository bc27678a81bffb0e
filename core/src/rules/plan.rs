//! F4, F5, F8, F9: what a plan looks at, and how its objectives stand.

use super::days::{days_ago, longer_ago};
use super::index::{Index, made};
use super::{Finding, FindingCode};
use crate::plan::{NoteKind, Objective, PouReading, Reading};

/// F4 (PN, WPS): a pou of the current reading, not left out, has a challenge with words, and no
/// reading has a strength with words in that pou.
///
/// It comes back, once put away, with the next challenge in that pou.
pub(super) fn challenge_without_strength(
    index: &Index<'_>,
    current: Option<&Reading>,
    found: &mut Vec<Finding>,
) {
    let Some(current) = current else { return };
    let mut strong = [false; 5];
    for reading in index.document.all::<Reading>() {
        for (pou, said) in reading.frame.pou.iter().zip(&reading.said) {
            let is_strong = said.notes_of(NoteKind::Strength).any(|it| !it.is_blank());
            if let (true, Some(place)) = (is_strong, current.place(&pou.key)) {
                strong[place] = true;
            }
        }
    }
    for ((pou, said), strong) in current.frame.pou.iter().zip(&current.said).zip(strong) {
        let hard = said.notes_of(NoteKind::Challenge).filter(|it| !it.is_blank());
        let Some(newest) = hard.filter_map(|it| made(&it.id)).max() else { continue };
        if !said.skipped && !strong {
            let it = Finding::at(FindingCode::ChallengeWithoutStrength, "reading", &current.id);
            found.push(it.within("pou").within(&pou.key).rests_on(Some(newest)));
        }
    }
}

/// F5 (PN: the five pou are connected): the holder's own plan looks at one pou. It looks at those
/// that something is said of in the current reading, those at either end of a link, and those of
/// the own open objectives. Silent where it looks at none, and where the person left out all the
/// others by choice.
///
/// It comes back, once put away, with the next reading or own objective.
pub(super) fn one_pou_only<'d>(
    index: &Index<'d>,
    current: Option<&'d Reading>,
    found: &mut Vec<Finding>,
) {
    let open = || index.own.iter().filter(|it| it.is_open());
    let mut seen: Vec<&str> = Vec::new();
    let see = |seen: &mut Vec<&'d str>, key: &'d str| {
        if !seen.contains(&key) {
            seen.push(key);
        }
    };
    for pou in open().flat_map(|it| &it.pou) {
        see(&mut seen, &pou.key);
    }
    let mut left_out = 0;
    if let Some(reading) = current {
        let taken_in = |said: &PouReading| !said.skipped && !said.is_blank();
        for (pou, said) in reading.frame.pou.iter().zip(&reading.said) {
            if taken_in(said) {
                see(&mut seen, &pou.key);
            }
        }
        for link in reading.links.iter().filter(|it| !it.is_blank()) {
            see(&mut seen, &link.from.pou);
            see(&mut seen, &link.to.pou);
        }
        let said = reading.frame.pou.iter().zip(&reading.said);
        left_out = said.filter(|(pou, it)| it.skipped && !seen.contains(&pou.key.as_str())).count();
    }
    if seen.len() == 1 && left_out < 4 {
        let newest = open().map(|it| &it.id).chain(current.map(|it| &it.id));
        let newest = newest.filter_map(made).max();
        let it = Finding::on(FindingCode::OnePouOnly, "plan".to_owned());
        found.push(it.rests_on(newest));
    }
}

/// F8 (PN): the words of an open objective are provisional for long, and the two did not talk
/// about it in that time. It counts from the first wording after the last agreed one. Silent
/// while there are no words.
pub(super) fn provisional_for_long(index: &Index<'_>, found: &mut Vec<Finding>) {
    let (days, today) = (index.limits.provisional_days, index.today);
    for it in index.open_objectives() {
        let Some(since) = provisional_since(it) else { continue };
        let recent = |on| on <= today && !longer_ago(on, days, today);
        let talked = it.reviews.iter().any(|review| review.together && recent(review.on));
        if longer_ago(since, days, today) && !talked {
            found.push(Finding::at(FindingCode::ProvisionalForLong, "objective", &it.id));
        }
    }
}

/// Since when the present words, and those right before them, are not agreed.
fn provisional_since(objective: &Objective) -> Option<chrono::NaiveDate> {
    if objective.wording().text.trim().is_empty() {
        return None;
    }
    let run = objective.wordings().rev().take_while(|it| it.agreement().is_none());
    run.map(|it| it.on).min()
}

/// F9 (PN: an objective is looked at again): the day of its review has passed, and no review is
/// noted on that day or since.
pub(super) fn review_overdue(index: &Index<'_>, found: &mut Vec<Finding>) {
    for it in index.open_objectives() {
        if review_to_come(it).is_some_and(|on| days_ago(on, index.today) > 0) {
            found.push(Finding::at(FindingCode::ReviewOverdue, "objective", &it.id));
        }
    }
}

/// The day of a review that is not noted yet.
pub(super) fn review_to_come(objective: &Objective) -> Option<chrono::NaiveDate> {
    let done = |on| objective.reviews.iter().any(|review| review.on >= on);
    objective.review_on.filter(|on| !done(*on))
}
