use crate::json::Value;

use super::{PouReading, Reading};
use crate::document::shape::{self, Shape};
use crate::document::{Fields, Id, Open, holds};
use crate::plan::{Frame, Link, LinkEnd, Note, NoteKind, Rating};
use crate::value::{Opened, at, maybe_id_at, text_at, words_at};

impl Open for Reading {
    holds!(Reading, "reading");

    fn open(fields: &Fields<'_>) -> Opened<Self> {
        let frame = Frame::open(fields.get("frame").ok_or("frame")?)?;
        let mut reading = Self::new(fields.id(), fields.date("on")?, frame);
        let top = reading.frame.top();
        for (name, is_now) in [("now", true), ("hoped-for", false)] {
            for (pou, value) in fields.named(name) {
                let rating = value.as_u64().and_then(|it| Rating::new(u8::try_from(it).ok()?));
                let rating = rating.filter(|it| it.get() <= top).ok_or(name)?;
                let said = said(&mut reading, pou).ok_or(name)?;
                *(if is_now { &mut said.now } else { &mut said.hoped_for }) = Some(rating);
            }
        }
        for (pou, value) in fields.named("skipped") {
            let said = said(&mut reading, pou).ok_or("skipped")?;
            said.skipped = value.as_bool().ok_or("skipped")?;
        }
        for (pou, note) in fields.parts("note", note)? {
            said(&mut reading, &pou).ok_or("pou")?.notes.push(note);
        }
        reading.links = fields.parts("link", link)?;
        let known = |end: &LinkEnd| reading.place(&end.pou).is_some();
        match reading.links.iter().all(|link| known(&link.from) && known(&link.to)) {
            true => Ok(reading),
            false => Err("link"),
        }
    }

    fn shape() -> Shape {
        let rating = shape::number(1, 10);
        let end = shape::object(&[("pou", shape::words())], &[("note", shape::id())]);
        let kinds = shape::one_of(NoteKind::ALL.iter().map(|it| it.id()));
        let note = [("pou", shape::words()), ("kind", kinds), ("text", shape::words())];
        let ends = [("from", end.clone()), ("to", end)];
        vec![
            ("on", shape::date()),
            ("frame", Frame::shape()),
            ("now:", rating.clone()),
            ("hoped-for:", rating),
            ("skipped:", shape::flag()),
            ("note:", shape::object(&note, &[])),
            ("link:", shape::object(&ends, &[("text", shape::words())])),
        ]
    }
}

fn said<'r>(reading: &'r mut Reading, pou: &str) -> Option<&'r mut PouReading> {
    let place = reading.place(pou)?;
    reading.said.get_mut(place)
}

fn note(id: Id, value: &Value) -> Opened<(String, Note)> {
    let kind = NoteKind::from_id(text_at(value, "kind")?).ok_or("kind")?;
    let note = Note { id, kind, text: text_at(value, "text")?.to_owned() };
    Ok((text_at(value, "pou")?.to_owned(), note))
}

fn link(id: Id, value: &Value) -> Opened<Link> {
    let end = |value: &Value| -> Opened<LinkEnd> {
        let pou = text_at(value, "pou")?.to_owned();
        Ok(LinkEnd { pou, note: maybe_id_at(value, "note")? })
    };
    let (from, to) = (end(at(value, "from")?)?, end(at(value, "to")?)?);
    Ok(Link { id, from, to, text: words_at(value, "text")? })
}
