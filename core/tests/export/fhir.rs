//! The FHIR Bundle, by the rules that hold for all of FHIR and those that tie resources together.
//! Whether each resource is right R4 is for the validator in `tests/`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ppsa_core::export::{Fhir, Selection, Word, Words, fhir};
use ppsa_core::plan::Objective;
use ppsa_core::reflection::{Answer, Prompt, PromptKind, ReflectionChange, TemplateSnapshot};
use ppsa_core::{Document, Lang, Replica, Text};
use serde_json::{Value, json};

use crate::sample;

pub fn bundle(selection: &Selection<'_>) -> String {
    let (pack, words) = (sample::pack(), Words::default());
    let how = Fhir {
        base: "https://example.org/fhir/",
        salt: sample::SALT,
        pack,
        words: &words,
        at: chrono::NaiveDateTime::default(),
    };
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
        // What is not just the pack's says where it comes from, and has no address of the pack's.
        let from = form["derivedFrom"][0].as_str();
        assert_eq!(from.is_some(), address.starts_with("urn:uuid:"), "{address}");
        let named = from.unwrap_or(&address);
        assert!(named.starts_with("https://example.org/fhir/Questionnaire/"), "{named}");
        assert_eq!(form["status"], if from.is_some() { "retired" } else { "active" });
        assert!(forms.insert(address, asked).is_none());
    }
    for response in of(&bundle, "QuestionnaireResponse") {
        check_response(response, &forms[response["questionnaire"].as_str().unwrap()]);
    }
    for patient in of(&bundle, "Patient") {
        let all: Vec<&String> = patient.as_object().unwrap().keys().collect();
        assert_eq!(all, ["id", "meta", "resourceType"], "an id and nothing else: {patient}");
    }
    for resource in resources(&bundle).chain([&bundle]) {
        assert_eq!(resource["meta"]["security"][0]["code"], "R", "{resource}");
    }
    let said = [("Observation", "performer"), ("QuestionnaireResponse", "source")];
    for (kind, says) in said.into_iter().chain([("Goal", "expressedBy"), ("CarePlan", "author")]) {
        for it in of(&bundle, kind) {
            assert!(it[says].is_object() || it[says][0].is_object(), "{says}: {it}");
        }
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
fn a_step_that_is_done_has_its_day() {
    let document = sample::document();
    let bundle: Value = serde_json::from_str(&bundle(&Selection::for_holder(&document))).unwrap();
    let activities = of(&bundle, "CarePlan")[0]["activity"].as_array().unwrap();
    let done = activities.iter().find(|it| it["detail"]["status"] == "completed").unwrap();
    let step = document.all::<Objective>().flat_map(|it| &it.steps).find(|it| it.done.is_some());
    let on = step.and_then(|it| it.done).unwrap().to_string();
    assert_eq!(done["progress"][0]["time"], on.as_str());
}

#[test]
fn not_yet_is_no_no_and_choices_are_there_to_be_seen() {
    let pack = sample::pack();
    let is = |it: &&Prompt| matches!(it.kind, PromptKind::YesNotYet);
    let found = pack.templates().iter().find_map(|it| Some((it, it.prompts().find(is)?)));
    let (template, asks) = found.unwrap();
    let yes = &asks.id;
    let mut document = Document::new(Replica::new(1));
    let on = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let asked = Box::new(TemplateSnapshot::of(pack, template));
    let start = ReflectionChange::Start { on, about: None, asked };
    let entry = document.apply(&start).unwrap().created().unwrap().clone();
    let (prompt, asks) = (yes.clone(), asks.asks.clone());
    let said = Answer::YesNotYet(false);
    document.apply(&ReflectionChange::Answer { entry, prompt, asks, said }).unwrap();
    let bundle: Value = serde_json::from_str(&bundle(&Selection::for_holder(&document))).unwrap();
    check(&bundle.to_string());
    let (mut asked, mut said) = (BTreeMap::new(), BTreeMap::new());
    questions(of(&bundle, "Questionnaire")[0], &mut asked);
    questions(of(&bundle, "QuestionnaireResponse")[0], &mut said);
    let codes = asked[yes.as_str()]["answerOption"].as_array().unwrap();
    let codes: Vec<&Value> = codes.iter().map(|it| &it["valueCoding"]["code"]).collect();
    assert_eq!(codes, ["yes", "not-yet"]);
    let answer = &said[yes.as_str()]["answer"][0]["valueCoding"];
    assert_eq!((&answer["code"], &answer["display"]), (&json!("not-yet"), &json!("Not yet")));
    let control = &asked[yes.as_str()]["extension"][0]["valueCodeableConcept"]["coding"][0]["code"];
    assert_eq!(control, "radio-button");
}

#[test]
fn words_in_another_language_say_so() {
    let document = sample::document();
    let words = Words::new(Lang::mi(), |word| {
        (word == Word::Worker).then(|| Text::new("Kaimahi", Lang::mi()))
    });
    let at = chrono::NaiveDateTime::default();
    let how = Fhir {
        base: "https://example.org",
        salt: sample::SALT,
        pack: sample::pack(),
        words: &words,
        at,
    };
    let bundle: Value =
        serde_json::from_str(&fhir(&Selection::for_holder(&document), &how)).unwrap();
    assert_eq!(
        (&bundle["language"], &bundle["timestamp"]),
        (&json!("mi"), &json!("1970-01-01T00:00:00Z"))
    );
    let plan = of(&bundle, "CarePlan")[0];
    assert_eq!(plan["language"], "mi");
    assert_eq!(plan["_title"]["extension"][0]["valueCode"], "en-NZ", "{plan}");
    let workers = plan["activity"].as_array().unwrap().iter();
    let workers = workers.flat_map(|it| it["detail"]["performer"].as_array().unwrap());
    let worker = workers.into_iter().find(|it| it["display"] == "Kaimahi").unwrap();
    assert!(worker["_display"].is_null(), "it is in the language of the whole: {worker}");
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
    let other = Fhir {
        base: "https://example.org/fhir",
        salt,
        pack,
        words: &words,
        at: chrono::NaiveDateTime::default(),
    };
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
