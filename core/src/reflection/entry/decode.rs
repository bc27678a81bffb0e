use crate::json::Value;
use chrono::NaiveDate;

use super::{Answer, AnsweredPrompt, Entry, TemplateSnapshot};
#[cfg(feature = "schema")]
use crate::document::shape::Shape;
use crate::document::{Decode, Field as _, Fields, Id};
use crate::pack::ContentPack;
use crate::reflection::Template;
use crate::text::Text;
use crate::value::Opened;

impl Decode for Entry {
    const KIND: &'static str = "reflection";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        let mut answers = Vec::new();
        for (prompt, value) in fields.named("answer") {
            let asks = fields.at::<Text>(value, "asks");
            let said = Answer::open(fields, value, "answer");
            answers.push(AnsweredPrompt { prompt: prompt.to_owned(), asks, said });
        }
        let mut skipped = Vec::new();
        for (prompt, value) in fields.named("skipped") {
            if bool::open(fields, value, "skipped") {
                skipped.push(prompt.to_owned());
            }
        }
        Ok(Self {
            id: fields.id(),
            on: fields.field::<NaiveDate>("on"),
            asked: fields.field::<TemplateSnapshot>("template"),
            about: fields.field::<Option<Id>>("about"),
            first_wording: fields.field::<Option<String>>("firstWording"),
            objective: fields.field::<Option<Id>>("objective"),
            paused_at: fields.field::<Option<String>>("pausedAt"),
            finished: fields.field::<bool>("finished"),
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
            ("on", NaiveDate::looks()),
            ("template", TemplateSnapshot::looks()),
            ("about", Id::looks()),
            ("firstWording", String::looks()),
            ("objective", Id::looks()),
            ("answer:", AnsweredPrompt::looks()),
            ("skipped:", bool::looks()),
            ("pausedAt", String::looks()),
            ("finished", bool::looks()),
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
}
