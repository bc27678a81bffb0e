//! The practice side of a walk.

use ppsa_core::framework::Element;
use ppsa_core::plan::{CompanionReading, CompanionReadingChange, Voice};
use ppsa_core::practice::{
    Community, Companion, Contact, Course, CourseKind, Dismissal, Feedback, FeedbackWay, Group,
    Holder, Role, Save, Session, Supervision, SupervisionWith,
};
use ppsa_core::{Document, NoteKind, Patch, Result};

use super::Walk;

impl Walk<'_> {
    pub(super) fn practice(&mut self, document: &mut Document) -> Result<Patch> {
        let (on, text, yes) = (self.date(), self.text(), self.yes());
        match self.byte() % 14 {
            0 => document.apply(&Save(Holder { id: None, role: self.pick(Role::ALL) })),
            1 | 2 => {
                let is = Companion { label: text, guiding: yes, ..Companion::default() };
                document.apply(&Save(is))
            }
            3 => {
                let with = self.companion(document);
                let Some(mut it) = document.get::<Companion>(&with).cloned() else {
                    return Ok(Patch::default());
                };
                it.label = text;
                it.ended = yes.then_some(on);
                document.apply(&Save(it))
            }
            4 | 5 => {
                let mut it = Contact::new(self.companion(document), on);
                it.elements = self.pick(&Element::ALL).into_iter().collect();
                (it.task_work, it.text) = (yes, text);
                document.apply(&Save(it))
            }
            6 => {
                let (with, way) = (self.companion(document), FeedbackWay::InPerson);
                document.apply(&Save(Feedback { id: None, with, on, way, text }))
            }
            7 => {
                let with = self.pick(SupervisionWith::ALL);
                let is =
                    Supervision { with, label: text, since: Some(on), ..Supervision::default() };
                document.apply(&Save(is))
            }
            8 => {
                let of = self.one::<Supervision>(document, |it| it.id.clone().unwrap());
                let mut session = Session::booked(of, on);
                (session.held, session.text) = (yes, text);
                document.apply(&Save(session))
            }
            9 => {
                let is = Group { label: text, steady: Some(yes), ..Group::default() };
                document.apply(&Save(is))
            }
            10 => {
                let (with, snapshot) = (self.companion(document), Box::new(super::snapshot()));
                let voice = if yes { Voice::Person } else { Voice::Worker };
                document.apply(&CompanionReadingChange::Start { on, snapshot, with, voice })
            }
            11 => {
                let reading = self.one::<CompanionReading>(document, |it| it.id.clone());
                let there = document.get::<CompanionReading>(&reading);
                let notes = there.into_iter().flat_map(|it| it.each()).flat_map(|it| &it.1.notes);
                let note = self.part(notes.map(|it| &it.id));
                let kind = if yes { NoteKind::Strength } else { NoteKind::Challenge };
                let pou = "whenua".to_owned();
                document.apply(&match self.yes() {
                    true => CompanionReadingChange::AddNote { reading, pou, kind, text },
                    false => CompanionReadingChange::SetNote { reading, note, text },
                })
            }
            12 => document.apply(&Save(Community { mission: text, ..Community::default() })),
            _ if yes => {
                let which = CourseKind::ReflectivePractice;
                document.apply(&Save(Course { id: None, which, on, text }))
            }
            _ => {
                let (code, path) = ("one-pou-only".to_owned(), "plan".to_owned());
                document.apply(&Save(Dismissal { id: None, code, path, on }))
            }
        }
    }
}
