use chrono::NaiveDate;

use super::form::form;
use crate::document::{ChangeKind, Id};
use crate::framework::Element;
use crate::ids::ids;

form! {
    /// Someone a worker walks beside, under a label the worker chooses: no name. It is left out of
    /// what is exported unless it is chosen.
    ///
    /// ```
    /// use ppsa_core::practice::Companion;
    ///
    /// let companion = Companion { label: "River".into(), ..Companion::default() };
    /// assert!(companion.is_open());
    /// ```
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    Companion "companion" ChangeKind::Practice;
    /// A label that says who it is to the worker and to no one else.
    label "label" String as Words,
    /// The day they first met.
    since "since" Option<NaiveDate>,
    /// The day their work together ended.
    ended "ended" Option<NaiveDate>,
    /// Whether the worker guides this person's plan.
    guiding "guiding" bool,
    /// How they know each other, here and elsewhere (PN: dual roles).
    known "known" String as Words,
    /// What both agreed on: what is all right between them, and what is not (PN: boundaries).
    agreed "agreed" String as Words,
    /// What they do together when something is risky (PN: risk is held through the relationship).
    risk "risk" String as Words,
    /// Whom the worker calls, and whom both call together.
    call "call" String as Words,
    /// The day to look again at how they know each other and what they agreed.
    look_on "lookOn" Option<NaiveDate>,
    /// The day to look whether what is kept of them is still needed.
    needed_on "neededOn" Option<NaiveDate>,
}

impl Companion {
    /// Whether the work together goes on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }
}

form! {
    /// A contact with a companion, and which of the four elements it touched.
    ///
    /// ```
    /// use ppsa_core::framework::Element;
    /// use ppsa_core::practice::{Contact, Save};
    /// use ppsa_core::{Document, Replica, example};
    ///
    /// let on = example::day(1);
    /// let mut contact = Contact::new("1-a".parse()?, on);
    /// contact.elements.push(Element::RelationalFocus);
    /// assert_eq!(Document::new(Replica::new(1)).apply(&Save(contact))?.records.len(), 1);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    Contact "contact" ChangeKind::Practice;
    /// The companion.
    with "with" Id,
    /// The day.
    on "on" NaiveDate,
    /// Whether it was practical work only: forms, lifts, appointments.
    task_work "taskWork" bool,
    /// The elements of practice it touched.
    elements "elements" Vec<Element>,
    /// Whether advice was given (PN: a sign that power is not being attended to).
    advice "advice" bool,
    /// A few words, or none.
    text "text" String as Words,
    /// The service that was there too, or none. It names no people.
    service "service" String as Words,
}

impl Contact {
    /// A contact of which only the day is noted.
    #[must_use]
    pub fn new(with: Id, on: NaiveDate) -> Self {
        Self {
            id: None,
            with,
            on,
            task_work: false,
            elements: Vec::new(),
            advice: false,
            text: String::new(),
            service: String::new(),
        }
    }
}

ids! {
    /// A way of asking for feedback.
    ///
    /// ```
    /// use ppsa_core::practice::FeedbackWay;
    ///
    /// assert!(FeedbackWay::Drawing.is_on_screen());
    /// assert!(!FeedbackWay::InPerson.is_on_screen());
    /// ```
    FeedbackWay:
    /// In a talk.
    InPerson "in-person",
    /// By message or call.
    ByMessage "by-message",
    /// On paper or in a form.
    InWriting "in-writing",
    /// Through someone else.
    ThroughOther "through-other",
    /// On the worker's screen, in a [turn](crate::turns) of their own: in their own words.
    OwnWords "own-words",
    /// There, by finishing sentences.
    Sentences "sentences",
    /// There, on a drawing.
    Drawing "drawing",
    /// There, and they said: not today.
    NotToday "not-today",
}

impl FeedbackWay {
    /// Whether they were asked on the worker's screen: then what it says is theirs, and the worker changes none of it.
    #[must_use]
    pub const fn is_on_screen(self) -> bool {
        matches!(self, Self::OwnWords | Self::Sentences | Self::Drawing | Self::NotToday)
    }
}

form! {
    /// That a companion was asked how the support is for them (ML).
    ///
    /// ```
    /// use ppsa_core::practice::{Feedback, FeedbackWay};
    /// use ppsa_core::example;
    ///
    /// let on = example::day(1);
    /// let (way, text) = (FeedbackWay::InPerson, "More walking, less sitting".to_owned());
    /// let feedback = Feedback { id: None, with: "1-a".parse()?, on, way, text };
    /// assert_eq!(feedback.way.id(), "in-person");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    Feedback "feedback" ChangeKind::Practice;
    /// The companion.
    with "with" Id,
    /// The day.
    on "on" NaiveDate,
    /// How they were asked.
    way "way" FeedbackWay,
    /// What came of it, or nothing yet. Of what was said on screen: what the person left, or nothing.
    text "text" String as Words,
}
