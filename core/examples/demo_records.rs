//! What the demo's pages are filled with, as JSON for a script:
//! `demo/states/records.json`. `PPSA_GOLDEN=write cargo test -p ppsa-core --example demo_records`
//! writes it anew.
//!
//! `{"person": […], "begun": […], "entry": […], "practice": […]}`: the records of one person's
//! document, of one in which all is begun and no word written yet, of one with a single short
//! reflection that is finished, and of a peer worker, each as flat triples of id, stamp and body.

use chrono::NaiveDate;
use ppsa_core::document::Change;
use ppsa_core::framework::{Element, Season};
use ppsa_core::plan::{
    AgreementMethod, CompanionReadingChange, LinkEnd, Objective, ObjectiveChange, StepHolder, Voice,
};
use ppsa_core::practice::{
    Companion, Contact, Course, CourseKind, Feedback, FeedbackWay, Group, Holder, Role, Save,
    Session, Supervision, SupervisionWith,
};
use ppsa_core::reflection::{Answer, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::{
    ContentPack, Document, Id, NoteKind, Rating, RatingKind, Reading, ReadingChange, Replica,
};

const SHORT: &str = "what-so-what-now-what";

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    println!("{}", records()?);
    Ok(())
}

fn records() -> Result<serde_json::Value> {
    let pack = ContentPack::built_in("en-NZ")?;
    let mut begun = Demo { document: Document::new(Replica::new(1)), pack: &pack };
    begun.reading((1, 15), &[])?;
    begun.objective((1, 15), 0, "", &[])?;
    begun.act(&JourneyChange::Start { with: None, label: String::new() })?;
    begun.reflection((1, 15), SHORT, &[])?;
    let mut one = Demo { document: Document::new(Replica::new(1)), pack: &pack };
    one.reflection((1, 15), SHORT, &[("happened", "A quiet walk.")])?;
    let entry = one.document.all::<Entry>().next().ok_or("an entry")?.id.clone();
    one.act(&ReflectionChange::Finish { entry, finished: true })?;
    Ok(serde_json::json!({
        "person": triples(&person(&pack)?),
        "begun": triples(&begun.document),
        "entry": triples(&one.document),
        "practice": triples(&practice(&pack)?),
    }))
}

fn triples(document: &Document) -> Vec<String> {
    let cells = document.records().into_iter();
    cells.flat_map(|it| [it.id.as_str().to_owned(), it.stamp.to_string(), it.body]).collect()
}

/// A month and a day of the example's year.
type Day = (u32, u32);

fn day((month, day): Day) -> Result<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(2026, month, day).ok_or("no such day")?)
}

struct Demo<'a> {
    document: Document,
    pack: &'a ContentPack,
}

impl Demo<'_> {
    /// Makes a change, and gives the record it made or changed.
    fn act(&mut self, change: &dyn Change) -> Result<Id> {
        Ok(self.document.apply(change)?.records.first().ok_or("a record")?.id.clone())
    }

    /// Per pou: its key, now and hoped for.
    fn reading(&mut self, on: Day, said: &[(&str, u8, u8)]) -> Result<Id> {
        let snapshot = Box::new(self.pack.snapshot());
        let reading = self.act(&ReadingChange::Start { on: day(on)?, snapshot })?;
        for (pou, now, hoped_for) in said {
            let set = |rating| (reading.clone(), (*pou).into(), Rating::new(rating));
            let (of, pou, rating) = set(*now);
            self.act(&ReadingChange::SetRating {
                reading: of,
                pou,
                kind: RatingKind::Now,
                rating,
            })?;
            let (of, pou, rating) = set(*hoped_for);
            self.act(&ReadingChange::SetRating {
                reading: of,
                pou,
                kind: RatingKind::HopedFor,
                rating,
            })?;
        }
        Ok(reading)
    }

    fn note(&mut self, reading: &Id, pou: &str, kind: NoteKind, text: &str) -> Result<()> {
        let (reading, pou, text) = (reading.clone(), pou.into(), text.to_owned());
        self.act(&ReadingChange::AddNote { reading, pou, kind, text })?;
        Ok(())
    }

    /// A link between the first challenge of one pou and the first strength of another.
    fn link(&mut self, reading: &Id, from: &str, to: &str, text: &str) -> Result<()> {
        let end = |pou: &str, kind| -> Result<LinkEnd> {
            let said = self.document.get::<Reading>(reading).and_then(|it| it.pou(pou).cloned());
            let said = said.ok_or("a pou")?;
            let note = said.notes.iter().find(|it| it.kind == kind).ok_or("a note")?;
            Ok(LinkEnd { pou: pou.into(), note: Some(note.id.clone()) })
        };
        let (from, to) = (end(from, NoteKind::Challenge)?, end(to, NoteKind::Strength)?);
        let (reading, text) = (reading.clone(), text.to_owned());
        self.act(&ReadingChange::AddLink { reading, from, to, text })?;
        Ok(())
    }

    fn objective(&mut self, on: Day, pou: usize, text: &str, steps: &[&str]) -> Result<Id> {
        let pou = self.pack.snapshot().pou.get(pou).cloned().into_iter().collect();
        let (on, text) = (day(on)?, text.to_owned());
        let objective = self.act(&ObjectiveChange::Start { on, companion: None, pou, text })?;
        for text in steps {
            let (objective, text) = (objective.clone(), (*text).to_owned());
            self.act(&ObjectiveChange::AddStep { objective, holder: StepHolder::Person, text })?;
        }
        Ok(objective)
    }

    fn reflection(&mut self, on: Day, template: &str, said: &[(&str, &str)]) -> Result<Id> {
        let template = self.pack.template(template).ok_or("a template")?;
        let asked = Box::new(TemplateSnapshot::of(self.pack, template));
        let entry = self.act(&ReflectionChange::Start { on: day(on)?, about: None, asked })?;
        for (id, text) in said {
            let prompt = template.prompts().find(|it| it.id == *id).ok_or("a prompt")?;
            let (entry, prompt, asks) = (entry.clone(), prompt.id.clone(), prompt.asks.clone());
            let said = Answer::Text((*text).to_owned());
            self.act(&ReflectionChange::Answer { entry, prompt, asks, said })?;
        }
        Ok(entry)
    }
}

/// One year of a made-up man, who is nobody.
fn person(pack: &ContentPack) -> Result<Document> {
    let mut demo = Demo { document: Document::new(Replica::new(1)), pack };
    wheel(&mut demo)?;
    plan(&mut demo)?;
    seasons(&mut demo)?;
    reflections(&mut demo)?;
    // Each of them can be read back.
    let document = &demo.document;
    let made = document.all::<Reading>().count()
        + document.all::<Objective>().count()
        + document.all::<Journey>().count()
        + document.all::<Entry>().count();
    if made == document.records().len() {
        Ok(demo.document)
    } else {
        Err("a record is lost".into())
    }
}

fn wheel(demo: &mut Demo<'_>) -> Result<()> {
    demo.reading((2, 3), &[("wairua", 2, 3), ("hinengaro", 1, 3), ("tinana", 2, 4)])?;
    let autumn = demo.reading(
        (4, 20),
        &[
            ("wairua", 2, 3),
            ("hinengaro", 2, 3),
            ("tinana", 2, 4),
            ("whanau", 2, 4),
            ("whenua", 4, 4),
        ],
    )?;
    demo.note(&autumn, "whenua", NoteKind::Strength, "The track by the river")?;
    let now = demo.reading(
        (7, 12),
        &[
            ("wairua", 3, 4),
            ("hinengaro", 2, 4),
            ("tinana", 3, 4),
            ("whanau", 3, 4),
            ("whenua", 4, 5),
        ],
    )?;
    for (pou, kind, text) in [
        ("wairua", NoteKind::Strength, "Singing, when nobody is home"),
        ("hinengaro", NoteKind::Challenge, "Nights that go on and on"),
        ("hinengaro", NoteKind::Strength, "I know when I am getting tired"),
        ("tinana", NoteKind::Challenge, "My back, after work"),
        ("tinana", NoteKind::Strength, "Swimming on Tuesdays"),
        ("whanau", NoteKind::Strength, "My sister rings"),
        ("whanau", NoteKind::Challenge, "Big family dinners"),
        ("whenua", NoteKind::Strength, "The garden"),
    ] {
        demo.note(&now, pou, kind, text)?;
    }
    demo.link(&now, "hinengaro", "tinana", "I sleep better after the pool")?;
    demo.link(&now, "whanau", "whenua", "I can step outside for a bit")
}

fn plan(demo: &mut Demo<'_>) -> Result<()> {
    let steps = ["Phone in the kitchen at nine", "Pool on Tuesday"];
    let sleep = demo.objective((5, 2), 1, "Sleep through most nights", &steps)?;
    let wording =
        demo.document.get::<Objective>(&sleep).ok_or("an objective")?.wording().id.clone();
    let (objective, on) = (sleep.clone(), day((5, 16))?);
    demo.act(&ObjectiveChange::Agree { objective, wording, on, how: AgreementMethod::Here })?;
    let on = Some(day((9, 1))?);
    demo.act(&ObjectiveChange::SetReviewOn { objective: sleep, on })?;
    demo.objective((7, 12), 3, "See my sister more often", &["Ask her about Sunday"])?;
    Ok(())
}

fn seasons(demo: &mut Demo<'_>) -> Result<()> {
    let journey = demo.act(&JourneyChange::Start { with: None, label: String::new() })?;
    for (season, on, text) in [
        (Season::Hotoke, (1, 20), "Getting to know each other over coffee"),
        (Season::Koanga, (3, 8), "Working out what I want"),
        (Season::Hotoke, (4, 2), "A hard month. Back to the coffee"),
        (Season::Koanga, (5, 2), ""),
        (Season::Raumati, (6, 14), "Pool, garden, sleep"),
        (Season::Ngahuru, (8, 1), ""),
    ] {
        let (journey, on, text) = (journey.clone(), day(on)?, text.to_owned());
        demo.act(&JourneyChange::Enter { journey, season, on, text })?;
    }
    Ok(())
}

fn reflections(demo: &mut Demo<'_>) -> Result<()> {
    for (on, template, said) in [
        (
            (2, 10),
            SHORT,
            [
                ("happened", "The first evening at the group"),
                ("matters", "Nobody asked me for more than I said"),
            ],
        ),
        ((3, 22), SHORT, [("happened", "I said no to an extra shift"), ("next", "Say it sooner")]),
        (
            (5, 9),
            "gibbs",
            [("description", "A loud shop, and I left"), ("plan", "Go early in the day")],
        ),
        (
            (6, 28),
            SHORT,
            [
                ("happened", "The last lap at the pool"),
                ("learned", "I can be tired and well at once"),
            ],
        ),
    ] {
        let entry = demo.reflection(on, template, &said)?;
        demo.act(&ReflectionChange::Finish { entry, finished: true })?;
    }
    let said = [("grew", "The beans, and some trust"), ("carry", "Tuesdays")];
    let entry = demo.reflection((8, 2), "autumn", &said)?;
    demo.act(&ReflectionChange::Pause { entry, at: Some("put-down".into()) })?;
    Ok(())
}

/// A few months of a made-up peer worker, who is nobody, beside people who are nobody.
fn practice(pack: &ContentPack) -> Result<Document> {
    let mut demo = Demo { document: Document::new(Replica::new(1)), pack };
    demo.act(&Save(Holder { role: Some(Role::Worker), ..Holder::default() }))?;
    let mut companion = |label: &str, since| {
        let (label, since) = (label.to_owned(), Some(day(since)?));
        demo.act(&Save(Companion { label, since, guiding: true, ..Companion::default() }))
    };
    let river = companion("River", (5, 11))?;
    let kowhai = companion("Kōwhai", (6, 22))?;
    let all = Element::ALL;
    for (with, on, elements, task_work, text) in [
        (&river, (5, 11), &all[..1], false, "Coffee, and a walk round the block"),
        (&river, (5, 25), &all[1..3], false, ""),
        (&kowhai, (6, 22), &all[..2], false, "Met at the library"),
        (&river, (7, 6), &all[2..], false, "He has been playing the guitar again"),
        (&kowhai, (7, 13), &[], true, "Housing form"),
        (&kowhai, (7, 20), &[], true, "Lift to the appointment"),
        (&kowhai, (8, 3), &[], true, "Second housing form"),
        (&river, (8, 10), &all[..], false, ""),
    ] {
        let (with, elements, text) = (with.clone(), elements.to_vec(), text.to_owned());
        let contact = Contact::new(with, day(on)?);
        demo.act(&Save(Contact { elements, task_work, text, ..contact }))?;
    }
    let (way, text) = (FeedbackWay::InPerson, "More walking, less sitting".to_owned());
    let (with, on) = (river.clone(), day((7, 6))?);
    demo.act(&Save(Feedback { id: None, with, on, way, text }))?;
    let (on, companion, text) =
        (day((5, 25))?, Some(river.clone()), "Music again, once a week".to_owned());
    let pou = pack.snapshot().pou.first().cloned().into_iter().collect();
    let objective = demo.act(&ObjectiveChange::Start { on, companion, pou, text })?;
    let (text, holder) = ("New strings for the guitar".to_owned(), StepHolder::Person);
    demo.act(&ObjectiveChange::AddStep { objective: objective.clone(), holder, text })?;
    let on = Some(day((9, 14))?);
    demo.act(&ObjectiveChange::SetReviewOn { objective, on })?;
    let (with, since) = (Some(SupervisionWith::External), Some(day((5, 4))?));
    let supervision = Supervision { with, since, months: Some(1), ..Supervision::default() };
    let supervision = demo.act(&Save(supervision))?;
    for on in [(6, 4), (7, 2)] {
        let session = Session::booked(supervision.clone(), day(on)?);
        demo.act(&Save(Session { held: true, ..session }))?;
    }
    let label = "Thursday group".to_owned();
    let group = Group { label, members: Some(6), monthly: Some(true), ..Group::default() };
    demo.act(&Save(group))?;
    let (which, on, text) = (CourseKind::ReflectivePractice, day((3, 19))?, String::new());
    demo.act(&Save(Course { id: None, which, on, text }))?;
    beside(&mut demo, &river)?;
    Ok(demo.document)
}

/// The season with somebody, and what is strong and hard for them.
fn beside(demo: &mut Demo<'_>, river: &Id) -> Result<()> {
    let with = Some(river.clone());
    let journey = demo.act(&JourneyChange::Start { with, label: String::new() })?;
    for (season, on, text) in [
        (Season::Hotoke, (5, 11), "Coffee first"),
        (Season::Koanga, (7, 6), "He would like music again"),
    ] {
        let (journey, on, text) = (journey.clone(), day(on)?, text.to_owned());
        demo.act(&JourneyChange::Enter { journey, season, on, text })?;
    }
    for (voice, on, notes) in [
        (
            Voice::Worker,
            (5, 25),
            [
                ("wairua", NoteKind::Strength, "Lights up when he talks about songs"),
                ("hinengaro", NoteKind::Challenge, "Crowds, I think"),
            ],
        ),
        (
            Voice::Person,
            (7, 6),
            [
                ("wairua", NoteKind::Strength, "My guitar"),
                ("hinengaro", NoteKind::Strength, "I know when to leave a room"),
            ],
        ),
    ] {
        let (snapshot, with) = (Box::new(demo.pack.snapshot()), river.clone());
        let on = day(on)?;
        let reading = demo.act(&CompanionReadingChange::Start { on, snapshot, with, voice })?;
        for (pou, kind, text) in notes {
            let (reading, pou, text) = (reading.clone(), pou.to_owned(), text.to_owned());
            demo.act(&CompanionReadingChange::AddNote { reading, pou, kind, text })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    #[test]
    fn the_demo_has_these_records() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/states/records.json");
        let made = super::records().unwrap();
        if env::var_os("PPSA_GOLDEN").is_some() {
            fs::write(&path, format!("{made}\n")).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        let kept: serde_json::Value = serde_json::from_str(&kept).unwrap_or_default();
        assert!(kept == made, "{} is other than what the example makes", path.display());
    }
}
