use super::{Bit, Page, Phrase, also, day, own};
use crate::document::Id;
use crate::export::Word;
use crate::order::sorted;
use crate::practice::{
    Community, Course, CourseKind, Group, LineManager, Session, Supervision, SupervisionWith,
};

impl<'d> Page<'d> {
    pub(super) fn practice(&mut self) {
        let mut seen = Vec::new();
        for (at, (id, it)) in self.selection.all::<Supervision>().enumerate() {
            let with = it.with.map(|with| match with {
                SupervisionWith::External => Word::WithExternal,
                SupervisionWith::LineManager => Word::WithLineManager,
                SupervisionWith::Colleague => Word::WithColleague,
            });
            let label = own(&it.label);
            self.agreement(at, Word::Supervision, label.or(with.map(|with| self.word(with))));
            self.supervision(it);
            self.sessions(&id);
            seen.push(id);
        }
        for (at, (id, it)) in self.selection.all::<Group>().enumerate() {
            self.agreement(at, Word::Groups, own(&it.label));
            self.group(it);
            self.sessions(&id);
            seen.push(id);
        }
        for (at, (id, it)) in self.selection.all::<Community>().enumerate() {
            self.agreement(at, Word::Communities, own(&it.label));
            self.community(it);
            self.sessions(&id);
            seen.push(id);
        }
        // Sessions of agreements that were removed, or not chosen.
        let stray = self.session_list(|it| !seen.contains(&it.of));
        self.list(2, Word::Sessions, stray);
        let courses = self.selection.all::<Course>().map(|(_, it)| it);
        let courses = courses.map(|it| {
            let which = match it.which {
                CourseKind::PrinciplesAndPractices => Word::PrinciplesAndPractices,
                CourseKind::GroupWorks => Word::GroupWorks,
                CourseKind::ReflectivePractice => Word::ReflectivePractice,
                CourseKind::SupervisionModule => Word::SupervisionModule,
            };
            let mut phrase = vec![Bit::Day(it.on), Bit::Mark(": "), self.bit(which)];
            also(&mut phrase, ": ", own(&it.text));
            phrase
        });
        let courses = courses.collect();
        self.list(2, Word::Courses, courses);
    }

    /// The heading of its kind before the first, and under that its own, or else its number.
    fn agreement(&mut self, at: usize, kind: Word, label: Option<Phrase<'d>>) {
        if at == 0 {
            self.heading(2, self.word(kind));
        }
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        self.heading(3, label.unwrap_or_else(|| vec![Bit::Number(number)]));
    }

    fn supervision(&mut self, it: &'d Supervision) {
        self.pairs(vec![
            (Word::Months, it.months.map(|months| vec![Bit::Number(months.into())])),
            (Word::AgreedOn, own(&it.agreed)),
            (Word::Since, day(it.since)),
            (Word::Ended, day(it.ended)),
        ]);
    }

    fn group(&mut self, it: &'d Group) {
        self.pairs(vec![
            (Word::Members, it.members.map(|members| vec![Bit::Number(members.into())])),
            (Word::FacilitatorExternal, self.yes(it.facilitator_external)),
            (Word::Steady, self.yes(it.steady)),
            (Word::Monthly, self.yes(it.monthly)),
            (Word::Confidentiality, self.yes(it.confidentiality)),
            (Word::Online, self.yes(it.online.then_some(true))),
            (Word::AgreedOn, own(&it.agreed)),
            (Word::Since, day(it.since)),
            (Word::Ended, day(it.ended)),
        ]);
    }

    fn community(&mut self, it: &'d Community) {
        let manager = it.line_manager.map(|it| match it {
            LineManager::None => Word::No,
            LineManager::AsPeer => Word::AsPeer,
            LineManager::AsManager => Word::AsManager,
        });
        self.pairs(vec![
            (Word::Mission, own(&it.mission)),
            (Word::Rules, own(&it.rules)),
            (Word::Between, own(&it.between)),
            (Word::Boss, self.yes(it.boss)),
            (Word::LineManager, manager.map(|word| self.word(word))),
            (Word::Rotates, self.yes(it.rotates)),
            (Word::Regular, self.yes(it.regular)),
            (Word::Since, day(it.since)),
            (Word::Ended, day(it.ended)),
        ]);
    }

    fn sessions(&mut self, of: &Id) {
        let sessions = self.session_list(|it| it.of == *of);
        self.list(4, Word::Sessions, sessions);
    }

    fn session_list(&self, which: impl Fn(&Session) -> bool) -> Vec<Phrase<'d>> {
        let all = self.selection.all::<Session>().map(|(_, it)| it);
        let all: Vec<&Session> = all.filter(|it| which(it)).collect();
        let all = sorted(all, &|a, b| a.on.cmp(&b.on));
        let phrase = |it: &'d Session| {
            let mut phrase = vec![Bit::Day(it.on)];
            let word = |set: bool, word| set.then(|| self.word(word));
            also(&mut phrase, ", ", word(!it.held, Word::Booked));
            also(&mut phrase, ", ", word(it.online, Word::Online));
            also(&mut phrase, ": ", own(&it.text));
            for (word, words) in [(Word::LedBy, &it.led_by), (Word::Made, &it.made)] {
                if let Some(words) = own(words) {
                    phrase.extend([Bit::Mark("; "), self.bit(word), Bit::Mark(": ")]);
                    phrase.extend(words);
                }
            }
            phrase
        };
        all.into_iter().map(phrase).collect()
    }
}
