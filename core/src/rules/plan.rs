//! F4, F5, F8, F9: what a plan looks at, and how its objectives stand.

use chrono::NaiveDate;

use super::Subject;
use super::days::{days_ago, longer_ago};
use super::finding::Found;
use super::index::{PlanIndex, made};
use crate::day::has_come;
use crate::plan::{NoteKind, Objective, Reading};

/// F4 (PN, WPS): a pou of the current reading, not left out, has a challenge with words, and no
/// reading has a strength with words in that pou.
///
/// It comes back, once dismissed, with the next challenge in that pou.
pub(super) fn challenge_without_strength<'d>(index: &PlanIndex<'d>, found: &mut Found<'_, 'd>) {
    let Some(current) = index.current else { return };
    let mut strong = [false; 5];
    for reading in index.document.all::<Reading>() {
        for (pou, said) in reading.snapshot.pou.iter().zip(&reading.said) {
            for note in &said.notes {
                if note.kind == NoteKind::Strength
                    && !note.is_blank()
                    && let Some(place) = current.place(&pou.key)
                {
                    strong[place] = true;
                }
            }
        }
    }
    for ((pou, said), strong) in current.snapshot.pou.iter().zip(&current.said).zip(strong) {
        let mut newest = None;
        for note in &said.notes {
            if note.kind == NoteKind::Challenge && !note.is_blank() {
                newest = newest.max(made(&note.id));
            }
        }
        if newest.is_some() && !said.skipped && !strong {
            found.add(Subject::Pou { reading: &current.id, key: &pou.key }, None, newest);
        }
    }
}

/// F5 (PN: the five pou are connected): the holder's own plan looks at one pou. It looks at those
/// that something is said of in the current reading, those at either end of a link, and those of
/// the own open objectives. Silent where it looks at none, and where the person left out all the
/// others by choice.
///
/// It comes back, once dismissed, with the next reading or own objective.
pub(super) fn one_pou_only<'d>(index: &PlanIndex<'d>, found: &mut Found<'_, 'd>) {
    let mut only = Only::None;
    let mut newest = None;
    for it in index.objectives.iter().filter(|it| it.companion.is_none()) {
        newest = newest.max(made(&it.id));
        for pou in &it.pou {
            only.see(&pou.key);
        }
    }
    let mut left_out = 0;
    if let Some(reading) = index.current {
        newest = newest.max(made(&reading.id));
        for (pou, said) in reading.snapshot.pou.iter().zip(&reading.said) {
            if !said.skipped && !said.is_blank() {
                only.see(&pou.key);
            }
        }
        for link in reading.links.iter().filter(|it| !it.is_blank()) {
            only.see(&link.from.pou);
            only.see(&link.to.pou);
        }
        for (pou, said) in reading.snapshot.pou.iter().zip(&reading.said) {
            left_out += usize::from(said.skipped && !only.is(&pou.key));
        }
    }
    if matches!(only, Only::One(_)) && left_out < 4 {
        found.add(Subject::Plan, None, newest);
    }
}

/// Which pou a plan looks at.
enum Only<'d> {
    None,
    One(&'d str),
    More,
}

impl<'d> Only<'d> {
    fn is(&self, key: &str) -> bool {
        matches!(self, Self::One(one) if *one == key)
    }

    fn see(&mut self, key: &'d str) {
        if !self.is(key) {
            *self = if matches!(self, Self::None) { Self::One(key) } else { Self::More };
        }
    }
}

/// F8 (PN): the words of an open objective are provisional for long, and the two did not talk
/// about it in that time. It counts from the first wording after the last agreed one. Silent
/// while there are no words.
pub(super) fn provisional_for_long<'d>(index: &PlanIndex<'d>, found: &mut Found<'_, 'd>) {
    let (days, today) = (index.limits.provisional_days, index.today);
    let recent = |on| has_come(on, today) && !longer_ago(on, days, today);
    for it in &index.objectives {
        let mut since = None;
        if !it.wording().text.trim().is_empty() {
            for wording in it.wordings() {
                let earliest = since.map_or(wording.on, |on| wording.on.min(on));
                since = wording.agreement().is_none().then_some(earliest);
            }
        }
        if since.is_some_and(|since| longer_ago(since, days, today))
            && !it.reviews.iter().any(|review| review.together && recent(review.on))
        {
            found.add(Subject::Objective(&it.id), None, None);
        }
    }
}

/// F9 (PN: an objective is looked at again): the day of a review of an open objective has passed.
pub(super) fn review_overdue<'d>(index: &PlanIndex<'d>, found: &mut Found<'_, 'd>) {
    for it in &index.objectives {
        if review_to_come(it).is_some_and(|on| days_ago(on, index.today) > 0) {
            found.add(Subject::Objective(&it.id), None, None);
        }
    }
}

/// The day of a review, while none is noted on that day or since.
pub(super) fn review_to_come(objective: &Objective) -> Option<NaiveDate> {
    let done = |on| objective.reviews.iter().any(|review| review.on >= on);
    objective.review_on.filter(|on| !done(*on))
}
