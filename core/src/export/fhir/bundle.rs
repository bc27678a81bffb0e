use std::collections::BTreeSet;

use crate::json::{Map, Value};

use super::Fhir;
use super::value::{coding, list, piece};
use crate::document::Id;
use crate::export::Selection;
use crate::value::object;

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
        self.entries.push(entry(kind, id, object(fields)));
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
        coding(&system, super::value::code(key), super::value::text(name))
    }

    pub fn finish(self) -> Value {
        let patients = self.subjects.iter().map(|id| entry("Patient", id, object([])));
        let entries = patients.chain(self.entries);
        let confidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
        let restricted = coding(confidentiality, "R".into(), "restricted".into());
        object([
            ("resourceType", "Bundle".into()),
            ("meta", object([("security", list([restricted]))])),
            ("type", "collection".into()),
            ("entry", list(entries)),
        ])
    }
}

fn reference(kind: &'static str, id: &str) -> Value {
    object([("reference", ["urn:uuid:", id].concat().into()), ("type", kind.into())])
}

fn entry(kind: &'static str, id: &str, fields: Value) -> Value {
    let mut resource = match fields {
        Value::Object(fields) => fields,
        _ => Map::default(),
    };
    resource.insert("resourceType".to_owned(), kind.into());
    resource.insert("id".to_owned(), id.into());
    object([("fullUrl", ["urn:uuid:", id].concat().into()), ("resource", Value::Object(resource))])
}
