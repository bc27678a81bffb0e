//! A month of a peer worker: all that it should bring up, and nothing else.

use std::collections::BTreeMap;

use ppsa_core::Id;
use ppsa_core::document::RecordKind;
use ppsa_core::framework::Element;
use ppsa_core::practice::{
    Companion, Course, CourseKind, FeedbackWay, Group, Role, Supervision, SupervisionWith,
};
use serde_json::Value;

use crate::with::{With, ago};

const MONTH: &str = include_str!("month.json");

fn text(it: &Value) -> String {
    it.as_str().unwrap_or_default().to_owned()
}

fn list(it: &Value) -> &[Value] {
    it.as_array().map_or(&[], Vec::as_slice)
}

fn day(it: &Value) -> chrono::NaiveDate {
    ago(it.as_u64().unwrap())
}

/// All of it written down, and the label of each record that has one.
fn entered(month: &Value) -> (With, BTreeMap<Id, String>) {
    let mut with = With::role(Role::from_id(&text(&month["role"])).unwrap());
    let mut people: BTreeMap<String, Id> = BTreeMap::new();
    for it in list(&month["companions"]) {
        let (label, guiding) = (text(&it["label"]), it["guiding"] == true);
        let companion = Companion { label: label.clone(), guiding, ..Companion::default() };
        people.insert(label, with.put(companion));
    }
    for it in list(&month["contacts"]) {
        let elements = list(&it["elements"]).iter().map(text);
        let elements: Vec<_> = elements.map(|it| Element::from_id(&it).unwrap()).collect();
        with.contact(&people[&text(&it["with"])], day(&it["ago"]), |contact| {
            contact.elements = elements;
            contact.task_work = it["task"] == true;
            contact.advice = it["advice"] == true;
        });
    }
    for it in list(&month["feedback"]) {
        let way = FeedbackWay::from_id(&text(&it["way"])).unwrap();
        with.feedback(&people[&text(&it["with"])], day(&it["ago"]), way);
    }
    let mut labels: BTreeMap<Id, String> = people.into_iter().map(|(it, id)| (id, it)).collect();

    let it = &month["supervision"];
    let supervision = with.put(Supervision {
        with: SupervisionWith::from_id(&text(&it["with"])),
        label: text(&it["label"]),
        months: it["months"].as_u64().and_then(|it| it.try_into().ok()),
        ..Supervision::default()
    });
    for on in list(&it["held"]) {
        with.held(&supervision, day(on));
    }
    let it = &month["group"];
    let group = with.put(Group {
        label: text(&it["label"]),
        members: it["members"].as_u64().and_then(|it| it.try_into().ok()),
        facilitator_external: it["facilitator"].as_bool(),
        confidentiality: it["confidentiality"].as_bool(),
        steady: it["steady"].as_bool(),
        monthly: it["monthly"].as_bool(),
        ..Group::default()
    });
    for on in list(&it["held"]) {
        with.held(&group, day(on));
    }
    labels.insert(group, text(&it["label"]));
    let it = &month["course"];
    let which = CourseKind::from_id(&text(&it["which"])).unwrap();
    with.put(Course { id: None, which, on: day(&it["ago"]), text: String::new() });
    for it in list(&month["reflections"]) {
        with.reflection(&text(&it["template"]), day(&it["ago"]), None, &text(&it["words"]));
    }
    (with, labels)
}

fn count<T: RecordKind>(with: &With) -> usize {
    with.document.all::<T>().count()
}

#[test]
fn a_month_brings_up_what_was_written_down_for_it_and_nothing_else() {
    use ppsa_core::practice::{Contact, Session};
    use ppsa_core::reflection::Entry;

    let month: Value = serde_json::from_str(MONTH).unwrap();
    let (with, labels) = entered(&month);
    assert_eq!((count::<Contact>(&with), count::<Entry>(&with)), (40, 12));
    assert_eq!(count::<Session>(&with), 3, "one of supervision and two of a group");

    let found = with.all().into_iter().map(|it| {
        let of = it.subject.record().and_then(|id| labels.get(id).cloned());
        (it.code.id().to_owned(), it.cause.map(str::to_owned), of)
    });
    let mut found: Vec<_> = found.collect();
    let some = |it: &Value| it.as_str().map(str::to_owned);
    let written = list(&month["findings"]).iter();
    let mut written: Vec<_> =
        written.map(|it| (text(&it["code"]), some(&it["cause"]), some(&it["of"]))).collect();
    found.sort();
    written.sort();
    assert_eq!(found, written);
}
