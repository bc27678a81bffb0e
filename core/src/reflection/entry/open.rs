use crate::json::Value;

use super::{Answer, Asked, Entry};
use crate::document::shape::{self, Shape};
use crate::document::{Fields, Id, Open, holds};
use crate::pack::ContentPack;
use crate::reflection::Template;
use crate::value::{Opened, at, object, open_text, text_at, write_text};

impl Open for Entry {
    holds!(Entry, "reflection");

    fn open(fields: &Fields<'_>) -> Opened<Self> {
        let mut answers = Vec::new();
        for (prompt, value) in fields.named("answer") {
            answers.push(Answer::open(prompt, value)?);
        }
        let mut skipped = Vec::new();
        for (prompt, value) in fields.named("skipped") {
            if value.as_bool().ok_or("skipped")? {
                skipped.push(prompt.to_owned());
            }
        }
        Ok(Self {
            id: fields.id(),
            on: fields.date("on")?,
            asked: Asked::open(fields.get("asked").ok_or("asked")?)?,
            about: fields.maybe("about", |it| Id::new(it.as_str()?).ok())?,
            paused_at: fields.maybe("paused-at", |it| it.as_str().map(str::to_owned))?,
            finished: fields.flag("finished")?,
            answers,
            skipped,
        })
    }

    fn shape() -> Shape {
        vec![
            ("on", shape::date()),
            ("asked", Asked::shape()),
            ("about", shape::id()),
            ("answer:", Answer::shape()),
            ("skipped:", shape::flag()),
            ("paused-at", shape::words()),
            ("finished", shape::flag()),
        ]
    }
}

impl Asked {
    /// What a reflection keeps of a template of this pack.
    #[must_use]
    pub fn of(pack: &ContentPack, template: &Template) -> Self {
        Self {
            template: template.id.clone(),
            title: template.title.clone(),
            pack: pack.meta().id.clone(),
            version: pack.meta().version.clone(),
        }
    }

    pub(super) fn write(&self) -> Value {
        object([
            ("template", self.template.as_str().into()),
            ("title", write_text(&self.title)),
            ("pack", self.pack.as_str().into()),
            ("version", self.version.as_str().into()),
        ])
    }

    fn shape() -> shape::Looks {
        shape::object(
            &[
                ("template", shape::words()),
                ("title", shape::text()),
                ("pack", shape::words()),
                ("version", shape::words()),
            ],
            &[],
        )
    }

    fn open(value: &Value) -> Opened<Self> {
        Ok(Self {
            template: text_at(value, "template")?.to_owned(),
            title: open_text(at(value, "title")?)?,
            pack: text_at(value, "pack")?.to_owned(),
            version: text_at(value, "version")?.to_owned(),
        })
    }
}
