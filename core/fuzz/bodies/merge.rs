use ppsa_core::{Document, Replica};

use super::part;
use super::walk::{Walk, snapshot};

/// Copies of one document, edited apart, come to hold the same whatever the order of merges.
pub fn merge(bytes: &[u8]) {
    let mut bytes = bytes;
    let mut ancestor = Document::new(Replica::new(1));
    Walk::new(&snapshot(), part(&mut bytes)).run(&mut ancestor, |_, _| {});
    let mut copy = |replica| {
        let mut copy = Document::from_records(Replica::new(replica), ancestor.records()).unwrap();
        Walk::new(&snapshot(), part(&mut bytes)).run(&mut copy, |_, _| {});
        copy
    };
    let (a, b, c) = (copy(2), copy(3), copy(4));

    let ab = merged(&a, &b);
    assert_eq!(ab.to_json(), merged(&b, &a).to_json(), "either way round");
    let abc = merged(&ab, &c);
    assert_eq!(abc.to_json(), merged(&a, &merged(&b, &c)).to_json(), "in any order");
    for copy in [&a, &b, &c, &ab, &abc] {
        assert_eq!(merged(&abc, copy).to_json(), abc.to_json(), "however often");
    }

    // What the patch holds is all that changed: another tab comes to hold the same by it.
    let mut mine = a.clone();
    let patch = mine.merge(&b).unwrap().patch;
    let records = a.records().into_iter().chain(patch.records);
    let tab = Document::from_records(Replica::new(5), records).unwrap();
    assert_eq!(tab.to_json(), mine.to_json());

    // Edits on the way do not part them: a third copy that goes on from one merge still fits.
    let (mut on, other) = (merged(&ab, &c), merged(&b, &c));
    Walk::new(&snapshot(), bytes).run(&mut on, |_, _| {});
    assert_eq!(merged(&on, &other).to_json(), on.to_json(), "it had seen all of it");
    assert_eq!(merged(&other, &on).to_json(), on.to_json());
}

fn merged(one: &Document, other: &Document) -> Document {
    let mut merged = one.clone();
    merged.merge(other).unwrap();
    merged
}
