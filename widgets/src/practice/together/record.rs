use chrono::NaiveDate;
use ppsa_core::Undo;
use ppsa_core::document::{Document, Id};
use ppsa_core::practice::{Community, Course, CourseKind, Group, Save, Session, Supervision};

use super::field::Slot;
use crate::session::WidgetSession;
use crate::words::Word;

/// A sort of thing to list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum GatheringKind {
    Supervision,
    Group,
    Community,
    Course,
}

/// A record of this screen.
pub enum Gathering {
    Supervision(Supervision),
    Group(Group),
    Community(Community),
    Course(Course),
    /// And whether it is of a community, where members lead in turn and make things together.
    Session(Session, bool),
}

impl GatheringKind {
    pub const ALL: [Self; 4] = [Self::Supervision, Self::Group, Self::Community, Self::Course];

    pub fn id(self) -> &'static str {
        match self {
            Self::Supervision => "supervision",
            Self::Group => "group",
            Self::Community => "community",
            Self::Course => "course",
        }
    }

    /// What the list is called, and the button that adds to it.
    pub fn words(self) -> (Word, Word) {
        match self {
            Self::Supervision => (Word::PracticeSupervision, Word::PracticeSupervisionAdd),
            Self::Group => (Word::PracticeGroup, Word::PracticeGroupAdd),
            Self::Community => (Word::PracticeCommunity, Word::PracticeCommunityAdd),
            Self::Course => (Word::PracticeCourse, Word::PracticeCourseAdd),
        }
    }

    /// The templates that go with it.
    pub fn templates(self) -> &'static [&'static str] {
        match self {
            Self::Supervision => &["supervision"],
            Self::Group => &["group-session"],
            Self::Community => &["community-meeting", "community-founding"],
            Self::Course => &[],
        }
    }

    /// All of them, in the order they were made.
    pub fn all(self, document: &Document) -> Vec<Gathering> {
        match self {
            Self::Supervision => document.all().cloned().map(Gathering::Supervision).collect(),
            Self::Group => document.all().cloned().map(Gathering::Group).collect(),
            Self::Community => document.all().cloned().map(Gathering::Community).collect(),
            Self::Course => document.all().cloned().map(Gathering::Course).collect(),
        }
    }

    /// A new one, with nothing noted of it.
    pub fn blank(self, today: NaiveDate) -> Gathering {
        match self {
            Self::Supervision => Gathering::Supervision(Supervision::default()),
            Self::Group => Gathering::Group(Group::default()),
            Self::Community => Gathering::Community(Community::default()),
            Self::Course => {
                let (which, on, text) = (CourseKind::ReflectivePractice, today, String::new());
                Gathering::Course(Course { id: None, which, on, text })
            }
        }
    }
}

impl Gathering {
    pub fn read(document: &Document, id: &Id) -> Option<Self> {
        let supervision = document.get(id).cloned().map(Self::Supervision);
        let group = || document.get(id).cloned().map(Self::Group);
        let community = || document.get(id).cloned().map(Self::Community);
        let course = || document.get(id).cloned().map(Self::Course);
        let session = || {
            let it = document.get::<Session>(id)?.clone();
            let of_community = document.get::<Community>(&it.of).is_some();
            Some(Self::Session(it, of_community))
        };
        supervision.or_else(group).or_else(community).or_else(course).or_else(session)
    }

    pub fn keep(self, session: &WidgetSession) -> Undo {
        match self {
            Self::Supervision(it) => session.change(&Save(it)),
            Self::Group(it) => session.change(&Save(it)),
            Self::Community(it) => session.change(&Save(it)),
            Self::Course(it) => session.change(&Save(it)),
            Self::Session(it, _) => session.change(&Save(it)),
        }
    }

    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Supervision(it) => it.id.as_ref(),
            Self::Group(it) => it.id.as_ref(),
            Self::Community(it) => it.id.as_ref(),
            Self::Course(it) => it.id.as_ref(),
            Self::Session(it, _) => it.id.as_ref(),
        }
    }

    /// Nothing for a session.
    pub fn kind(&self) -> Option<GatheringKind> {
        match self {
            Self::Supervision(_) => Some(GatheringKind::Supervision),
            Self::Group(_) => Some(GatheringKind::Group),
            Self::Community(_) => Some(GatheringKind::Community),
            Self::Course(_) => Some(GatheringKind::Course),
            Self::Session(..) => None,
        }
    }

    /// Whether it goes on, for what can end.
    pub fn is_open(&self) -> Option<bool> {
        match self {
            Self::Supervision(it) => Some(it.is_open()),
            Self::Group(it) => Some(it.is_open()),
            Self::Community(it) => Some(it.is_open()),
            Self::Course(_) | Self::Session(..) => None,
        }
    }

    /// The day it ended, or that it goes on again.
    pub fn end(&mut self, on: Option<NaiveDate>) {
        match self {
            Self::Supervision(it) => it.ended = on,
            Self::Group(it) => it.ended = on,
            Self::Community(it) => it.ended = on,
            Self::Course(_) | Self::Session(..) => {}
        }
    }

    /// Its fields, in the order they are drawn.
    pub fn slots(&mut self) -> Vec<(Word, Slot<'_>)> {
        use Slot::{Day, MaybeDay, Number, Tick, Words, Yes};
        let (mut slots, ended) = match self {
            Self::Supervision(it) => (
                vec![
                    (Word::PracticeSupervisionWith, Slot::With(&mut it.with)),
                    (Word::PracticeTogetherLabel, Words(&mut it.label)),
                    (Word::PracticeSupervisionMonths, Number(&mut it.months)),
                    (Word::PracticeTogetherAgreed, Words(&mut it.agreed)),
                    (Word::PracticeTogetherSince, MaybeDay(&mut it.since)),
                ],
                &mut it.ended,
            ),
            Self::Group(it) => (
                vec![
                    (Word::PracticeTogetherLabel, Words(&mut it.label)),
                    (Word::PracticeGroupMembers, Number(&mut it.members)),
                    (Word::PracticeGroupFacilitator, Yes(&mut it.facilitator_external)),
                    (Word::PracticeGroupConfidentiality, Yes(&mut it.confidentiality)),
                    (Word::PracticeGroupSteady, Yes(&mut it.steady)),
                    (Word::PracticeGroupMonthly, Yes(&mut it.monthly)),
                    (Word::PracticeGroupOnline, Tick(&mut it.online)),
                    (Word::PracticeTogetherAgreed, Words(&mut it.agreed)),
                    (Word::PracticeTogetherSince, MaybeDay(&mut it.since)),
                ],
                &mut it.ended,
            ),
            Self::Community(it) => (
                vec![
                    (Word::PracticeTogetherLabel, Words(&mut it.label)),
                    (Word::PracticeCommunityMission, Words(&mut it.mission)),
                    (Word::PracticeCommunityRules, Words(&mut it.rules)),
                    (Word::PracticeCommunityBetween, Words(&mut it.between)),
                    (Word::PracticeCommunityBoss, Yes(&mut it.boss)),
                    (Word::PracticeCommunityManager, Slot::Manager(&mut it.line_manager)),
                    (Word::PracticeCommunityRotates, Yes(&mut it.rotates)),
                    (Word::PracticeCommunityRegular, Yes(&mut it.regular)),
                    (Word::PracticeTogetherSince, MaybeDay(&mut it.since)),
                ],
                &mut it.ended,
            ),
            Self::Course(it) => {
                return vec![
                    (Word::PracticeCourseWhich, Slot::Course(&mut it.which)),
                    (Word::PracticeCourseOn, Day(&mut it.on)),
                    (Word::PracticeCourseText, Words(&mut it.text)),
                ];
            }
            Self::Session(it, of_community) => {
                let mut slots = vec![(Word::PracticeSessionOn, Day(&mut it.on))];
                if it.held {
                    slots.push((Word::PracticeSessionText, Words(&mut it.text)));
                    slots.push((Word::PracticeSessionOnline, Tick(&mut it.online)));
                    if *of_community {
                        slots.push((Word::PracticeSessionLed, Words(&mut it.led_by)));
                        slots.push((Word::PracticeSessionMade, Words(&mut it.made)));
                    }
                }
                return slots;
            }
        };
        if ended.is_some() {
            slots.push((Word::PracticeTogetherEnded, MaybeDay(ended)));
        }
        slots
    }
}
