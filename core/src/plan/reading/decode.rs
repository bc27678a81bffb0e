use crate::json::Value;

use super::{PouReading, Reading};
#[cfg(feature = "schema")]
use crate::document::shape::{self, Shape};
use crate::document::{Decode, Fields};
use crate::plan::{Link, LinkEnd, Note, NoteKind, PackSnapshot, Rating, RatingKind};
use crate::value::Opened;

impl Decode for Reading {
    const KIND: &'static str = "reading";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        let snapshot = PackSnapshot::open(fields, fields.need("pack"));
        let mut reading = Self::new(fields.id(), fields.date("on"), snapshot);
        reading.mapped_from = fields.maybe_id("mappedFrom");
        let top = reading.snapshot.top();
        for kind in RatingKind::ALL {
            let name = kind.field();
            for (pou, value) in fields.named(name) {
                let rating = Rating::open(fields, value, name);
                if rating.is_some_and(|it| it.get() > top) {
                    fields.wrong(name);
                }
                *said(fields, &mut reading, pou, name).rating_mut(*kind) = rating;
            }
        }
        for (pou, value) in fields.named("skipped") {
            said(fields, &mut reading, pou, "skipped").skipped = fields.set(value, "skipped");
        }
        for (made, value) in fields.parts("note") {
            let kind = fields.one_at(value, "kind", NoteKind::from_id, NoteKind::Strength);
            let note = Note { id: made.into(), kind, text: fields.owned_at(value, "text") };
            said(fields, &mut reading, fields.text_at(value, "pou"), "pou").notes.push(note);
        }
        for (made, value) in fields.parts("link") {
            let (from, to) =
                (end(fields, &reading, value, "from"), end(fields, &reading, value, "to"));
            let text = fields.words_at(value, "text");
            reading.links.push(Link { id: made.into(), from, to, text });
        }
        Ok(reading)
    }

    fn hides(&self, key: &str, value: &Value) -> bool {
        let Some((name, of)) = key.split_once(':') else { return false };
        let pou = match name {
            "now" | "hopedFor" => Some(of),
            "note" => value.get("pou").and_then(Value::as_str),
            _ => None,
        };
        name == "skipped" || pou.and_then(|pou| self.pou(pou)).is_some_and(|said| said.skipped)
    }

    #[cfg(feature = "schema")]
    fn shape() -> Shape {
        let rating = shape::number(1, 10);
        let end = shape::object(&[("pou", shape::words())], &[("note", shape::id())]);
        let kinds = shape::one_of(NoteKind::ALL.iter().map(|it| it.id()));
        let note = [("pou", shape::words()), ("kind", kinds), ("text", shape::words())];
        let ends = [("from", end.clone()), ("to", end)];
        vec![
            ("on", shape::date()),
            ("pack", PackSnapshot::shape()),
            ("mappedFrom", shape::id()),
            ("now:", rating.clone()),
            ("hopedFor:", rating),
            ("skipped:", shape::flag()),
            ("note:", shape::object(&note, &[])),
            ("link:", shape::object(&ends, &[("text", shape::words())])),
        ]
    }
}

/// What was said of a pou. Where there is none, the first one stands in its place.
fn said<'s>(
    fields: &Fields<'_>,
    reading: &'s mut Reading,
    pou: &str,
    field: &'static str,
) -> &'s mut PouReading {
    let place = reading.place(pou);
    if place.is_none() {
        fields.wrong(field);
    }
    &mut reading.said[place.unwrap_or_default()]
}

fn end<'r>(fields: &Fields<'r>, reading: &Reading, link: &'r Value, key: &'static str) -> LinkEnd {
    let value = fields.at(link, key);
    let pou = fields.owned_at(value, "pou");
    if reading.place(&pou).is_none() {
        fields.wrong("link");
    }
    LinkEnd { pou, note: fields.maybe_id_at(value, "note") }
}
