//! Whatever a document holds, every export of it is made and holds together.

use ppsa_core::export::{ExportOptions, ExportPart, Selection, json};
use ppsa_core::practice::Companion;
use ppsa_core::{Document, Replica};
use proptest::prelude::*;

use crate::random::{self, Act, HOSTILE};
use crate::{every, fhir, page, sample, table};

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned),
        1 => (prop::sample::select(&HOSTILE[..]), prop::sample::select(&HOSTILE[..]))
            .prop_map(|(one, other)| [one, other].concat()),
        2 => any::<String>(),
        1 => prop::sample::select(&["ā", "=", "\n", "🧑🏽‍🌾", "<", "`"][..]).prop_map(|it| it.repeat(10_000)),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let numbers = (any::<u8>(), any::<u8>(), any::<u8>());
    (numbers, words()).prop_map(|((what, which, how), words)| Act { what, which, how, words })
}

fn check(selection: &Selection<'_>) {
    let shown = selection.shown();
    assert_eq!(
        Document::from_json(Replica::new(5), &shown.to_json()).unwrap().to_json(),
        shown.to_json()
    );
    assert_eq!(shown.records().len(), selection.summaries().len());
    for (ending, made) in every(selection) {
        match ending {
            "json" => {
                let again = Document::from_json(Replica::new(5), &made).unwrap();
                assert_eq!(again.records().len(), selection.ids().len());
                assert_eq!(again.to_json(), made);
            }
            "html" => page::check_html(&made),
            "md" => page::check_markdown(&made),
            "csv" => table::check_formulas(&made),
            "ics" => check_calendar(&made),
            "fhir.json" => fhir::check(&made),
            _ => unreachable!("{ending}"),
        }
    }
}

fn check_calendar(file: &str) {
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
    }
    let count = |what: &str| file.matches(what).count();
    assert_eq!(count("BEGIN:VEVENT\r\n"), count("\r\nSUMMARY:Appointment\r\n"));
    assert_eq!(count("BEGIN:VEVENT\r\n"), count("\r\nUID:"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_document_breaks_an_export(acts in prop::collection::vec(act(), 0..80)) {
        let document = random::document(sample::pack(), &acts);
        check(&Selection::for_holder(&document));
        check(&Selection::with_companions(&document, &sample::whole(&document)));
        let records = document.records();
        let also = records.iter().step_by(2).map(|it| it.id.clone()).collect();
        let choose = ExportOptions { parts: vec![ExportPart::Practice], also, ..ExportOptions::default() };
        let selection = Selection::with_companions(&document, &choose);
        check(&selection);
        let json = json(&selection);
        for it in records.iter().filter(|it| !selection.ids().contains(&it.id)) {
            let id = format!("\"id\":\"{}\"", it.id);
            prop_assert!(!json.contains(&id), "{} is not chosen", it.id);
        }
    }

    /// A record that names someone is about them, of whatever kind it is: else it would stay when all of theirs goes.
    #[test]
    fn whoever_is_named_in_a_record_it_is_about_them(acts in prop::collection::vec(act(), 0..80)) {
        let document = random::document(sample::pack(), &acts);
        for companion in document.all::<Companion>().filter_map(|it| it.id.as_ref()) {
            let about = document.about(companion);
            let name = format!("\"{companion}\"");
            for it in document.records().iter().filter(|it| !about.contains(&it.id)) {
                let points = it.body.contains("\"kind\":\"dismissal\"");
                prop_assert!(points || !it.body.contains(&name), "{} is about them: {}", it.id, it.body);
            }
        }
    }
}

#[test]
fn the_generator_makes_every_kind_of_record() {
    let document = random::document(sample::pack(), &random::acts(7, 2_000));
    let json = document.to_json();
    for kind in [
        "reading",
        "objective",
        "journey",
        "reflection",
        "holder",
        "companion",
        "contact",
        "feedback",
        "supervision",
        "group",
        "community",
        "session",
        "course",
        "dismissal",
        "harder-days",
    ] {
        assert!(json.contains(&format!("\"kind\":\"{kind}\"")), "{kind}");
    }
    check(&Selection::with_companions(&document, &sample::whole(&document)));
}
