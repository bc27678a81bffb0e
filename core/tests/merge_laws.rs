//! The laws of merging, over whatever people do: the order of merges makes no difference.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use ppsa_core::plan::PackSnapshot;
use ppsa_core::{Document, Id, Replica};
use proptest::prelude::*;
use walk::{Walk, fork, merged, snapshot};

fn walked(snapshot: &PackSnapshot, mut document: Document, bytes: &[u8]) -> Document {
    Walk::new(snapshot, bytes).run(&mut document, |_, _| {});
    document
}

/// Walks from one ancestor, over the same few records.
fn triple() -> impl Strategy<Value = (Vec<u8>, [Vec<u8>; 3], bool)> {
    let walk = |most: usize| prop::collection::vec(any::<u8>(), 0..most);
    (walk(80), [walk(60), walk(60), walk(60)], any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn merging_is_commutative_associative_and_idempotent((base, walks, chained) in triple()) {
        let snapshot = snapshot();
        let base = walked(&snapshot, Document::new(Replica::new(1)), &base);
        let mut replica = 1;
        let mut copies = walks.iter().map(|bytes| {
            replica += 1;
            walked(&snapshot, fork(&base, replica), bytes)
        });
        let (a, mut b, c) = (copies.next().unwrap(), copies.next().unwrap(), copies.next().unwrap());
        if chained {
            // A copy that had already taken in another, and went on.
            b.merge(&a).unwrap();
            b = walked(&snapshot, b, &walks[2]);
        }
        let (ab, bc) = (merged(&a, &b), merged(&b, &c));
        let all = merged(&ab, &c).to_json();
        prop_assert_eq!(ab.to_json(), merged(&b, &a).to_json());
        prop_assert_eq!(&all, &merged(&a, &bc).to_json());
        prop_assert_eq!(&all, &merged(&merged(&c, &a), &b).to_json());
        let mut again = ab.clone();
        prop_assert!(again.merge(&ab).unwrap().patch.is_empty());
        prop_assert!(again.merge(&a).unwrap().patch.is_empty());
        prop_assert_eq!(again.to_json(), ab.to_json());
        // What was merged opens as it is, and its records alone are the whole of it.
        let reopened = Document::from_json(Replica::new(7), &all).unwrap();
        prop_assert_eq!(reopened.to_json(), all);
    }
}

proptest! {
    #[test]
    fn a_merge_s_patch_brings_storage_up_to_date((base, walks, _) in triple()) {
        let snapshot = snapshot();
        let base = walked(&snapshot, Document::new(Replica::new(1)), &base);
        let mut mine = walked(&snapshot, fork(&base, 2), &walks[0]);
        let theirs = walked(&snapshot, fork(&base, 3), &walks[1]);
        let mut stored: std::collections::BTreeMap<Id, _> =
            mine.records().into_iter().map(|it| (it.id.clone(), it)).collect();
        let merged = mine.merge(&theirs).unwrap();
        stored.extend(merged.patch.records.into_iter().map(|it| (it.id.clone(), it)));
        let reopened = Document::from_records(Replica::new(4), stored.into_values()).unwrap();
        prop_assert_eq!(reopened.to_json(), mine.to_json());
    }
}
