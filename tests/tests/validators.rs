//! What the core exports, read by programs that are not ours: a FHIR R4 validator (npm `fhir`), another
//! implementation of FHIR (PyPI `fhir.resources`) and a reader of calendars (PyPI `icalendar`). `cargo xtask test` installs both.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

#[path = "../tools/ask.rs"]
mod ask;
#[path = "../../core/tests/export/random.rs"]
mod random;
#[path = "../../core/tests/export/sample.rs"]
mod sample;

use std::fs;
use std::path::Path;

use ask::{ask, tool};
use ppsa_core::export::{CalendarTitles, ExportOptions, Fhir, Selection, Words, calendar, fhir};
use ppsa_core::plan::{Objective, ObjectiveChange};
use ppsa_core::{Document, Replica};
use serde_json::{Value, json};

fn check_bundles(bundles: &[String]) -> Vec<Value> {
    ask(&tool("PPSA_NODE"), "fhir.cjs", Some(&tool("PPSA_FHIR")), bundles)
}

fn read_bundles(bundles: &[String]) -> Vec<Value> {
    ask(&tool("PPSA_PYTHON"), "read_fhir.py", None, bundles)
}

fn read_calendars(files: &[String]) -> Vec<Value> {
    ask(&tool("PPSA_PYTHON"), "read_ics.py", None, files)
}

fn bundle(document: &Document, choose: &ExportOptions) -> String {
    let (pack, words) = (sample::pack(), Words::default());
    let how = Fhir {
        base: "https://example.org/fhir",
        salt: sample::SALT,
        pack,
        words: &words,
        at: chrono::NaiveDateTime::default(),
    };
    fhir(&Selection::with_companions(document, choose), &how)
}

fn dates(document: &Document, choose: &ExportOptions) -> Option<String> {
    let selection = Selection::with_companions(document, choose);
    calendar(&selection, &CalendarTitles::default(), sample::SALT, sample::now())
}

/// The sample, an empty document, and some in which anything may stand.
fn documents() -> Vec<Document> {
    let random = (1..=24).map(|seed| random::acts(seed, 40 * usize::try_from(seed).unwrap()));
    let random = random.map(|acts| random::document(sample::pack(), &acts));
    [sample::document(), Document::new(Replica::new(1))].into_iter().chain(random).collect()
}

#[test]
fn bundles_are_fhir_r4_and_their_references_lead_somewhere() {
    let documents = documents();
    let mut bundles: Vec<String> =
        documents.iter().map(|it| bundle(it, &sample::whole(it))).collect();
    bundles.extend(documents.iter().map(|it| bundle(it, &ExportOptions::default())));
    let golden = "../core/tests/golden/export/whole.fhir.json";
    bundles.push(fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(golden)).unwrap());
    let said = check_bundles(&bundles);
    for (said, bundle) in said.iter().zip(&bundles) {
        assert_eq!(said["errors"], json!([]), "{bundle}");
        assert_eq!(said["dangling"], json!([]), "{bundle}");
    }
    let most = said.iter().map(|it| it["entries"].as_u64().unwrap()).max();
    assert!(most > Some(100), "the documents hold something: {most:?}");
}

#[test]
fn another_implementation_reads_all_of_a_bundle_and_would_write_the_same() {
    let bundles: Vec<String> =
        documents().iter().map(|it| bundle(it, &sample::whole(it))).collect();
    for (said, bundle) in read_bundles(&bundles).iter().zip(&bundles) {
        assert_eq!((&said["errors"], &said["differs"]), (&json!([]), &json!([])), "{bundle}");
    }
    let broken = bundles[0].replacen(
        "\"QuestionnaireResponse\",",
        "\"QuestionnaireResponse\",\"mood\":1,",
        1,
    );
    assert_ne!(broken, bundles[0]);
    assert_ne!(read_bundles(&[broken])[0]["errors"], json!([]));
}

#[test]
fn a_bundle_broken_on_purpose_is_found_out() {
    let document = sample::document();
    let whole = bundle(&document, &sample::whole(&document));
    let broken = |how: &dyn Fn(&mut Value, &str)| {
        let mut bundle: Value = serde_json::from_str(&whole).unwrap();
        for entry in bundle["entry"].as_array_mut().unwrap() {
            let kind = entry["resource"]["resourceType"].as_str().unwrap().to_owned();
            how(&mut entry["resource"], &kind);
        }
        bundle.to_string()
    };
    let drop = |of: &'static str, field: &'static str| {
        broken(&move |it, kind| {
            if kind == of {
                it.as_object_mut().unwrap().remove(field);
            }
        })
    };
    let set = |of: &'static str, field: &'static str, value: Value| {
        broken(&move |it, kind| {
            if kind == of {
                it[field] = value.clone();
            }
        })
    };
    let bundles = [
        drop("Observation", "code"),
        drop("Goal", "description"),
        drop("CarePlan", "subject"),
        drop("QuestionnaireResponse", "status"),
        set("Goal", "lifecycleStatus", json!("dreaming")),
        set("CarePlan", "intent", json!("wish")),
        set("Observation", "effectiveDateTime", json!("1 March")),
        set("Questionnaire", "colour", json!("green")),
        set("Goal", "subject", json!({ "reference": "urn:uuid:0", "type": "Organisation" })),
    ];
    for (at, said) in check_bundles(&bundles).iter().enumerate() {
        assert_ne!(said["errors"], json!([]), "bundle {at} passes");
    }

    let nowhere = json!({ "reference": "urn:uuid:0", "type": "Patient" });
    let said = check_bundles(&[set("Goal", "subject", nowhere)]);
    assert_eq!(said[0]["errors"], json!([]));
    assert_eq!(said[0]["dangling"][0], "urn:uuid:0");
}

#[test]
fn calendars_read_back_with_their_very_days() {
    let document = sample::document();
    let file = dates(&document, &sample::whole(&document)).unwrap();
    let said = read_calendars(&[file]).remove(0);
    assert_eq!(said["errors"], json!([]));
    let days: Vec<[&str; 2]> = said["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            assert_eq!(it["title"], "Appointment");
            assert_eq!(it["stamp"], "2026-03-01T09:30:05+00:00");
            ["start", "end"].map(|key| it[key].as_str().unwrap())
        })
        .collect();
    let expected = [
        ["2026-02-28", "2026-03-01"], // due: a month after the session on the last day of January
        ["2026-03-31", "2026-04-01"], // the review of an objective
        ["2026-04-04", "2026-04-05"], // the review of a companion's
        ["2026-12-31", "2027-01-01"], // the booked session of a group
    ];
    assert_eq!(days, expected);
}

#[test]
fn an_entry_keeps_its_uid_when_its_day_moves() {
    let mut document = sample::document();
    let uids = |document: &Document| -> Vec<String> {
        let file = dates(document, &sample::whole(document)).unwrap();
        let said = read_calendars(&[file]).remove(0);
        let events = said["events"].as_array().unwrap().iter();
        let mut uids: Vec<String> =
            events.map(|it| it["uid"].as_str().unwrap().to_owned()).collect();
        uids.sort();
        uids
    };
    let before = uids(&document);
    let objective = document.all::<Objective>().find(|it| it.review_on.is_some());
    let objective = objective.unwrap().id.clone();
    let on = Some(sample::day(5, 5));
    document.apply(&ObjectiveChange::SetReviewOn { objective, on }).unwrap();
    assert_eq!(uids(&document), before);
    let file = dates(&document, &sample::whole(&document)).unwrap();
    assert!(file.contains("DATE:20260505") && !file.contains("DATE:20260331"));
}

#[test]
fn whatever_a_document_holds_its_calendar_reads_back() {
    let documents = documents();
    let files: Vec<String> =
        documents.iter().filter_map(|it| dates(it, &sample::whole(it))).collect();
    assert!(files.len() > 10);
    for (said, file) in read_calendars(&files).iter().zip(&files) {
        assert_eq!(said["errors"], json!([]), "{file}");
        let count = file.matches("BEGIN:VEVENT").count();
        assert_eq!(said["events"].as_array().unwrap().len(), count);
    }
}

#[test]
fn a_calendar_broken_on_purpose_is_found_out() {
    let document = sample::document();
    let whole = dates(&document, &sample::whole(&document)).unwrap();
    let broken = [
        ("END:VEVENT\r\n", ""),
        ("UID:", "UUID:"),
        ("DTSTAMP:20260301T093005Z\r\n", ""),
        ("DATE:20260228", "DATE:20260230"),
        ("DTEND;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260228"),
        ("VERSION:2.0\r\n", ""),
        ("BEGIN:VCALENDAR\r\n", ""),
    ];
    let files: Vec<String> = broken.iter().map(|(from, to)| whole.replacen(from, to, 1)).collect();
    assert!(files.iter().all(|it| *it != whole));
    for (said, (from, to)) in read_calendars(&files).iter().zip(broken) {
        assert_ne!(said["errors"], json!([]), "{from:?} as {to:?} passes");
    }
}
