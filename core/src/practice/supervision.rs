use chrono::NaiveDate;

use super::form::form;
use crate::document::{ChangeKind, Id};
use crate::ids::ids;

ids! {
    /// With whom a worker reflects (TP).
    ///
    /// ```
    /// use ppsa_core::practice::SupervisionWith;
    ///
    /// assert_eq!(SupervisionWith::External.id(), "external");
    /// ```
    SupervisionWith:
    /// One to one with someone from outside.
    External "external",
    /// With a line manager.
    LineManager "line-manager",
    /// With a colleague.
    Colleague "colleague",
}

form! {
    /// An agreement to reflect with someone, again and again.
    ///
    /// ```
    /// use ppsa_core::practice::{Supervision, SupervisionWith};
    ///
    /// let with = SupervisionWith::External;
    /// let agreement = Supervision { with: Some(with), months: Some(1), ..Supervision::default() };
    /// assert!(agreement.is_open());
    /// ```
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    Supervision "supervision" ChangeKind::Practice;
    /// With whom.
    with "with" Option<SupervisionWith>,
    /// A label for them, or none.
    label "label" String as Words,
    /// How many months lie between two sessions, 1 or more, if that is agreed.
    months "months" Option<u8>,
    /// What both agreed on, or nothing.
    agreed "agreed" String as Words,
    /// The day it began.
    since "since" Option<NaiveDate>,
    /// The day it ended.
    ended "ended" Option<NaiveDate>,
}

impl Supervision {
    /// Whether it goes on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }
}

form! {
    /// One session of a supervision, a group or a community of practice: booked, or held.
    ///
    /// ```
    /// use ppsa_core::practice::Session;
    /// use ppsa_core::example;
    ///
    /// let on = example::day(1);
    /// let session = Session::booked("1-a".parse()?, on);
    /// assert!(!session.held);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    Session "session" ChangeKind::Practice;
    /// The agreement it belongs to.
    of "of" Id,
    /// The day.
    on "on" NaiveDate,
    /// Whether it took place.
    held "held" bool,
    /// Whether it was online.
    online "online" bool,
    /// Who led it, under a label, or nothing.
    led_by "ledBy" String as Words,
    /// What came of it, or nothing.
    text "text" String as Words,
    /// What was made together, or nothing (ML).
    made "made" String as Words,
}

impl Session {
    /// A session that is yet to come.
    #[must_use]
    pub fn booked(of: Id, on: NaiveDate) -> Self {
        let none = String::new;
        Self {
            id: None,
            of,
            on,
            held: false,
            online: false,
            led_by: none(),
            text: none(),
            made: none(),
        }
    }
}

ids! {
    /// What peer workers learn together (TP).
    ///
    /// ```
    /// use ppsa_core::practice::CourseKind;
    ///
    /// assert_eq!(CourseKind::from_id("reflective-practice"), Some(CourseKind::ReflectivePractice));
    /// ```
    CourseKind:
    /// Principles and Practices.
    PrinciplesAndPractices "principles-and-practices",
    /// GroupWorks.
    GroupWorks "groupworks",
    /// Reflective Practice: three days, again each year.
    ReflectivePractice "reflective-practice",
    /// The e-learning on external supervision, for new staff.
    SupervisionModule "supervision-module",
}

form! {
    /// That the holder took part in a course.
    ///
    /// ```
    /// use ppsa_core::practice::{Course, CourseKind};
    /// use ppsa_core::example;
    ///
    /// let on = example::day(1);
    /// let course = Course { id: None, which: CourseKind::ReflectivePractice, on, text: String::new() };
    /// assert_eq!(course.which.id(), "reflective-practice");
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    Course "course" ChangeKind::Practice;
    /// Which one.
    which "which" CourseKind,
    /// Its last day.
    on "on" NaiveDate,
    /// Words about it, or none.
    text "text" String as Words,
}
