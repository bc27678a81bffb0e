//! To take a change back takes back that change and nothing else: not what came by a merge since,
//! and no earlier version.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use ppsa_core::document::{RemoveRecord, VersionChange};
use ppsa_core::practice::{Companion, Save};
use ppsa_core::{Document, Id, Patch, Replica};
use walk::done;

fn fork(of: &Document, replica: u64) -> Document {
    Document::from_records(Replica::new(replica), of.records()).unwrap()
}

fn label(document: &mut Document, id: &Id, label: &str) -> Patch {
    let mut it = document.get::<Companion>(id).unwrap().clone();
    label.clone_into(&mut it.label);
    done(document, &Save(it))
}

fn guide(document: &mut Document, id: &Id) -> Patch {
    let mut it = document.get::<Companion>(id).unwrap().clone();
    it.guiding = !it.guiding;
    done(document, &Save(it))
}

/// What stands in the label, and then its earlier versions.
fn words(document: &Document, id: &Id) -> Vec<String> {
    let present = document.get::<Companion>(id).map(|it| it.label.clone());
    let earlier = document.conflicting_versions(id);
    present.into_iter().chain(earlier.iter().map(|it| it.words.to_owned())).collect()
}

fn version(document: &Document, id: &Id, choose: bool) -> VersionChange {
    let earlier = &document.conflicting_versions(id)[0];
    let (record, part, version) = (id.clone(), earlier.part.to_owned(), earlier.version);
    match choose {
        true => VersionChange::RestoreVersion { record, part, version },
        false => VersionChange::DiscardVersion { record, part, version },
    }
}

/// Two copies that wrote in the same field at the same time and merged.
fn conflict(replica: u64) -> (Document, Document, Id) {
    let mut base = Document::new(Replica::new(1));
    done(&mut base, &Save(Companion { label: "base".into(), ..Companion::default() }));
    let id = base.all::<Companion>().next().unwrap().id.clone().unwrap();
    let (mut a, mut b) = (fork(&base, replica), fork(&base, 5));
    label(&mut a, &id, "mine");
    label(&mut b, &id, "theirs");
    a.merge(&b).unwrap();
    b.merge(&a).unwrap();
    (a, b, id)
}

const CHANGES: usize = 8;

fn change(document: &mut Document, id: &Id, which: usize) -> Patch {
    match which {
        0 => label(document, id, "mine, theirs, one"),
        1 => label(document, id, ""),
        2 => guide(document, id),
        3 => done(document, &RemoveRecord(id.clone())),
        4 => {
            let removal = done(document, &RemoveRecord(id.clone()));
            document.undo(&removal.undo).unwrap()
        }
        5 | 6 => {
            let change = version(document, id, which == 5);
            done(document, &change)
        }
        _ => {
            let typed = label(document, id, "one");
            document.undo(&typed.undo).unwrap()
        }
    }
}

#[test]
fn whatever_is_taken_back_brings_every_version_back() {
    for which in 0..CHANGES {
        for replica in [2, 9] {
            let (mut a, mut b, id) = conflict(replica);
            let before = words(&a, &id);
            let patch = change(&mut a, &id, which);
            let after = words(&a, &id);
            let back = a.undo(&patch.undo).unwrap();
            if which != 4 && which != 7 {
                assert_eq!(words(&a, &id), before, "change {which}");
            }
            a.undo(&back.undo).unwrap();
            assert_eq!(words(&a, &id), after, "change {which}, done again");
            b.merge(&a).unwrap();
            assert_eq!(words(&b, &id), after, "change {which}, in the other copy");
        }
    }
}

#[test]
fn whatever_is_taken_back_leaves_what_came_since() {
    let cases = (0..CHANGES).flat_map(|which| (0..32).map(move |how| (which, how)));
    for (which, how) in cases {
        let [first, seen, late] = [1, 2, 4].map(|bit| how & bit == bit);
        let (mut a, mut b, id) = conflict(if first { 2 } else { 9 });
        let mut undo = change(&mut a, &id, which).undo;
        if seen {
            b.merge(&a).unwrap();
        }
        for _ in 0..u8::from(late) * 6 {
            done(&mut b, &Save(Companion::default()));
        }
        if b.get::<Companion>(&id).is_none() {
            continue;
        }
        label(&mut b, &id, "Zebra");
        a.merge(&b).unwrap();
        match how / 8 {
            0 => {}
            1 => drop(guide(&mut a, &id)),
            2 => undo = undo.and(guide(&mut a, &id).undo),
            _ => undo = undo.and(label(&mut a, &id, "Zebra, and more").undo),
        }
        let there = |it: &Document| words(it, &id).iter().any(|it| it.contains("Zebra"));
        let back = a.undo(&undo).unwrap();
        assert!(there(&a), "change {which}, {how}");
        a.undo(&back.undo).unwrap();
        assert!(there(&a), "change {which}, {how}, done again");
        let stored = fork(&a, 7);
        assert_eq!(stored.to_json(), a.to_json());
        let mut other = b.clone();
        other.merge(&a).unwrap();
        a.merge(&b).unwrap();
        assert_eq!(other.to_json(), a.to_json());
    }
}

#[test]
fn what_was_removed_is_whole_again_after_an_edit_elsewhere_brought_it_back() {
    let mut base = Document::new(Replica::new(1));
    done(&mut base, &Save(Companion::default()));
    let id = base.all::<Companion>().next().unwrap().id.clone().unwrap();
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    label(&mut a, &id, "River");
    guide(&mut b, &id);
    let removal = done(&mut a, &RemoveRecord(id.clone()));
    a.merge(&b).unwrap();
    assert_eq!(words(&a, &id), [""], "as the editor saw it");
    a.undo(&removal.undo).unwrap();
    let it = a.get::<Companion>(&id).unwrap();
    assert_eq!((it.label.as_str(), it.guiding), ("River", true));
}

#[test]
fn an_agreed_wording_typed_and_typed_back_is_still_agreed() {
    use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Status};
    let mut document = Document::new(Replica::new(1));
    let (pou, text) = (vec![walk::snapshot().pou[0].clone()], "Sleep".to_owned());
    let on = walk::day(0);
    done(&mut document, &ObjectiveChange::Start { on, companion: None, pou, text });
    let it = document.all::<Objective>().next().unwrap();
    let (objective, wording) = (it.id.clone(), it.wording().id.clone());
    let mut set = |text: &str| {
        let (objective, wording) = (objective.clone(), wording.clone());
        let text = text.to_owned();
        done(&mut document, &ObjectiveChange::SetWording { objective, wording, text }).undo
    };
    let typed = set("Sleep w").and(set("Sleep"));
    let how = AgreementMethod::Here;
    done(&mut document, &ObjectiveChange::Agree { objective, wording, on, how });
    assert!(document.undo(&typed).unwrap().is_empty());
    assert_eq!(document.all::<Objective>().next().unwrap().standing(), Status::Agreed);
}
