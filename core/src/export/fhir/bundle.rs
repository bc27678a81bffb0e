use std::collections::BTreeSet;

use chrono::Timelike as _;

use crate::json::{Map, Value};

use super::Fhir;
use super::value::{Said, coding, date, list, piece};
use crate::document::Id;
use crate::export::{Selection, Word};
use crate::value::{digits, object};

/// A Bundle being written.
pub(super) struct Bundle<'d> {
    pub selection: &'d Selection<'d>,
    pub how: &'d Fhir<'d>,
    base: String,
    entries: Vec<Value>,
    /// The people that something is about, by the ids of their resources.
    subjects: BTreeSet<String>,
}

impl<'d> Bundle<'d> {
    pub fn new(selection: &'d Selection<'d>, how: &'d Fhir<'d>) -> Self {
        // An address has no spaces in it.
        let stray = |c: char| c.is_whitespace() || c.is_control();
        let base: String = how.base.chars().filter(|c| !stray(*c)).collect();
        let base = base.trim_end_matches('/').to_owned();
        Self { selection, how, base, entries: Vec::new(), subjects: BTreeSet::new() }
    }

    /// The id of what these parts name together.
    pub fn id(&self, parts: &[&str]) -> String {
        self.how.salt.uuid(parts)
    }

    /// The address of a code system or Questionnaire of ours.
    pub fn address(&self, kind: &str, parts: &[&str]) -> String {
        let parts: Vec<String> = parts.iter().map(|it| piece(it)).collect();
        [&self.base, "/", kind, "/", &parts.join(".")].concat()
    }

    /// Adds a resource and gives a reference to it.
    pub fn add<const N: usize>(
        &mut self,
        kind: &'static str,
        id: &str,
        fields: [(&str, Value); N],
    ) -> Value {
        let entry = self.entry(kind, id, object(fields));
        self.entries.push(entry);
        reference(kind, id)
    }

    /// The holder, or a companion.
    pub fn subject(&mut self, companion: Option<&Id>) -> Value {
        let id = self.id(&["Patient", companion.map_or("", Id::as_str)]);
        let subject = reference("Patient", &id);
        self.subjects.insert(id);
        subject
    }

    /// A pou as a coding.
    pub fn pou(&self, key: &str, name: &crate::Text) -> Value {
        let system = self.address("CodeSystem", &["pou"]);
        coding(&system, super::value::code(key), self.said(name))
    }

    /// Words with their language.
    pub fn said(&self, text: &crate::Text) -> Said {
        Said::new(text, self.how.words.lang())
    }

    /// A word of ours.
    pub fn word(&self, word: Word) -> Said {
        self.said(self.how.words.get(word))
    }

    /// Who says it: the holder, of whatever is theirs, and a worker of what they wrote of a companion.
    pub fn says(&mut self, companion: Option<&Id>) -> Value {
        match companion {
            None => self.subject(None),
            Some(_) => {
                let Said { words, lang } = self.word(Word::Worker);
                object([("display", words), ("_display", lang)])
            }
        }
    }

    pub fn finish(self) -> Value {
        let patients = self.subjects.iter().map(|id| self.entry("Patient", id, object([])));
        let entries: Vec<Value> = patients.chain(self.entries.iter().cloned()).collect();
        let at = self.how.at;
        let mut timestamp = date(at.date());
        if let Value::String(words) = &mut timestamp {
            for (mark, part) in [('T', at.hour()), (':', at.minute()), (':', at.second())] {
                words.push(mark);
                digits(words, part);
            }
            words.push('Z');
        }
        object([
            ("resourceType", "Bundle".into()),
            ("meta", restricted()),
            ("language", self.how.words.lang().as_str().into()),
            ("type", "collection".into()),
            ("timestamp", timestamp),
            ("entry", list(entries)),
        ])
    }

    /// Each says for itself how it is to be kept and in which language it is: a receiver may take it alone.
    fn entry(&self, kind: &'static str, id: &str, fields: Value) -> Value {
        let mut resource = match fields {
            Value::Object(fields) => fields,
            _ => Map::default(),
        };
        resource.insert("resourceType".to_owned(), kind.into());
        resource.insert("id".to_owned(), id.into());
        resource.insert("meta".to_owned(), restricted());
        if kind != "Patient" {
            resource.insert("language".to_owned(), self.how.words.lang().as_str().into());
        }
        let resource = ("resource", Value::Object(resource));
        object([("fullUrl", ["urn:uuid:", id].concat().into()), resource])
    }
}

fn restricted() -> Value {
    const CONFIDENTIALITY: &str = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    let restricted = coding(CONFIDENTIALITY, "R".into(), "restricted".into());
    object([("security", list([restricted]))])
}

fn reference(kind: &'static str, id: &str) -> Value {
    object([("reference", ["urn:uuid:", id].concat().into()), ("type", kind.into())])
}
