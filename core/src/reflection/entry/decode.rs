use crate::json::Value;

use super::{Answer, AnsweredPrompt, Entry, TemplateSnapshot};
#[cfg(feature = "schema")]
use crate::document::shape::{self, Shape};
use crate::document::{Decode, Fields};
use crate::pack::ContentPack;
use crate::reflection::Template;
use crate::value::{Opened, object, write_text};

impl Decode for Entry {
    const KIND: &'static str = "reflection";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        let mut answers = Vec::new();
        for (prompt, value) in fields.named("answer") {
            let asks = fields.open_text(fields.at(value, "asks"));
            let said = Answer::open(fields, value);
            answers.push(AnsweredPrompt { prompt: prompt.to_owned(), asks, said });
        }
        let mut skipped = Vec::new();
        for (prompt, value) in fields.named("skipped") {
            if fields.set(value, "skipped") {
                skipped.push(prompt.to_owned());
            }
        }
        let asked = fields.need("template");
        Ok(Self {
            id: fields.id(),
            on: fields.date("on"),
            asked: TemplateSnapshot::open(fields, asked),
            about: fields.maybe_id("about"),
            paused_at: fields.get("pausedAt").map(|it| fields.text(it, "pausedAt")),
            finished: fields.flag("finished"),
            answers,
            skipped,
        })
    }

    fn hides(&self, key: &str, _value: &Value) -> bool {
        match key.split_once(':') {
            Some(("answer", of)) => self.skipped.iter().any(|prompt| prompt == of),
            Some((name, _)) => name == "skipped",
            None => key == "pausedAt",
        }
    }

    #[cfg(feature = "schema")]
    fn shape() -> Shape {
        vec![
            ("on", shape::date()),
            ("template", TemplateSnapshot::shape()),
            ("about", shape::id()),
            ("answer:", AnsweredPrompt::shape()),
            ("skipped:", shape::flag()),
            ("pausedAt", shape::words()),
            ("finished", shape::flag()),
        ]
    }
}

impl TemplateSnapshot {
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

    pub(crate) fn open<'r>(fields: &Fields<'r>, asked: &'r Value) -> Self {
        Self {
            template: fields.owned_at(asked, "template"),
            title: fields.open_text(fields.at(asked, "title")),
            pack: fields.owned_at(asked, "pack"),
            version: fields.owned_at(asked, "version"),
        }
    }

    pub(crate) fn write(&self) -> Value {
        object([
            ("template", self.template.as_str().into()),
            ("title", write_text(&self.title)),
            ("pack", self.pack.as_str().into()),
            ("version", self.version.as_str().into()),
        ])
    }

    #[cfg(feature = "schema")]
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
}
