//! Lays the templates of a file over those below: templates, sections and prompts by id, choices
//! by key.

use crate::json::Value;

use super::overlay::{overlay_steps, slot};
use super::read::{Reader, at, nth};
use super::take::{Above, Usual, nothing};
use crate::template::{Choice, Practises, Prompt, PromptKind, Purpose, Section, Template};
use crate::text::Text;

/// Lays them, and tells the ids of those left out.
pub(super) fn lay_templates<'v>(
    below: &mut Vec<Template>,
    above: &'v [Value],
    usual: &'v Usual,
    reader: &'v mut Reader,
    changes_wait: bool,
) -> Vec<String> {
    let mut left_out = Vec::new();
    let mut layer = Layer { usual, reader };
    for entry in layer.entries("templates", Some(above), "id") {
        let place = below.iter().position(|template| template.id == entry.id);
        if entry.above.flag("leaveOut") == Some(true) {
            match place {
                Some(place) => left_out.push(below.remove(place).id),
                None if changes_wait => {}
                None => {
                    let message = "is not a template of the pack below: there is none to leave out";
                    layer.reader.problem(&at(&entry.path, "id"), message);
                }
            }
            continue;
        }
        let template = slot(below, place, || Template {
            id: entry.id.clone(),
            title: nothing(),
            about: None,
            purpose: Purpose::Other,
            practises: Vec::new(),
            sections: Vec::new(),
        });
        let problems = layer.reader.problems.len();
        layer.template(&entry, template);
        if changes_wait && layer.reader.problems.len() > problems {
            layer.reader.problems.truncate(problems);
            below.pop();
        }
    }
    left_out
}

/// Lays in place: where a problem is found, the whole pack is thrown away.
struct Layer<'a> {
    usual: &'a Usual,
    reader: &'a mut Reader,
}

struct ListEntry<'v> {
    path: String,
    id: String,
    above: Above<'v>,
}

impl<'v> Layer<'v> {
    /// The entries of a list that have an id, each id once.
    fn entries(&mut self, path: &str, list: Option<&'v [Value]>, key: &str) -> Vec<ListEntry<'v>> {
        let mut entries: Vec<ListEntry> = Vec::new();
        for (index, value) in list.unwrap_or_default().iter().enumerate() {
            let path = nth(path, index);
            let Some(map) = value.as_object() else { continue };
            let above = Above { map, usual: self.usual };
            let Some(id) = above.string(key).map(str::to_owned) else { continue };
            if entries.iter().any(|entry| entry.id == id) {
                let message = "stands twice: give each one of its own";
                self.reader.problem(&at(&path, key), message);
                continue;
            }
            entries.push(ListEntry { path, id, above });
        }
        entries
    }

    /// Lays words that may be left out only where there are some below.
    fn words(&mut self, entry: &ListEntry, key: &str, below: &mut Text) {
        entry.above.overlay(key, below);
        if below.text.is_empty() {
            self.reader.missing(&at(&entry.path, key));
        }
    }

    fn template(&mut self, entry: &ListEntry<'v>, template: &mut Template) {
        self.words(entry, "title", &mut template.title);
        entry.above.lay_optional("about", &mut template.about);
        let purpose = entry.above.string("purpose").and_then(Purpose::from_id);
        template.purpose = purpose.unwrap_or(template.purpose);
        if let Some(ids) = entry.above.list("practises") {
            let ids = ids.iter().filter_map(Value::as_str);
            template.practises = ids.filter_map(Practises::from_id).collect();
        }
        let path = at(&entry.path, "sections");
        for entry in self.entries(&path, entry.above.list("sections"), "id") {
            self.section(&entry, &mut template.sections);
        }
        if template.sections.is_empty() {
            self.reader.missing(&path);
        }
    }

    fn section(&mut self, entry: &ListEntry<'v>, all: &mut Vec<Section>) {
        let path = at(&entry.path, "prompts");
        let entries = self.entries(&path, entry.above.list("prompts"), "id");
        for prompt in &entries {
            let mut others = all.iter().filter(|other| other.id != entry.id);
            if others.any(|other| other.prompts.iter().any(|own| own.id == prompt.id)) {
                let message = "stands in another section too: give each prompt an id of its own";
                self.reader.problem(&at(&prompt.path, "id"), message);
            }
        }
        let place = all.iter().position(|section| section.id == entry.id);
        let section = slot(all, place, || Section {
            id: entry.id.clone(),
            title: None,
            about: None,
            prompts: Vec::new(),
        });
        entry.above.lay_optional("title", &mut section.title);
        entry.above.lay_optional("about", &mut section.about);
        for entry in entries {
            self.prompt(&entry, &mut section.prompts);
        }
        if section.prompts.is_empty() {
            self.reader.missing(&path);
        }
    }

    fn prompt(&mut self, entry: &ListEntry<'v>, all: &mut Vec<Prompt>) {
        let place = all.iter().position(|prompt| prompt.id == entry.id);
        let own = entry.above.string("kind");
        let prompt = slot(all, place, || Prompt {
            id: entry.id.clone(),
            asks: nothing(),
            help: None,
            kind: PromptKind::empty(own.unwrap_or_default()),
        });
        self.words(entry, "asks", &mut prompt.asks);
        entry.above.lay_optional("help", &mut prompt.help);
        let kind = prompt.kind.id();
        if place.is_some() && own.is_some_and(|own| own != kind) {
            let message =
                "is another kind than in the pack below: give this prompt an id of its own";
            self.reader.problem(&at(&entry.path, "kind"), message);
            return;
        }
        for (key, fits) in [
            ("choices", kind == "choice" || kind == "choices"),
            ("ownWords", kind == "choices"),
            ("steps", kind == "scale"),
        ] {
            if entry.above.map.get(key).is_some() && !fits {
                let message = "goes with another kind of prompt: take it out, or mend \"kind\"";
                self.reader.problem(&at(&entry.path, key), message);
            }
        }
        match &mut prompt.kind {
            PromptKind::Choices { own_words, .. } => {
                *own_words = entry.above.flag("ownWords").unwrap_or(*own_words);
            }
            PromptKind::Scale(steps) => {
                overlay_steps(Some(entry.above), steps, &at(&entry.path, "steps"), self.reader);
            }
            _ => {}
        }
        if let Some(options) = prompt.kind.options_mut() {
            self.choices(entry, options);
        }
    }

    fn choices(&mut self, entry: &ListEntry<'v>, below: &mut Vec<Choice>) {
        let path = at(&entry.path, "choices");
        for entry in self.entries(&path, entry.above.list("choices"), "key") {
            let place = below.iter().position(|choice| choice.key == entry.id);
            let choice = slot(below, place, || Choice { key: entry.id.clone(), words: nothing() });
            self.words(&entry, "words", &mut choice.words);
        }
        if below.len() < 2 {
            self.reader.problem(&path, "has too few choices: write 2 to 40");
        }
    }
}
