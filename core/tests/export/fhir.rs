//! The FHIR Bundle, by the rules that hold for all of FHIR and those that tie resources together.
//! Whether each resource is right R4 is for the validator in `tests/`.

use std::collections::{BTreeMap, BTreeSet};

use ppsa_core::export::{Fhir, Selection, Words, fhir};
use serde_json::Value;

use crate::sample;

pub fn bundle(selection: &Selection<'_>) -> String {
    let (pack, words) = (sample::pack(), Words::default());
    let how = Fhir { base: "https://example.org/fhir/", salt: sample::SALT, pack, words: &words };
    fhir(selection, &how)
}

fn resources(bundle: &Value) -> impl Iterator<Item = &Value> {
    bundle["entry"].as_array().into_iter().flatten().map(|entry| &entry["resource"])
}

fn of<'b>(bundle: &'b Value, kind: &str) -> Vec<&'b Value> {
    resources(bundle).filter(|it| it["resourceType"] == kind).collect()
}

/// Nothing is null or empty, no text holds a control character; gives the references.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Null => unreachable!("null"),
        Value::String(words) => {
            assert!(!words.trim().is_empty());
            assert!(
                !words.contains(|c: char| c.is_control() && !"\t\r\n".contains(c)),
                "{words:?}"
            );
        }
        Value::Array(items) => {
            assert!(!items.is_empty());
            items.iter().for_each(|it| references(it, found));
        }
        Value::Object(fields) => {
            assert!(!fields.is_empty());
            if let Some(reference) = fields.get("reference") {
                found.push(reference.as_str().unwrap().to_owned());
            }
            fields.values().for_each(|it| references(it, found));
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The questions of a Questionnaire by their links.
fn questions<'q>(item: &'q Value, found: &mut BTreeMap<&'q str, &'q Value>) {
    for question in item["item"].as_array().into_iter().flatten() {
        let link = question["linkId"].as_str().unwrap();
        assert!(found.insert(link, question).is_none(), "{link} stands twice");
        questions(question, found);
    }
}

fn check_response(response: &Value, asked: &BTreeMap<&str, &Value>) {
    let mut said = BTreeMap::new();
    questions(response, &mut said);
    for (link, item) in said {
        let question = asked[link];
        let answers: Vec<&Value> = item["answer"].as_array().into_iter().flatten().collect();
        assert!(answers.len() <= 1 || question["repeats"] == true, "{link}");
        for answer in answers {
            let offered = |coding| {
                let options = question["answerOption"].as_array().unwrap();
                options.iter().any(|it| it["valueCoding"]["code"] == coding)
            };
            let kind = question["type"].as_str().unwrap();
            match (kind, answer.as_object().unwrap().iter().next().unwrap()) {
                ("choice" | "open-choice", (key, coding)) if key == "valueCoding" => {
                    assert!(offered(coding["code"].clone()), "{link}: {coding}");
                }
                ("text" | "open-choice", (key, _)) => assert_eq!(key, "valueString"),
                ("date", (key, _)) => assert_eq!(key, "valueDate"),
                ("boolean", (key, _)) => assert_eq!(key, "valueBoolean"),
                other => unreachable!("{link}: {other:?}"),
            }
        }
    }
}

pub fn check(text: &str) {
    let bundle: Value = serde_json::from_str(text).unwrap();
    let mut found = Vec::new();
    references(&bundle, &mut found);
    let mut urls = BTreeSet::new();
    for entry in bundle["entry"].as_array().into_iter().flatten() {
        let url = entry["fullUrl"].as_str().unwrap();
        let id = entry["resource"]["id"].as_str().unwrap();
        assert_eq!(url, format!("urn:uuid:{id}"));
        assert!(id.len() == 36 && id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-'));
        assert!(urls.insert(url), "{url} stands twice");
    }
    for reference in &found {
        assert!(urls.contains(reference.as_str()), "{reference} is not in the bundle");
    }
    let mut forms = BTreeMap::new();
    for form in of(&bundle, "Questionnaire") {
        let mut asked = BTreeMap::new();
        questions(form, &mut asked);
        let (url, version) = (form["url"].as_str().unwrap(), form["version"].as_str());
        let address = version.map_or(url.to_owned(), |version| format!("{url}|{version}"));
        assert!(address.starts_with("https://example.org/fhir/Questionnaire/"), "{address}");
        assert!(forms.insert(address, asked).is_none());
    }
    for response in of(&bundle, "QuestionnaireResponse") {
        check_response(response, &forms[response["questionnaire"].as_str().unwrap()]);
    }
    for patient in of(&bundle, "Patient") {
        assert_eq!(patient.as_object().unwrap().len(), 2, "an id and nothing else: {patient}");
    }
}

#[test]
fn each_standing_of_an_objective_is_told() {
    let document = sample::document();
    let bundle: Value = serde_json::from_str(&bundle(&Selection::for_holder(&document))).unwrap();
    let goals = of(&bundle, "Goal").into_iter().map(|goal| {
        let words = goal["description"]["text"].as_str().unwrap().to_owned();
        (words, goal["lifecycleStatus"].as_str().unwrap().to_owned())
    });
    let goals: BTreeMap<String, String> = goals.collect();
    for (words, status) in [
        ("Sleep through most nights", "active"),
        ("Something with the garden, maybe", "proposed"),
        ("Swim again", "completed"),
        ("Mend the boat", "cancelled"),
        ("Read by daylight", "accepted"),
    ] {
        assert_eq!(goals[words], status, "{words}");
    }
    assert_eq!(goals.len(), 5);

    let plans = of(&bundle, "CarePlan");
    assert_eq!(plans.len(), 1);
    assert_eq!(plans[0]["goal"].as_array().unwrap().len(), 5);
    let activities = plans[0]["activity"].as_array().unwrap();
    let status: Vec<&str> =
        activities.iter().map(|it| it["detail"]["status"].as_str().unwrap()).collect();
    assert_eq!(status, ["completed", "not-started", "scheduled"]);
}

#[test]
fn now_and_hoped_for_are_different_codes_and_nothing_left_out_is_told() {
    let document = sample::document();
    let bundle: Value = serde_json::from_str(&bundle(&Selection::for_holder(&document))).unwrap();
    let observed: BTreeSet<&str> = of(&bundle, "Observation")
        .into_iter()
        .map(|it| it["code"]["coding"][0]["code"].as_str().unwrap())
        .collect();
    let codes = ["tinana.challenge", "tinana.hoped-for", "tinana.now", "tinana.strength"];
    let codes = codes.into_iter().chain(["whenua.now", "whenua.strength"]);
    assert_eq!(observed, codes.collect());
    let kinds =
        ["Patient", "Questionnaire", "QuestionnaireResponse"].map(|it| of(&bundle, it).len());
    assert_eq!(kinds, [1, 4, 4]);
}

#[test]
fn ids_are_the_same_each_time_and_other_in_another_store() {
    let document = sample::document();
    let own = Selection::for_holder(&document);
    let ids = |text: &str| -> BTreeSet<String> {
        let bundle: Value = serde_json::from_str(text).unwrap();
        resources(&bundle).map(|it| it["id"].as_str().unwrap().to_owned()).collect()
    };
    let mine = bundle(&own);
    assert_eq!(mine, bundle(&own));
    let whole = ids(&bundle(&Selection::with_companions(&document, &sample::whole(&document))));
    assert!(ids(&mine).is_subset(&whole), "whatever else is chosen");

    let (pack, words) = (sample::pack(), Words::default());
    let salt = ppsa_core::export::Salt::new([9; 16]);
    let other = Fhir { base: "https://example.org/fhir", salt, pack, words: &words };
    assert!(ids(&fhir(&own, &other)).is_disjoint(&ids(&mine)));
    assert!(!mine.contains("-a1\""), "no id of a record stands in it");
}

#[test]
fn an_empty_bundle_is_one() {
    let document = ppsa_core::Document::new(ppsa_core::Replica::new(1));
    let text = bundle(&Selection::for_holder(&document));
    check(&text);
    assert!(!text.contains("\"entry\""));
}
