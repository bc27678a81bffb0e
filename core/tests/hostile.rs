//! Files and records made to do harm, or made by a fault: nothing they hold may stop a person from
//! keeping what is theirs.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use ppsa_core::document::RemoveRecord;
use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Status};
use ppsa_core::practice::{Companion, Holder, Role, Save};
use ppsa_core::{Document, Replica};
use walk::{day, done, snapshot};

fn file(records: &str) -> String {
    format!(r#"{{"records":[{records}],"version":1}}"#)
}

fn open(json: &str) -> ppsa_core::Result<Document> {
    Document::from_json(Replica::new(2), json)
}

fn labelled(label: &str) -> Save<Companion> {
    Save(Companion { label: label.into(), ..Companion::default() })
}

#[test]
fn what_another_document_held_can_be_put_into_this_one_and_read_again() {
    let mut a = Document::new(Replica::new(3));
    for label in ["River", "Rata", "Kea"] {
        done(&mut a, &labelled(label));
    }
    let backup = open(&a.to_json()).unwrap();
    let id = a.all::<Companion>().last().unwrap().id.clone().unwrap();
    let label = "By the sea".to_owned();
    done(&mut a, &Save(Companion { id: Some(id.clone()), label, ..Companion::default() }));
    let removal = done(&mut a, &RemoveRecord(id.clone()));
    let removed = a.merge(&backup).unwrap().removed_since;
    let mut other = Document::new(Replica::new(9));
    other.restore(&removed[0]).unwrap();
    assert_eq!(open(&other.to_json()).unwrap().to_json(), other.to_json());
    let later = done(&mut other, &labelled("Tui")).records[0].stamp;
    assert!(later > other.records()[0].stamp, "it counts on");

    // The removal taken back in a copy that removed it too, and knew less of it.
    let mut copy = Document::from_json(Replica::new(4), &backup.to_json()).unwrap();
    done(&mut copy, &RemoveRecord(id));
    copy.undo(&removal.undo).unwrap();
    assert_eq!(open(&copy.to_json()).unwrap().to_json(), copy.to_json());
}

/// Wherever the counters of a file are, what is written after it can be read again, alone, in another tab and in
/// a back-up; or the file is refused.
#[test]
fn no_counter_from_outside_stops_the_writing() {
    let powers = [0, 31, 32, 47, 48, 52, 53, 61, 62, 63].map(|it| 1_u64 << it);
    let counters = powers.iter().flat_map(|it| [it.saturating_sub(2), it - 1, *it, it + 1]);
    let gone = |at: u64| format!(r#"{{"id":"{at:x}-1","version":1,"vector":"{at:x}-1"}}"#);
    let held = |at: u64| {
        format!(
            r#"{{"id":"{at:x}-3","version":1,"vector":"{at:x}-3","kind":"companion","stamp":"{at:x}-3","fields":{{}}}}"#
        )
    };
    let mut refused = Vec::new();
    for counter in counters {
        for record in [gone(counter), held(counter)] {
            let Ok(theirs) = open(&file(&record)) else {
                refused.push(counter);
                continue;
            };
            let mut mine = Document::new(Replica::new(3));
            done(&mut mine, &labelled("River"));
            let mut tab = Document::from_records(Replica::new(4), mine.records()).unwrap();
            mine.merge(&theirs).unwrap();
            for label in ["Rata", "Kea"] {
                let records = done(&mut mine, &labelled(label)).records;
                tab.merge(&tab.of_another(records).unwrap()).unwrap();
            }
            assert!(tab.all::<Companion>().any(|it| it.label == "Kea"));
            assert_eq!(open(&mine.to_json()).unwrap().to_json(), mine.to_json(), "{counter}");
            let stored = Document::from_records(Replica::new(5), mine.records()).unwrap();
            assert_eq!(stored.all::<Companion>().last().unwrap().label, "Kea", "{counter}");
        }
    }
    refused.dedup();
    assert!(refused.iter().all(|it| *it > 1 << 62) && refused.len() >= 2, "{refused:?}");
}

#[test]
fn a_file_that_climbs_to_the_last_counter_is_refused() {
    let climbs = |step: u64| {
        let seen: Vec<_> = (0..4_000).map(|nth| (1 << 62) + nth * step).collect();
        let seen: Vec<_> = seen.iter().zip(1..).map(|(it, by)| format!("{it:x}-{by:x}")).collect();
        file(&format!(r#"{{"id":"1-1","version":1,"vector":"{}"}}"#, seen.join(" ")))
    };
    assert_eq!(open(&climbs((1 << 32) + 1)).unwrap_err().code(), "record-damaged");
    let mut climbed = open(&climbs(1 << 32)).unwrap();
    done(&mut climbed, &labelled("River"));
    assert_eq!(open(&climbed.to_json()).unwrap().to_json(), climbed.to_json());
}

/// As many versions of one field as are read, and as many copies of one record.
#[test]
fn no_count_from_outside_stops_the_writing() {
    let versions: Vec<_> = (1..=200).map(|nth| format!(r#"["{nth:x}-1","word {nth}"]"#)).collect();
    let cells = format!(r#"{{"label":[{}]}}"#, versions.join(","));
    let rest = format!(r#""kind":"companion","stamp":"ff-1","fields":{cells}"#);
    let full =
        open(&file(&format!(r#"{{"id":"1-1","version":1,"vector":"ff-1",{rest}}}"#))).unwrap();
    let also: Vec<_> = (2..=200)
        .map(|nth| {
            format!(
                r#"{{"kind":"companion","stamp":"1-{nth:x}","context":"1-{nth:x}","fields":{{"label":[["1-{nth:x}","word {nth}"]]}}}}"#
            )
        })
        .collect();
    let seen: Vec<_> = (1..=200).map(|nth| format!("1-{nth:x}")).collect();
    let many = open(&file(&format!(
        r#"{{"id":"1-1","version":1,"vector":"{}","siblings":[{}]}}"#,
        seen.join(" "),
        also.join(",")
    )))
    .unwrap();
    for mut document in [full, many] {
        for label in ["River", "Rata"] {
            let id = document.all::<Companion>().next().unwrap().id.clone();
            done(
                &mut document,
                &Save(Companion { id, label: label.into(), ..Companion::default() }),
            );
            assert_eq!(document.all::<Companion>().next().unwrap().label, label);
            assert_eq!(open(&document.to_json()).unwrap().to_json(), document.to_json());
        }
    }
}

#[test]
fn a_value_nested_deeper_than_json_is_read_never_gets_into_a_document() {
    let mut base = Document::new(Replica::new(1));
    done(&mut base, &labelled("River"));
    let id = base.all::<Companion>().next().unwrap().id.clone();
    let edit = |of: &Document, replica: u64| {
        let mut copy = Document::from_json(Replica::new(replica), &of.to_json()).unwrap();
        let label = replica.to_string();
        done(&mut copy, &Save(Companion { id: id.clone(), label, ..Companion::default() }));
        copy
    };
    let (a, b) = (edit(&base, 3), edit(&base, 4));
    for levels in 60..128 {
        let deep = format!(
            "\"kind\":\"companion\",\"mood\":{0}1{1}",
            "[".repeat(levels),
            "]".repeat(levels)
        );
        let theirs = b.to_json().replace("\"kind\":\"companion\"", &deep);
        assert!(levels > 60 || open(&theirs).is_ok());
        for (one, other) in [(open(&theirs), Ok(a.clone())), (Ok(a.clone()), open(&theirs))] {
            let (Ok(mut one), Ok(other)) = (one, other) else { continue };
            one.merge(&other).unwrap();
            assert_eq!(open(&one.to_json()).unwrap().to_json(), one.to_json(), "{levels} levels");
            let stored = Document::from_records(Replica::new(5), one.records()).unwrap();
            assert_eq!(stored.to_json(), one.to_json());
        }
    }
}

/// Each of these took minutes, or all memory there is.
#[test]
fn no_small_file_takes_long_to_read() {
    let each = |of: u64, it: &dyn Fn(u64) -> String| (1..=of).map(it).collect::<Vec<_>>();
    let seen = each(4_000, &|nth| format!("1-{nth:x}")).join(" ");
    let also = |of: u64, saw: bool| {
        let list = each(of, &|nth| {
            let saw = if saw { format!(r#""context":"1-{nth:x}","#) } else { String::new() };
            let cells = format!(r#"{{"key{nth}":[["1-{nth:x}",1]]}}"#);
            format!(r#"{{"kind":"dream","stamp":"1-{nth:x}",{saw}"fields":{cells}}}"#)
        });
        file(&format!(
            r#"{{"id":"1-1","version":1,"vector":"{seen}","siblings":[{}]}}"#,
            list.join(",")
        ))
    };
    let copies = |of: u64| {
        let list = each(of, &|nth| {
            let rest =
                format!(r#""kind":"dream","stamp":"1-{nth:x}","fields":{{"a":[["1-{nth:x}",1]]}}"#);
            format!(r#"{{"id":"1-1","version":1,"vector":"1-{nth:x}",{rest}}}"#)
        });
        file(&list.join(","))
    };
    let versions = |of: u64| {
        let list = each(of, &|nth| format!(r#"["{:x}-1",1]"#, of + 1 - nth));
        let cells = format!(r#"{{"a":[{}]}}"#, list.join(","));
        let rest = format!(r#""kind":"dream","stamp":"ffff-1","fields":{cells}"#);
        file(&format!(r#"{{"id":"1-1","version":1,"vector":"ffff-1",{rest}}}"#))
    };
    for many in [also(4_000, true), also(200, false), copies(4_000), versions(10_000)] {
        assert_eq!(open(&many).unwrap_err().code(), "record-damaged");
    }
    for some in [also(200, true), copies(200), versions(200)] {
        let document = open(&some).unwrap();
        assert_eq!(open(&document.to_json()).unwrap().to_json(), document.to_json());
    }
    let same = each(4_000, &|nth| format!(r#"{{"id":"1-1","version":1,"vector":"{nth:x}-1"}}"#));
    assert_eq!(open(&file(&same.join(","))).unwrap().records().len(), 1);
}

#[test]
fn an_agreement_that_nobody_could_give_is_none() {
    let mut document = Document::new(Replica::new(1));
    let (pou, text) = (vec![snapshot().pou[0].clone()], "Sleep".to_owned());
    done(&mut document, &ObjectiveChange::Start { on: day(0), companion: None, pou, text });
    let it = document.all::<Objective>().next().unwrap();
    let (objective, wording) = (it.id.clone(), it.wording().id.clone());
    let how = AgreementMethod::Here;
    done(&mut document, &ObjectiveChange::Agree { objective, wording, on: day(0), how });
    let json = document.to_json();
    for (from, to, standing) in [
        ("Sleep", "Rest", Status::Agreed),
        ("Sleep", " ", Status::Provisional),
        ("\"here\"", "\"said\"", Status::Provisional),
    ] {
        let document = open(&json.replace(from, to)).unwrap();
        assert_eq!(document.all::<Objective>().next().unwrap().standing(), standing, "{to}");
    }
}

#[test]
fn who_the_holder_is_can_be_said_whatever_a_file_holds_in_that_place() {
    for kind in ["companion", "dream"] {
        let record = format!(
            r#"{{"id":"0-0","version":1,"vector":"1-1","kind":"{kind}","stamp":"1-1","fields":{{}}}}"#
        );
        let mut document = open(&file(&record)).unwrap();
        done(&mut document, &Save(Holder { id: None, role: Some(Role::Worker) }));
        assert_eq!(document.all::<Holder>().next().unwrap().role, Some(Role::Worker));
    }
}
