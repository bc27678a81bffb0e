use ppsa_core::document::Query;
use ppsa_core::export::{
    CalendarTitles, ExportOptions, Fhir, Salt, Selection, Words, calendar, csv, fhir, html, json,
    markdown,
};
use ppsa_core::{Document, Id, Record, Replica, Stamp};

use super::walk::{self, Walk, snapshot};
use super::{part, take, twist};

/// A document or record from anywhere is refused or kept as it is, and what is kept can be edited,
/// written, read again, searched and exported.
pub fn document(bytes: &[u8]) {
    // What looks like a file is one; everything else says what to do to a document.
    if bytes.first() == Some(&b'{') {
        let text = String::from_utf8_lossy(bytes);
        if let Ok(document) = Document::from_json(Replica::new(2), &text) {
            use_it(document, &[]);
        }
        one_record(&text);
        return;
    }
    let mut bytes = bytes;
    let walked = walked(part(&mut bytes));
    let twisted_whole = take(&mut bytes).is_multiple_of(2);
    if twisted_whole {
        let mut file = serde_json::from_str(&walked.to_json()).unwrap();
        twist::twist(&mut file, &mut bytes);
        if let Ok(document) = Document::from_json(Replica::new(9), &file.to_string()) {
            use_it(document, bytes);
        }
        return;
    }
    let mut records = walked.records();
    let at = usize::from(take(&mut bytes)) % records.len().max(1);
    if let Some(record) = records.get_mut(at) {
        let mut body = serde_json::from_str(&record.body).unwrap();
        twist::twist(&mut body, &mut bytes);
        record.body = body.to_string();
        // As if two copies of one record had been kept.
        records.extend(walked.records().into_iter().take(usize::from(take(&mut bytes)) % 3));
    }
    if let Ok(document) = Document::from_records(Replica::new(9), records) {
        use_it(document, bytes);
    }
}

fn walked(bytes: &[u8]) -> Document {
    let mut document = Document::new(Replica::new(9));
    Walk::new(&snapshot(), bytes).run(&mut document, |_, _| {});
    document
}

fn one_record(body: &str) {
    let (id, stamp) = ("1-1".parse::<Id>().unwrap(), "1-1".parse::<Stamp>().unwrap());
    let record = Record { id, stamp, body: body.to_owned() };
    if let Ok(document) = Document::from_records(Replica::new(1), [record]) {
        use_it(document, &[]);
    }
}

fn use_it(mut document: Document, bytes: &[u8]) {
    same_when_read_again(&document);
    // What was read can be edited like any other, and the edits keep their promises.
    Walk::new(&snapshot(), bytes).run(&mut document, |_, _| {});
    same_when_read_again(&document);

    let before = document.to_json();
    let merged = document.clone().merge(&document).unwrap();
    assert!(merged.patch.is_empty(), "a copy of itself brings nothing new");
    export(&document);
    for words in ["", "zebra", "quokka a"] {
        for hit in document.search(&Query::new(words)) {
            assert_eq!(hit.marked().len(), hit.spans.len());
        }
    }
    for record in document.records() {
        let _ = document.conflicting_versions(&record.id);
    }
    assert_eq!(document.to_json(), before, "looking changes nothing");
}

fn export(document: &Document) {
    let (pack, words, salt) = (walk::pack(), Words::default(), Salt::new([7; 16]));
    let also = document.records().into_iter().map(|it| it.id).collect();
    for chosen in [ExportOptions::default(), ExportOptions { also, ..ExportOptions::default() }] {
        let chosen = Selection::with_companions(document, &chosen);
        let kept = Document::from_json(Replica::new(6), &json(&chosen)).unwrap();
        assert!(document.clone().merge(&kept).unwrap().patch.is_empty(), "nothing new in it");
        let _ = (html(&chosen, pack, &words), markdown(&chosen, pack, &words));
        let _ = csv(&chosen, &words);
        let now = walk::day(0).and_hms_opt(9, 30, 0).unwrap();
        if let Some(file) = calendar(&chosen, &CalendarTitles::default(), salt, now) {
            assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        }
        let how = Fhir {
            base: "https://example.org",
            salt,
            pack,
            words: &words,
            at: chrono::NaiveDateTime::default(),
        };
        let bundle: serde_json::Value = serde_json::from_str(&fhir(&chosen, &how)).unwrap();
        assert_eq!(bundle["resourceType"], "Bundle");
    }
}

fn same_when_read_again(document: &Document) {
    let json = document.to_json();
    let again = Document::from_json(Replica::new(3), &json).unwrap();
    assert_eq!(again.to_json(), json);
    let records = document.records();
    let again = Document::from_records(Replica::new(4), records.iter().rev().cloned()).unwrap();
    assert_eq!(again.records(), records);
}
