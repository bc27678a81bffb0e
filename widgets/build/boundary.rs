//! Writes what `boundary.json` says for Rust: the trait `HostPort`, the calls into the page behind it, and the
//! names that cross. The same file makes the types that the scripts are checked by.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::{Result, read};

/// The trait, the calls, and the names.
pub struct Written {
    pub port: String,
    pub calls: String,
}

pub fn write() -> Result<Written> {
    let all: Value = read("boundary.json")?;
    let mut port = String::from(
        "/// Where a view sends what happened and asks what only the page knows: the custom element, or the Yew app\n\
         /// it sits in.\n\
         pub trait HostPort {\n",
    );
    let (mut extern_calls, mut through) = (String::new(), String::new());
    for call in all["host"].as_array().into_iter().flatten() {
        let call = Call::of(call)?;
        port += &call.in_trait();
        extern_calls += &call.in_extern();
        through += &call.through();
    }
    port += "}\n";
    let nothing = Map::new();
    for (list, name, about) in [
        ("status", "Status", "What a view can know of where the words are kept."),
        ("ask", "Ask", "What a view can ask of the page."),
    ] {
        port += &names(name, about, all[list].as_object().unwrap_or(&nothing));
    }
    port += &names("Attribute", "What a page can set on an element.", &attributes()?);
    let calls = format!(
        "#[wasm_bindgen]\nextern \"C\" {{\n/// The custom element's side of a mounted widget.\npub type Host;\n{extern_calls}}}\n\
         impl HostPort for Host {{\n{through}}}\n"
    );
    Ok(Written { port, calls })
}

/// The attributes of the contract's elements, each once.
fn attributes() -> Result<Map<String, Value>> {
    let contract: Value = read("contract.json")?;
    println!("cargo::rerun-if-changed=contract.json");
    let mut parts = vec![contract["common"].clone()];
    for path in contract["elements"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        println!("cargo::rerun-if-changed={path}");
        let part: Value = read(path)?;
        // What works without the wasm asks nothing of it.
        if part["plain"] != true {
            parts.push(part);
        }
    }
    let mut all = Map::new();
    for attribute in parts.iter().flat_map(|it| it["attributes"].as_array()).flatten() {
        if let Some(name) = attribute["name"].as_str() {
            all.entry(name).or_insert_with(|| attribute["summary"].clone());
        }
    }
    Ok(all)
}

/// Names that cross as texts, each a constant: an enum would carry all of them to a phone, used or not.
fn names(name: &str, about: &str, all: &Map<String, Value>) -> String {
    let mut consts = String::new();
    for (key, summary) in all {
        let constant = key.to_uppercase().replace('-', "_");
        let _ = write!(consts, "#[doc = {summary}]\npub const {constant}: Self = Self({key:?});\n");
    }
    format!(
        "/// {about}\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub struct {name}(&'static str);\n\
         impl {name} {{\n{consts}\
         /// Its name there.\n#[must_use]\npub const fn id(self) -> &'static str {{\nself.0\n}}\n}}\n"
    )
}

/// A call into the page.
struct Call {
    name: String,
    optional: bool,
    summary: String,
    takes: Vec<(String, String)>,
    gives: Option<String>,
}

impl Call {
    fn of(call: &Value) -> Result<Self> {
        let text = |key: &str| call[key].as_str().map(str::to_owned);
        let part = |of: &Value, at: usize| of[at].as_str().unwrap_or_default().to_owned();
        let takes = call["takes"].as_array().into_iter().flatten();
        Ok(Self {
            name: text("name").ok_or("boundary.json: a call has no name")?,
            // Who is no page of ours has nothing to answer them.
            optional: call["asks"] == true || call["optional"] == true,
            summary: text("summary").unwrap_or_default(),
            takes: takes.map(|it| (part(it, 0), part(it, 1))).collect(),
            gives: text("gives"),
        })
    }

    /// `canOpen` as `can_open`.
    fn rust(&self) -> String {
        let mut name = String::new();
        for letter in self.name.chars() {
            if letter.is_uppercase() {
                name.push('_');
            }
            name.extend(letter.to_lowercase());
        }
        name
    }

    fn given(&self) -> String {
        let kind = |kind: &str| match kind {
            "kind" => "&'static str",
            "patch" => "&Patch",
            "error" => "&Error",
            "attribute" => "Attribute",
            "status" => "Status",
            "ask" => "Ask",
            "day" => "NaiveDate",
            "lang" => "Option<&Lang>",
            "texts" => "&[&str]",
            _ => "&str",
        };
        let given: Vec<String> =
            self.takes.iter().map(|(name, it)| format!("{name}: {}", kind(it))).collect();
        ["&self".to_owned()].into_iter().chain(given).collect::<Vec<_>>().join(", ")
    }

    fn gives(&self) -> &'static str {
        match self.gives.as_deref() {
            Some("moment") => " -> Moment",
            Some("yes") => " -> bool",
            Some("text") => " -> String",
            Some("said") => " -> Text",
            _ => "",
        }
    }

    fn in_trait(&self) -> String {
        let head = format!("fn {}({}){}", self.rust(), self.given(), self.gives());
        // Who is no page of ours has no such thing to tell.
        let rest = match (self.optional, self.gives()) {
            (false, _) => ";".to_owned(),
            (true, "") => format!(" {{ let _ = ({}); }}", self.names()),
            (true, _) => format!(" {{ let _ = ({}); String::new() }}", self.names()),
        };
        format!("/// {}\n{head}{rest}\n", self.summary)
    }

    fn names(&self) -> String {
        self.takes.iter().map(|(name, _)| format!("{name},")).collect()
    }

    fn in_extern(&self) -> String {
        let takes = self.takes.iter().map(|(name, kind)| match kind.as_str() {
            "patch" | "texts" => format!(", {name}: Array"),
            "error" => format!(", code: &str, {name}: &str"),
            _ => format!(", {name}: &str"),
        });
        let gives = match self.gives.as_deref() {
            Some("moment" | "yes") => " -> bool",
            Some(_) => " -> String",
            None => "",
        };
        let name = self.rust();
        format!(
            "#[wasm_bindgen(method, js_name = {})]\nfn {name}(this: &Host{}){gives};\n",
            self.name,
            takes.collect::<String>()
        )
    }

    fn through(&self) -> String {
        let takes = self.takes.iter().map(|(name, kind)| match kind.as_str() {
            "patch" => format!(", write_records({name})"),
            "texts" => format!(", {name}.iter().map(|it| JsValue::from_str(it)).collect()"),
            "error" => format!(", {name}.code(), &{name}.to_string()"),
            "attribute" | "status" | "ask" => format!(", {name}.id()"),
            "day" => format!(", &{name}.to_string()"),
            "lang" => format!(", {name}.map_or(\"\", Lang::as_str)"),
            _ => format!(", {name}"),
        });
        let call = format!("Host::{}(self{})", self.rust(), takes.collect::<String>());
        let call = match self.gives.as_deref() {
            Some("moment") => format!("Moment::now({call})"),
            Some("said") => format!("said(&{call})"),
            _ => call,
        };
        let head = format!("fn {}({}){}", self.rust(), self.given(), self.gives());
        format!("{head} {{ {call} }}\n")
    }
}
