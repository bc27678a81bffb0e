use super::*;
use crate::plan::{Objective, ObjectiveChange};
use crate::reflection::{Answer, Entry, ReflectionChange, TemplateSnapshot};
use crate::season::JourneyChange;
use crate::{ContentPack, Lang, NoteKind, Reading, ReadingChange, Replica, Text};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn reflect(document: &mut Document, template: &str, on: NaiveDate, answers: &[&str]) {
    let text = |it: &str| Text::new(it, Lang::en_nz());
    let (pack, version) = ("ppsa-starter".to_owned(), "1".to_owned());
    let asked =
        TemplateSnapshot { template: template.to_owned(), title: text("Zebra"), pack, version };
    let start = ReflectionChange::Start { on, about: None, asked: Box::new(asked) };
    let entry = document.apply(&start).unwrap().records[0].id.clone();
    for (at, answer) in answers.iter().enumerate() {
        let (entry, prompt, asks) = (entry.clone(), format!("p{at}"), text("Zebra?"));
        let said = Answer::Text((*answer).to_owned());
        document.apply(&ReflectionChange::Answer { entry, prompt, asks, said }).unwrap();
    }
}

fn note(document: &mut Document, on: NaiveDate, text: &str) {
    let snapshot = Box::new(ContentPack::built_in("en-NZ").unwrap().snapshot());
    let start = ReadingChange::Start { on, snapshot };
    let reading = document.apply(&start).unwrap().records[0].id.clone();
    let (pou, kind, text) = ("tinana".to_owned(), NoteKind::Strength, text.to_owned());
    document.apply(&ReadingChange::AddNote { reading, pou, kind, text }).unwrap();
}

/// The days of what is found: each record here has its own.
fn days(document: &Document, query: &Query) -> Vec<NaiveDate> {
    document.search(query).into_iter().filter_map(|hit| hit.on).collect()
}

fn some() -> Document {
    let mut document = Document::new(Replica::new(1));
    reflect(&mut document, "gibbs", day(1), &["We walked by the sea", "Whānau came along"]);
    note(&mut document, day(4), "A walk at the sea");
    reflect(&mut document, "gibbs", day(3), &["At the sea"]);
    reflect(&mut document, "supervision", day(2), &["Sea, whanau, walk"]);
    let pou = vec![ContentPack::built_in("en-NZ").unwrap().snapshot().pou[2].clone()];
    let text = "Walk to the sea".to_owned();
    document.apply(&ObjectiveChange::Start { on: day(5), companion: None, pou, text }).unwrap();
    document
}

#[test]
fn all_words_are_in_one_record_and_the_newest_day_comes_first() {
    let document = some();
    let all = |words| days(&document, &Query::new(words));
    assert_eq!(all("sea"), [day(5), day(4), day(3), day(2), day(1)]);
    assert_eq!(all("SEA walk"), [day(5), day(4), day(2), day(1)]);
    assert_eq!(all("whanau sea walk"), [day(2), day(1)], "over the parts of a record");
    assert_eq!(all("whānau"), all("whanau"));
    assert_eq!(all("sea mountain"), []);
    assert_eq!(all(" ").len(), 5, "without a word, everything written");
    for nobody_wrote in ["zebra", "2026", "gibbs", "tinana", "1", "answer"] {
        assert_eq!(all(nobody_wrote), [], "{nobody_wrote}");
    }
}

#[test]
fn kinds_templates_and_days_narrow_it() {
    let document = some();
    let sea = || Query::new("sea");
    assert_eq!(days(&document, &sea().of::<Entry>()), [day(3), day(2), day(1)]);
    assert_eq!(days(&document, &sea().of::<Reading>().of::<Objective>()), [day(5), day(4)]);
    assert_eq!(days(&document, &sea().template("gibbs")), [day(3), day(1)]);
    assert_eq!(days(&document, &sea().template("none")), []);
    assert_eq!(days(&document, &sea().between(Some(day(2)), Some(day(4)))).len(), 3);
    assert_eq!(days(&document, &sea().between(Some(day(5)), None)), [day(5)]);
    assert_eq!(days(&document, &sea().between(None, Some(day(1)))), [day(1)]);
}

#[test]
fn a_part_with_a_day_of_its_own_is_found_by_that_day() {
    let mut document = Document::new(Replica::new(1));
    let start = JourneyChange::Start { with: None, label: "The sea".to_owned() };
    let journey = document.apply(&start).unwrap().records[0].id.clone();
    let (season, text) = (crate::framework::Season::ALL[0], "By the sea".to_owned());
    document.apply(&JourneyChange::Enter { journey, season, on: day(3), text }).unwrap();
    let sea = || Query::new("sea");
    assert_eq!(days(&document, &sea().between(Some(day(3)), Some(day(3)))), [day(3)]);
    assert!(document.search(&sea().between(Some(day(4)), None)).is_empty());
    assert_eq!(document.search(&sea()).len(), 1);
}

#[test]
fn a_hit_shows_its_first_part_and_what_was_removed_is_not_found() {
    let mut document = some();
    let hits = document.search(&Query::new("whanau walk").template("gibbs"));
    assert_eq!((hits[0].part, hits[0].words), ("answer:p0", "We walked by the sea"));
    assert_eq!(hits[0].marked(), ["walk"]);
    let record = hits[0].record.clone();
    document.apply(&crate::document::RemoveRecord(record)).unwrap();
    assert!(document.search(&Query::new("whanau walk").template("gibbs")).is_empty());
}

#[test]
fn words_that_overlap_are_marked_as_one() {
    let mut document = Document::new(Replica::new(1));
    note(&mut document, day(1), "Whānau");
    let hits = document.search(&Query::new("wha whana w whanau"));
    assert_eq!(hits[0].marked(), ["Whānau"]);
}
