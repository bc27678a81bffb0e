//! What a person can choose to bring to supervision, line by line.

use chrono::{Months, NaiveDate};

use super::page::reflection::{in_order, said};
use super::page::{Bit, Phrase, also, own};
use super::summary::{Piece, SummaryLine};
use super::{Word, Words};
use crate::day::has_come;
use crate::document::{Document, Id, RecordKind};
use crate::framework::Element;
use crate::order::sorted;
use crate::pack::ContentPack;
use crate::plan::Objective;
use crate::practice::{
    Community, Companion, Contact, Course, CourseKind, Feedback, Group, Session, Supervision,
    SupervisionWith,
};
use crate::reflection::Entry;
use crate::rules::{DueKind, Scope, Severity, active_findings, due};
use crate::season::Journey;

/// The first day that a summary looks at where the person names none: that of the last external
/// supervision that took place, or else a month before `today`.
///
/// ```
/// use ppsa_core::export::summary_from;
/// use ppsa_core::{Document, Replica};
///
/// let day = |month| chrono::NaiveDate::from_ymd_opt(2026, month, 1).ok_or("no such day");
/// assert_eq!(summary_from(&Document::new(Replica::new(1)), day(3)?), day(2)?);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn summary_from(document: &Document, today: NaiveDate) -> NaiveDate {
    let external = |id: &Id| {
        let with = document.get::<Supervision>(id).and_then(|it| it.with);
        with == Some(SupervisionWith::External)
    };
    let held = document
        .all::<Session>()
        .filter(|it| it.held && has_come(it.on, today) && external(&it.of));
    let last = held.map(|it| it.on).max();
    last.or_else(|| today.checked_sub_months(Months::new(1))).unwrap_or(today)
}

/// The lines that can be chosen for a summary of the days from `from` to `today`: how many contacts
/// there were and what they touched, as numbers; what could be looked at, and what comes next;
/// sessions that took place, feedback, which season a relationship came into, reflections with each answer by itself, courses; and the
/// holder's own objectives that are open.
///
/// Nothing is chosen by this. The order is always the same: by what it is, and then by the day.
///
/// ```
/// use ppsa_core::export::{Words, summary, summary_text};
/// use ppsa_core::practice::{Course, CourseKind, Save};
/// use ppsa_core::{ContentPack, Document, Replica, example};
///
/// let (pack, words) = (ContentPack::built_in("en-NZ")?, Words::default());
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// let which = CourseKind::GroupWorks;
/// document.apply(&Save(Course { id: None, which, on, text: "Three good days".into() }))?;
/// let lines = summary(&document, &pack, &words, on, on);
/// let text = summary_text(&lines, &words, on, &|on| on.to_string());
/// assert!(text.ends_with("## Courses\n\n- 2026-03-01, GroupWorks: Three good days\n"));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn summary(
    document: &Document,
    pack: &ContentPack,
    words: &Words,
    from: NaiveDate,
    today: NaiveDate,
) -> Vec<SummaryLine> {
    let mut all = Lines { document, pack, words, from, today, lines: Vec::new() };
    all.contacts();
    all.found();
    all.next();
    all.sessions();
    all.feedback();
    all.seasons();
    all.reflections();
    all.courses();
    all.objectives();
    all.lines
}

struct Lines<'d> {
    document: &'d Document,
    pack: &'d ContentPack,
    words: &'d Words,
    from: NaiveDate,
    today: NaiveDate,
    lines: Vec<SummaryLine>,
}

impl<'d> Lines<'d> {
    fn bit(&self, word: Word) -> Bit<'d> {
        Bit::Text(self.words.get(word))
    }

    fn within(&self, on: NaiveDate) -> bool {
        self.from <= on && has_come(on, self.today)
    }

    fn add(&mut self, key: &[&str], under: Word, says: Phrase<'d>) {
        self.lines.push(SummaryLine::new(key.join("/"), under, says));
    }

    /// A line that is about someone the holder walks beside, where it is.
    fn add_about(&mut self, key: &[&str], under: Word, about: Option<&Id>, says: Phrase<'d>) {
        let about = about.map(|id| {
            let label = self.document.get::<Companion>(id).and_then(|it| own(&it.label));
            let first = label.and_then(|it| it.into_iter().next());
            Piece::of(first.unwrap_or_else(|| self.bit(Word::Companion)))
        });
        self.lines.push(SummaryLine { about, ..SummaryLine::new(key.join("/"), under, says) });
    }

    /// Those of one kind that lie within the days, by their day.
    fn by_day<T: RecordKind + 'd>(&self, on: fn(&T) -> NaiveDate) -> Vec<&'d T> {
        let all = self.document.all::<T>().filter(|it| self.within(on(it))).collect();
        sorted(all, &|a: &&T, b: &&T| on(a).cmp(&on(b)))
    }

    fn contacts(&mut self) {
        let all = self.by_day::<Contact>(|it| it.on);
        let (pack, words) = (self.pack, self.words);
        let mut count = |key: &[&str], name: Bit<'d>, which: &dyn Fn(&Contact) -> bool| {
            let number = u32::try_from(all.iter().filter(|it| which(it)).count());
            let number = number.unwrap_or(u32::MAX);
            if number > 0 {
                let says = vec![name, Bit::Mark(": "), Bit::Number(number)];
                self.add(key, Word::Contacts, says);
            }
        };
        count(&["contacts"], Bit::Text(words.get(Word::Contacts)), &|_| true);
        for element in Element::ALL {
            let name = Bit::Text(&pack.element(element).english);
            count(&["contacts", element.id()], name, &|it| it.elements.contains(&element));
        }
        let name = Bit::Text(words.get(Word::TaskWork));
        count(&["contacts", "task-work"], name, &|it| it.task_work);
        count(&["contacts", "advice"], Bit::Text(words.get(Word::Advice)), &|it| it.advice);
    }

    /// Whom a record is about: someone the holder walks beside, or else nobody but the holder.
    fn companion(&self, of: Option<&Id>) -> Option<Id> {
        match self.document.get::<Objective>(of?) {
            Some(it) => it.companion.clone(),
            None => self.document.get::<Companion>(of?)?.id.clone(),
        }
    }

    /// By their titles alone: one of several that have the same title about the same.
    fn found(&mut self) {
        for it in active_findings(self.document, self.pack, self.today, Scope::ALL) {
            let title = it.words(self.pack).map(|words| words.title);
            let Some(title) = title.filter(|_| it.severity() == Severity::Invitation) else {
                continue;
            };
            let about = self.companion(it.subject.record());
            let mut key = vec!["found", it.code.id()];
            key.extend(about.as_ref().map(Id::as_str));
            if self.lines.iter().all(|line| line.key != key.join("/")) {
                self.add_about(&key, Word::Found, about.as_ref(), vec![Bit::Text(title)]);
            }
        }
    }

    fn next(&mut self) {
        for it in due(self.document, self.pack, self.today) {
            let what = match it.kind {
                DueKind::Review => Word::ReviewOn,
                DueKind::Supervision => Word::Supervision,
                DueKind::Refresher => Word::ReflectivePractice,
                DueKind::Group => Word::Groups,
                DueKind::Community => Word::Communities,
                DueKind::Agreed => Word::LookAtAgreed,
                DueKind::Needed => Word::StillNeeded,
            };
            let about = self.companion(it.of.as_ref());
            let of = it.of.as_ref().map_or("", Id::as_str);
            let says = vec![self.bit(what), Bit::Mark(": "), Bit::Day(it.on)];
            self.add_about(&["next", it.kind.id(), of], Word::Next, about.as_ref(), says);
        }
    }

    fn sessions(&mut self) {
        for it in self.by_day::<Session>(|it| it.on).into_iter().filter(|it| it.held) {
            let Some(id) = &it.id else { continue };
            let mut says = vec![Bit::Day(it.on)];
            let (what, label) = self.agreement(&it.of);
            also(&mut says, ", ", what.map(|what| vec![self.bit(what)]));
            also(&mut says, ", ", own(label));
            also(&mut says, ": ", own(&it.text));
            if let Some(made) = own(&it.made) {
                says.extend([Bit::Mark("; "), self.bit(Word::Made), Bit::Mark(": ")]);
                says.extend(made);
            }
            self.add(&["session", id.as_str()], Word::Sessions, says);
        }
    }

    /// What a session was of, and its label.
    fn agreement(&self, of: &Id) -> (Option<Word>, &'d str) {
        if let Some(it) = self.document.get::<Supervision>(of) {
            let what = match it.with {
                Some(SupervisionWith::External) => Word::WithExternal,
                Some(SupervisionWith::LineManager) => Word::WithLineManager,
                Some(SupervisionWith::Colleague) => Word::WithColleague,
                None => Word::Supervision,
            };
            return (Some(what), &it.label);
        }
        if let Some(it) = self.document.get::<Group>(of) {
            return (Some(Word::Groups), &it.label);
        }
        let community = self.document.get::<Community>(of);
        community.map_or((None, ""), |it| (Some(Word::Communities), &it.label))
    }

    fn feedback(&mut self) {
        for it in self.by_day::<Feedback>(|it| it.on) {
            let Some(id) = &it.id else { continue };
            let way = Word::of_way(it.way);
            let mut says = vec![Bit::Day(it.on), Bit::Mark(", "), self.bit(way)];
            also(&mut says, ": ", own(&it.text));
            self.add_about(&["feedback", id.as_str()], Word::Feedback, Some(&it.with), says);
        }
    }

    /// The seasons of relationships: one's own have no place among what is brought to others.
    fn seasons(&mut self) {
        let document = self.document;
        for journey in document.all::<Journey>().filter(|it| it.with.is_some()) {
            for it in &journey.entries {
                if !self.within(it.on) {
                    continue;
                }
                let season = self.pack.season(it.season);
                let mut says = vec![Bit::Day(it.on), Bit::Mark(": "), Bit::Text(&season.name)];
                also(&mut says, ", ", Some(vec![Bit::Text(&season.english)]));
                also(&mut says, ": ", own(&it.text));
                let key = ["season", journey.id.as_str(), it.id.as_str()];
                self.add_about(&key, Word::Seasons, journey.with.as_ref(), says);
            }
        }
    }

    fn reflections(&mut self) {
        for it in self.by_day::<Entry>(|it| it.on).into_iter().filter(|it| !it.is_blank()) {
            let (id, about) = (it.id.as_str(), it.about.as_ref());
            let says = vec![Bit::Day(it.on), Bit::Mark(", "), Bit::Text(&it.asked.title)];
            self.add_about(&["reflection", id], Word::Reflections, about, says);
            for answer in in_order(self.pack, it) {
                if let Some(said) = said(self.words, &answer.said) {
                    let mut says = vec![Bit::Text(&answer.asks)];
                    also(&mut says, " \u{2013} ", Some(said));
                    let key = ["reflection", id, &answer.prompt];
                    self.add_about(&key, Word::Reflections, about, says);
                }
            }
        }
    }

    fn courses(&mut self) {
        for it in self.by_day::<Course>(|it| it.on) {
            let Some(id) = &it.id else { continue };
            let which = match it.which {
                CourseKind::PrinciplesAndPractices => Word::PrinciplesAndPractices,
                CourseKind::GroupWorks => Word::GroupWorks,
                CourseKind::ReflectivePractice => Word::ReflectivePractice,
                CourseKind::SupervisionModule => Word::SupervisionModule,
            };
            let mut says = vec![Bit::Day(it.on), Bit::Mark(", "), self.bit(which)];
            also(&mut says, ": ", own(&it.text));
            self.add(&["course", id.as_str()], Word::Courses, says);
        }
    }

    fn objectives(&mut self) {
        let own_ones = self.document.all::<Objective>().filter(|it| it.companion.is_none());
        for it in own_ones.filter(|it| it.is_open()) {
            let wording = it.wording();
            let Some(mut says) = own(&wording.text) else { continue };
            let agreed = wording.agreement().is_some();
            let stands = if agreed { Word::Agreed } else { Word::Provisional };
            also(&mut says, " \u{2013} ", Some(vec![self.bit(stands)]));
            self.add(&["objective", it.id.as_str()], Word::Objectives, says);
        }
    }
}
