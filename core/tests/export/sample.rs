//! One document with something of everything, always the same.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime};
use ppsa_core::document::Change;
use ppsa_core::export::{ExportOptions, Salt};
use ppsa_core::framework::{Element, Season};
use ppsa_core::plan::{
    AgreementMethod, CompanionReading, CompanionReadingChange, LinkEnd, Objective, ObjectiveChange,
    Outcome, StepHolder, Voice,
};
use ppsa_core::practice::{
    Companion, Contact, Course, CourseKind, Feedback, FeedbackWay, Group, Save, Session,
    Supervision, SupervisionWith,
};
use ppsa_core::reflection::{
    Answer, Choice, Entry, PromptKind, ReflectionChange, TemplateSnapshot,
};
use ppsa_core::season::{HarderDays, Journey, JourneyChange};
use ppsa_core::turns::Left;
use ppsa_core::{
    ContentPack, Document, Id, NoteKind, Rating, RatingKind, Reading, ReadingChange, Replica,
};

pub const SALT: Salt = Salt::new(*b"a salt of a test");

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn now() -> NaiveDateTime {
    day(3, 1).and_hms_opt(9, 30, 5).unwrap()
}

/// Read once: that takes longer than most exports.
pub fn pack() -> &'static ContentPack {
    static PACK: LazyLock<ContentPack> = LazyLock::new(|| ContentPack::built_in("en-NZ").unwrap());
    &PACK
}

/// Everything in it, the companion's things too.
pub fn whole(document: &Document) -> ExportOptions {
    let companions = document.all::<Companion>().filter_map(|it| it.id.clone()).collect();
    ExportOptions { companions, ..ExportOptions::default() }
}

struct Sample(Document);

impl Sample {
    /// Makes a change, and gives the id of the record it made or changed.
    fn act(&mut self, change: &dyn Change) -> Id {
        self.0.apply(change).unwrap().records[0].id.clone()
    }

    fn reading(&mut self, pack: &ContentPack, on: NaiveDate, step: u8) -> Id {
        let reading = self.act(&ReadingChange::Start { on, snapshot: Box::new(pack.snapshot()) });
        let set = |pou: &str, step| ReadingChange::SetRating {
            reading: reading.clone(),
            pou: pou.into(),
            kind: RatingKind::Now,
            rating: Rating::new(step),
        };
        self.act(&set("tinana", step));
        self.act(&set("whenua", 4));
        self.act(&set("wairua", 3));
        let skip = |pou: &str| ReadingChange::SetSkipped {
            reading: reading.clone(),
            pou: pou.into(),
            skipped: true,
        };
        self.act(&skip("wairua"));
        let hoped = ReadingChange::SetRating {
            reading: reading.clone(),
            pou: "tinana".into(),
            kind: RatingKind::HopedFor,
            rating: Rating::new(4),
        };
        self.act(&hoped);
        reading
    }

    fn objective(&mut self, pack: &ContentPack, companion: Option<Id>, text: &str) -> Id {
        let pou = vec![pack.snapshot().pou[2].clone(), pack.snapshot().pou[4].clone()];
        self.act(&ObjectiveChange::Start { on: day(2, 1), companion, pou, text: text.into() })
    }

    fn agree(&mut self, objective: &Id, how: AgreementMethod) {
        let wording = self.0.get::<Objective>(objective).unwrap().wording().id.clone();
        let objective = objective.clone();
        self.act(&ObjectiveChange::Agree { objective, wording, on: day(2, 8), how });
    }

    /// Answers every prompt of a template, each in its own way.
    fn reflection(&mut self, pack: &ContentPack, template: &str, about: Option<Id>) -> Id {
        let template = pack.template(template).unwrap();
        let asked = Box::new(TemplateSnapshot::of(pack, template));
        let entry = self.act(&ReflectionChange::Start { on: day(2, 20), about, asked });
        for prompt in template.prompts() {
            let said = match &prompt.kind {
                PromptKind::Text => {
                    Answer::Text("We fixed the fence & talked.\nIt <helped>.".into())
                }
                PromptKind::Choice(options) => Answer::Choice(options[1].clone()),
                PromptKind::Choices { options, own_words } => Answer::Choices {
                    chosen: options[..2].to_vec(),
                    own: if *own_words { "hōhā".into() } else { String::new() },
                },
                PromptKind::Scale(steps) => {
                    let rating = Rating::new(2).unwrap();
                    Answer::Scale { rating, words: steps[1].clone() }
                }
                PromptKind::Date => Answer::Date(day(3, 20)),
                PromptKind::YesNotYet => Answer::YesNotYet(false),
                PromptKind::Objective => {
                    let pou = &pack.pou()[2];
                    let chosen = vec![Choice { key: pou.key.clone(), words: pou.name.clone() }];
                    let own = "To sleep through".to_owned();
                    let (prompt, asks, entry) =
                        (prompt.id.clone(), prompt.asks.clone(), entry.clone());
                    let write =
                        ReflectionChange::WriteObjective { entry, prompt, asks, chosen, own };
                    self.act(&write);
                    continue;
                }
            };
            let (prompt, asks) = (prompt.id.clone(), prompt.asks.clone());
            self.act(&ReflectionChange::Answer { entry: entry.clone(), prompt, asks, said });
        }
        entry
    }
}

pub fn document() -> Document {
    let pack = pack();
    let mut it = Sample(Document::new(Replica::new(0xA1)));
    let first = it.reading(pack, day(1, 5), 2);
    it.reading(pack, day(2, 16), 3);
    notes(&mut it, &first);
    objectives(&mut it, pack);
    it.act(&Save(HarderDays {
        notice: "I stop answering".to_owned(),
        helps: "Walk to the river\nCall Sam".to_owned(),
        call: "Sam, evenings".to_owned(),
        without: "No long talks".to_owned(),
        agreed: "Sam comes by".to_owned(),
        ..HarderDays::default()
    }));
    let journey = it.act(&JourneyChange::Start { with: None, label: String::new() });
    for (season, on, text) in [
        (Season::Hotoke, day(1, 5), ""),
        (Season::Koanga, day(1, 30), "Things are starting to grow"),
        (Season::Hotoke, day(2, 14), "Back for a while"),
    ] {
        let (journey, text) = (journey.clone(), text.to_owned());
        it.act(&JourneyChange::Enter { journey, season, on, text });
    }
    let entry = it.reflection(pack, "naming-feelings", None);
    it.act(&ReflectionChange::Finish { entry, finished: true });
    // Between them, these ask in every way there is.
    for template in ["asking-feedback", "supervision", "pitfalls"] {
        it.reflection(pack, template, None);
    }
    practice(&mut it);
    companion(&mut it, pack);
    assert_eq!(it.0.all::<Reading>().count(), 2);
    assert_eq!(it.0.all::<CompanionReading>().count(), 2);
    assert_eq!(it.0.all::<Journey>().count(), 2);
    assert_eq!(it.0.all::<Entry>().count(), 6);
    it.0
}

fn notes(it: &mut Sample, reading: &Id) {
    let mut note = |pou: &str, kind, text: &str| {
        let (reading, pou, text) = (reading.clone(), pou.to_owned(), text.to_owned());
        it.act(&ReadingChange::AddNote { reading, pou, kind, text });
    };
    note("tinana", NoteKind::Strength, "Walking the dog early");
    note("tinana", NoteKind::Strength, "=1+1 is \"two\"; -- so my boy says");
    note("tinana", NoteKind::Challenge, "Waking at 3, *every* night\n# and thinking");
    note("whenua", NoteKind::Strength, "Te awa, and <whānau> & friends");
    let river = it.0.get::<Reading>(reading).unwrap().pou("whenua").unwrap().notes[0].clone();
    let from = LinkEnd::note("whenua", &river);
    let to = LinkEnd { pou: "tinana".into(), note: None };
    let text = "After a swim I sleep".to_owned();
    it.act(&ReadingChange::AddLink { reading: reading.clone(), from, to, text });
}

fn objectives(it: &mut Sample, pack: &ContentPack) {
    let sleep = it.objective(pack, None, "Sleep");
    let text = "Sleep through most nights".to_owned();
    it.act(&ObjectiveChange::Reword { objective: sleep.clone(), on: day(2, 7), text });
    it.agree(&sleep, AgreementMethod::Here);
    for (holder, text) in [
        (StepHolder::Person, "Ring the pool about its hours"),
        (StepHolder::Shared, "Walk there together"),
    ] {
        let (objective, text) = (sleep.clone(), text.to_owned());
        it.act(&ObjectiveChange::AddStep { objective, holder, text });
    }
    let step = it.0.get::<Objective>(&sleep).unwrap().steps[0].clone();
    let (objective, holder) = (sleep.clone(), step.holder);
    let done = Some(day(2, 10));
    it.act(&ObjectiveChange::SetStep { objective, step: step.id, holder, text: step.text, done });
    let text = "Still fits".to_owned();
    it.act(&ObjectiveChange::Review {
        objective: sleep.clone(),
        on: day(2, 15),
        together: true,
        text,
    });
    it.act(&ObjectiveChange::SetReviewOn { objective: sleep, on: Some(day(3, 31)) });

    it.objective(pack, None, "Something with the garden, maybe");
    let swim = it.objective(pack, None, "Swim again");
    it.agree(&swim, AgreementMethod::Here);
    let done = |objective, ending| ObjectiveChange::End {
        objective,
        ending,
        on: day(2, 28),
        text: "It was good".into(),
    };
    it.act(&done(swim, Outcome::Done));
    let boat = it.objective(pack, None, "Mend the boat");
    it.act(&done(boat, Outcome::SetDown));
    let read = it.objective(pack, None, "Read by daylight");
    it.agree(&read, AgreementMethod::Here);
}

fn practice(it: &mut Sample) {
    let with = Some(SupervisionWith::External);
    let (months, since) = (Some(1), Some(day(1, 1)));
    let supervision = it.act(&Save(Supervision { with, months, since, ..Supervision::default() }));
    let text = "Breathing before the car door".to_owned();
    it.act(&Save(Session { held: true, text, ..Session::booked(supervision, day(1, 31)) }));
    let (label, members) = ("Thursdays".to_owned(), Some(6));
    let confidentiality = Some(true);
    let group = it.act(&Save(Group { label, members, confidentiality, ..Group::default() }));
    it.act(&Save(Session { online: true, ..Session::booked(group, day(12, 31)) }));
    let which = CourseKind::ReflectivePractice;
    it.act(&Save(Course { id: None, which, on: day(2, 3), text: String::new() }));
}

fn companion(it: &mut Sample, pack: &ContentPack) {
    let (label, since) = ("River".to_owned(), Some(day(1, 10)));
    let river = it.act(&Save(Companion {
        label,
        since,
        guiding: true,
        known: "Our boys play in one team".to_owned(),
        agreed: "No talk of this at the field".to_owned(),
        risk: "We sit it out together, then decide".to_owned(),
        call: "River's sister first".to_owned(),
        look_on: Some(day(5, 1)),
        needed_on: Some(day(12, 1)),
        ..Companion::default()
    }));
    let text = "Talked while we stacked wood".to_owned();
    let elements = vec![Element::RelationalFocus];
    let service = "The housing service".to_owned();
    it.act(&Save(Contact { elements, text, service, ..Contact::new(river.clone(), day(1, 17)) }));
    let text = "More walking, less sitting".to_owned();
    let way = FeedbackWay::InPerson;
    it.act(&Save(Feedback { id: None, with: river.clone(), on: day(2, 2), way, text }));
    let pou = pack.snapshot().pou[4].clone();
    let (strengths, challenges) = ("The quiet by the stacked wood".to_owned(), String::new());
    it.act(&Save(Left {
        id: None,
        with: river.clone(),
        on: day(2, 2),
        pou,
        strengths,
        challenges,
    }));
    let objective = it.objective(pack, Some(river.clone()), "River wants to fish again");
    it.agree(&objective, AgreementMethod::Said);
    let text = "Find the rod".to_owned();
    let holder = StepHolder::Worker;
    it.act(&ObjectiveChange::AddStep { objective: objective.clone(), holder, text });
    it.act(&ObjectiveChange::SetReviewOn { objective, on: Some(day(4, 4)) });
    for (voice, strength, challenge) in [
        (Voice::Worker, "Patient with engines", "Mornings are slow, I think"),
        (Voice::Person, "My hands know wood", "Town is loud"),
    ] {
        let (snapshot, with) = (Box::new(pack.snapshot()), river.clone());
        let on = day(2, 9);
        let reading = it.act(&CompanionReadingChange::Start { on, snapshot, with, voice });
        for (kind, text) in [(NoteKind::Strength, strength), (NoteKind::Challenge, challenge)] {
            let (reading, pou, text) = (reading.clone(), "hinengaro".to_owned(), text.to_owned());
            it.act(&CompanionReadingChange::AddNote { reading, pou, kind, text });
        }
    }
    let label = "River and me".to_owned();
    let journey = it.act(&JourneyChange::Start { with: Some(river.clone()), label });
    let (season, on, text) = (Season::Hotoke, day(1, 10), "River is here".to_owned());
    it.act(&JourneyChange::Enter { journey, season, on, text });
    it.reflection(pack, "after-conversation", Some(river.clone()));
    it.reflection(pack, "first-meeting", Some(river));
}
