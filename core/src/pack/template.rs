//! Lays the templates of a file over those below: templates, sections and prompts by id, choices
//! by key.

use serde_json::{Map, Value};

use super::lay::{lay, lay_optional, lay_steps};
use super::read::{Reader, at, nth};
use super::shape::KINDS;
use super::take::{Usual, list, string};
use crate::reflection::{Choice, Practises, Prompt, PromptKind, Section, Template};
use crate::text::Text;

/// Lays them, and tells the ids of those left out.
pub(super) fn lay_templates(
    below: &mut Vec<Template>,
    above: &[Value],
    usual: &Usual,
    reader: &mut Reader,
    changes_wait: bool,
) -> Vec<String> {
    let mut left_out = Vec::new();
    let mut layer = Layer { usual, reader };
    for entry in layer.entries("templates", Some(above), "id") {
        let place = below.iter().position(|template| template.id == entry.id);
        if entry.map.get("leaveOut").and_then(Value::as_bool) == Some(true) {
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
        let problems = layer.reader.problems.len();
        let old = place.and_then(|place| below.get(place)).cloned();
        let laid = layer.template(&entry, old);
        if changes_wait && laid.is_none() {
            layer.reader.problems.truncate(problems);
        }
        put(below, place, laid);
    }
    left_out
}

fn put<T>(list: &mut Vec<T>, place: Option<usize>, item: Option<T>) {
    let Some(item) = item else { return };
    match place.and_then(|place| list.get_mut(place)) {
        Some(own) => *own = item,
        None => list.push(item),
    }
}

struct Layer<'a> {
    usual: &'a Usual,
    reader: &'a mut Reader,
}

struct Entry<'v> {
    path: String,
    id: String,
    map: &'v Map<String, Value>,
}

impl Layer<'_> {
    /// The entries of a list that have an id, each id once.
    fn entries<'v>(&mut self, path: &str, list: Option<&'v [Value]>, key: &str) -> Vec<Entry<'v>> {
        let mut entries: Vec<Entry> = Vec::new();
        for (index, value) in list.unwrap_or_default().iter().enumerate() {
            let path = nth(path, index);
            let Some(map) = value.as_object() else { continue };
            let Some(id) = string(map, key) else { continue };
            if entries.iter().any(|entry| entry.id == id) {
                let message = "stands twice: give each one of its own";
                self.reader.problem(&at(&path, key), message);
                continue;
            }
            entries.push(Entry { path, id, map });
        }
        entries
    }

    fn text(&self, entry: &Entry, key: &str) -> Option<Text> {
        self.usual.text(entry.map, key)
    }

    /// `above`, else `below`, else a problem.
    fn needed(
        &mut self,
        entry: &Entry,
        key: &str,
        above: Option<Text>,
        below: Option<&Text>,
    ) -> Option<Text> {
        self.reader.needed(&at(&entry.path, key), above.or_else(|| below.cloned()))
    }

    fn template(&mut self, entry: &Entry, old: Option<Template>) -> Option<Template> {
        let title = self.text(entry, "title");
        let title = self.needed(entry, "title", title, old.as_ref().map(|old| &old.title));
        let (mut about, mut practises, mut sections) =
            old.map(|old| (old.about, old.practises, old.sections)).unwrap_or_default();
        lay_optional(&mut about, self.text(entry, "about"));
        if let Some(ids) = list(entry.map, "practises") {
            let ids = ids.iter().filter_map(Value::as_str);
            practises = ids.filter_map(Practises::from_id).collect();
        }
        let path = at(&entry.path, "sections");
        for entry in self.entries(&path, list(entry.map, "sections"), "id") {
            let place = sections.iter().position(|section| section.id == entry.id);
            let section = self.section(&entry, place, &sections);
            put(&mut sections, place, Some(section));
        }
        let sections = self.reader.needed(&path, Some(sections).filter(|list| !list.is_empty()));
        Some(Template {
            id: entry.id.clone(),
            title: title?,
            about,
            practises,
            sections: sections?,
        })
    }

    fn section(&mut self, entry: &Entry, place: Option<usize>, all: &[Section]) -> Section {
        let old = place.and_then(|place| all.get(place)).cloned();
        let mut section = old.unwrap_or_else(|| Section {
            id: entry.id.clone(),
            title: None,
            about: None,
            prompts: Vec::new(),
        });
        lay_optional(&mut section.title, self.text(entry, "title"));
        lay_optional(&mut section.about, self.text(entry, "about"));
        let path = at(&entry.path, "prompts");
        for entry in self.entries(&path, list(entry.map, "prompts"), "id") {
            let elsewhere = all
                .iter()
                .filter(|other| other.id != section.id)
                .any(|other| other.prompts.iter().any(|prompt| prompt.id == entry.id));
            if elsewhere {
                let message = "stands in another section too: give each prompt an id of its own";
                self.reader.problem(&at(&entry.path, "id"), message);
            }
            let place = section.prompts.iter().position(|prompt| prompt.id == entry.id);
            let prompt = self.prompt(&entry, place.and_then(|place| section.prompts.get(place)));
            put(&mut section.prompts, place, prompt);
        }
        self.reader.needed(&path, section.prompts.first());
        section
    }

    fn prompt(&mut self, entry: &Entry, old: Option<&Prompt>) -> Option<Prompt> {
        let asks = self.text(entry, "asks");
        let asks = self.needed(entry, "asks", asks, old.map(|old| &old.asks));
        let mut help = old.and_then(|old| old.help.clone());
        lay_optional(&mut help, self.text(entry, "help"));
        let kind = self.kind(entry, old.map(|old| &old.kind));
        Some(Prompt { id: entry.id.clone(), asks: asks?, help, kind: kind? })
    }

    fn kind(&mut self, entry: &Entry, old: Option<&PromptKind>) -> Option<PromptKind> {
        let own = string(entry.map, "kind");
        let below = old.map(word);
        let kind = own.as_deref().or(below).unwrap_or(KINDS[0]);
        if below.is_some_and(|below| below != kind) {
            let message =
                "is another kind than in the pack below: give this prompt an id of its own";
            self.reader.problem(&at(&entry.path, "kind"), message);
            return None;
        }
        for (key, fits) in [
            ("choices", kind == "choice" || kind == "choices"),
            ("ownWords", kind == "choices"),
            ("steps", kind == "scale"),
        ] {
            if entry.map.contains_key(key) && !fits {
                let message = "goes with another kind of prompt: take it out, or mend \"kind\"";
                self.reader.problem(&at(&entry.path, key), message);
            }
        }
        Some(match kind {
            "text" => PromptKind::Text,
            "date" => PromptKind::Date,
            "yes-not-yet" => PromptKind::YesNotYet,
            "choice" => {
                let below = if let Some(PromptKind::Choice(below)) = old { below } else { &vec![] };
                PromptKind::Choice(self.choices(entry, below))
            }
            "choices" => {
                let (below, mut own_words) = match old {
                    Some(PromptKind::Choices { options, own_words }) => (options, *own_words),
                    _ => (&Vec::new(), false),
                };
                lay(&mut own_words, entry.map.get("ownWords").and_then(Value::as_bool));
                PromptKind::Choices { options: self.choices(entry, below), own_words }
            }
            "scale" => PromptKind::Scale(self.steps(entry, old)?),
            _ => return None,
        })
    }

    fn choices(&mut self, entry: &Entry, below: &[Choice]) -> Vec<Choice> {
        let mut choices = below.to_vec();
        let path = at(&entry.path, "choices");
        for entry in self.entries(&path, list(entry.map, "choices"), "key") {
            let place = choices.iter().position(|choice| choice.key == entry.id);
            let words = self.text(&entry, "words");
            let old = place.and_then(|place| choices.get(place)).map(|choice| &choice.words);
            let words = self.needed(&entry, "words", words, old);
            put(&mut choices, place, words.map(|words| Choice { key: entry.id, words }));
        }
        if choices.len() < 2 {
            self.reader.problem(&path, "has too few choices: write 2 to 40");
        }
        choices
    }

    fn steps(&mut self, entry: &Entry, old: Option<&PromptKind>) -> Option<Vec<Text>> {
        let path = at(&entry.path, "steps");
        let steps = self.usual.texts(entry.map, "steps");
        if let Some(PromptKind::Scale(below)) = old {
            let mut below = below.clone();
            if let Some(steps) = steps {
                lay_steps(&mut below, steps, &path, self.reader);
            }
            return Some(below);
        }
        let steps = self.reader.needed(&path, steps)?;
        if !(2..=10).contains(&steps.len()) {
            self.reader.problem(&path, "has too few or too many steps: write 2 to 10");
        }
        Some(steps)
    }
}

/// The word packs use for a kind.
fn word(kind: &PromptKind) -> &'static str {
    match kind {
        PromptKind::Text => "text",
        PromptKind::Choice(_) => "choice",
        PromptKind::Choices { .. } => "choices",
        PromptKind::Scale(_) => "scale",
        PromptKind::Date => "date",
        PromptKind::YesNotYet => "yes-not-yet",
    }
}
