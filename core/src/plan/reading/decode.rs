use crate::json::Value;
use chrono::NaiveDate;

use super::{PouReading, Reading};
#[cfg(feature = "schema")]
use crate::document::shape::{self, Shape};
use crate::document::{Decode, Field as _, Fields, Id};
use crate::plan::{Link, Note, PackSnapshot, Rating, RatingKind};
use crate::value::Opened;

impl Decode for Reading {
    const KIND: &'static str = "reading";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        let mut reading = Self::new(
            fields.id(),
            fields.field::<NaiveDate>("on"),
            fields.field::<PackSnapshot>("pack"),
        );
        reading.mapped_from = fields.field::<Option<Id>>("mappedFrom");
        let top = reading.snapshot.top();
        for kind in RatingKind::ALL {
            let name = kind.field();
            for (pou, value) in fields.named(name) {
                let rating = Rating::open(fields, value, name);
                if rating.get() > top {
                    fields.wrong(name);
                }
                *said(fields, &mut reading, pou, name).rating_mut(*kind) = Some(rating);
            }
        }
        for (pou, value) in fields.named("skipped") {
            said(fields, &mut reading, pou, "skipped").skipped =
                bool::open(fields, value, "skipped");
        }
        for (made, value) in fields.parts("note") {
            let note = Note::under(made.into(), fields, value);
            said(fields, &mut reading, fields.text_at(value, "pou"), "pou").notes.push(note);
        }
        for (made, value) in fields.parts("link") {
            let link = Link::under(made.into(), fields, value);
            if [&link.from, &link.to].iter().any(|end| reading.place(&end.pou).is_none()) {
                fields.wrong("link");
            }
            reading.links.push(link);
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
        vec![
            ("on", NaiveDate::looks()),
            ("pack", PackSnapshot::looks()),
            ("mappedFrom", Id::looks()),
            ("now:", Rating::looks()),
            ("hopedFor:", Rating::looks()),
            ("skipped:", bool::looks()),
            ("note:", shape::also(Note::looks_under(), "pou", String::looks())),
            ("link:", Link::looks_under()),
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
