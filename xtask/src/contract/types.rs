//! `index.d.ts`: a typed class per element, its events by name, and the tag names for the DOM.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use super::{Contract, list, text, text_or};

pub(super) fn make(contract: &Contract) -> String {
    let mut out =
        String::from("// Made from contract.json by `cargo xtask build`: change it there.\n");
    codes(contract, &mut out);
    for element in contract.elements() {
        event_map(element, &mut out);
        class(element, &mut out);
    }
    out.push_str(
        "\n/** The version of the package. */\nexport declare const version: string;\n\
         \n/** Registers every element of this package that is not registered yet. With `base`, its files are fetched from\n\
         \x20* there: the address of the package's folder on your site, for a bundler that does not carry files. */\n\
         export declare function define(where?: { base?: string }): void;\n\
         \n/** Fetches the pack at an address, the words of a language, the code of an element by its tag, or all of\n\
         \x20* them, so that an element that is given them later, or comes later, asks the network for nothing.\n\
         \x20* Rejects where they cannot be had. */\n\
         export declare function prepare(what: { pack?: string; lang?: string; tag?: string }): Promise<void>;\n",
    );
    all_events(contract, &mut out);
    out.push_str("\ndeclare global {\n  interface HTMLElementTagNameMap {\n");
    for element in contract.elements() {
        line(&mut out, &format!("    \"{}\": {};", text(element, "tag"), text(element, "class")));
    }
    out.push_str(
        "  }\n  // Of an element, the document and the window: the events bubble.\n\
         \x20 interface GlobalEventHandlersEventMap extends PpsaEventMap {}\n}\n",
    );
    out
}

/// Every event by name, for who listens at the document, and what can be written on each tag.
fn all_events(contract: &Contract, out: &mut String) {
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for event in contract.elements().iter().flat_map(|it| list(it, "events")) {
        all.entry(text(event, "name")).or_default().insert(text_or(event, "detail", "null"));
    }
    out.push_str("\n/** The events of all elements by name. */\nexport interface PpsaEventMap {\n");
    for (name, details) in all {
        let details: Vec<&str> = details.into_iter().collect();
        line(out, &format!("  \"{name}\": CustomEvent<{}>;", details.join(" | ")));
    }
    out.push_str(
        "}\n\n/** What can be given to each element where it is written, by tag. */\n\
         export interface PpsaAttributes {\n",
    );
    for element in contract.elements() {
        line(out, &format!("  \"{}\": {{", text(element, "tag")));
        let properties = list(element, "properties").iter().filter(|it| it["readonly"] != true);
        let mut given = BTreeSet::new();
        for item in list(element, "attributes").iter().chain(properties) {
            let (name, kind) = (text(item, "name"), text_or(item, "type", "string"));
            // Where it is a text, an empty one says yes as well.
            let kind = if kind == "boolean" { "boolean | ''" } else { kind };
            if given.insert(name) {
                line(out, &format!("    \"{name}\"?: {kind};"));
            }
        }
        out.push_str("  };\n");
    }
    out.push_str("}\n");
}

/// The error codes as one type, so that a `switch` over them is checked.
fn codes(contract: &Contract, out: &mut String) {
    if contract.codes().is_empty() {
        return;
    }
    out.push_str(
        "\n/** The `code` of an error, stable across versions. */\nexport type PpsaCode =",
    );
    for code in contract.codes() {
        let _ = write!(
            out,
            "\n  /* {} */\n  | \"{}\"",
            comment(text(code, "summary")),
            text(code, "code")
        );
    }
    out.push_str(";\n");
}

fn event_map(element: &Value, out: &mut String) {
    let class = text(element, "class");
    line(out, &format!("\n/** The events of {{@link {class}}} by name. */"));
    line(out, &format!("export interface {class}EventMap extends HTMLElementEventMap {{"));
    for event in list(element, "events") {
        doc(out, text(event, "summary"));
        let detail = text_or(event, "detail", "null");
        line(out, &format!("  \"{}\": CustomEvent<{detail}>;", text(event, "name")));
    }
    out.push_str("}\n");
}

fn class(element: &Value, out: &mut String) {
    let class = text(element, "class");
    let about = format!("`<{}>`: {}", text(element, "tag"), text(element, "summary"));
    line(out, &format!("\n/** {} */", comment(&about)));
    line(out, &format!("export declare class {class} extends HTMLElement {{"));
    for property in list(element, "properties") {
        doc(out, text(property, "summary"));
        let readonly = if property["readonly"] == true { "readonly " } else { "" };
        let kind = text_or(property, "type", "unknown");
        line(out, &format!("  {readonly}{}: {kind};", text(property, "name")));
    }
    for method in list(element, "methods") {
        doc(out, text(method, "summary"));
        let returns = text_or(method, "returns", "void");
        line(out, &format!("  {}({}): {returns};", text(method, "name"), parameters(method)));
    }
    for verb in ["add", "remove"] {
        let options =
            if verb == "add" { "AddEventListenerOptions" } else { "EventListenerOptions" };
        line(out, &format!("  {verb}EventListener<K extends keyof {class}EventMap>("));
        line(out, "    type: K,");
        line(out, &format!("    listener: (this: {class}, event: {class}EventMap[K]) => unknown,"));
        line(out, &format!("    options?: boolean | {options},\n  ): void;"));
        line(out, &format!("  {verb}EventListener("));
        line(out, "    type: string,\n    listener: EventListenerOrEventListenerObject,");
        line(out, &format!("    options?: boolean | {options},\n  ): void;"));
    }
    out.push_str("}\n");
}

fn parameters(method: &Value) -> String {
    let each = |parameter: &Value| {
        let optional = if parameter["optional"] == true { "?" } else { "" };
        let kind = text_or(parameter, "type", "unknown");
        format!("{}{optional}: {kind}", text(parameter, "name"))
    };
    let all: Vec<String> = list(method, "parameters").iter().map(each).collect();
    all.join(", ")
}

fn doc(out: &mut String, summary: &str) {
    if !summary.is_empty() {
        line(out, &format!("  /** {} */", comment(summary)));
    }
}

fn line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

/// On one line, and never the end of the comment it stands in.
fn comment(summary: &str) -> String {
    summary.split_whitespace().collect::<Vec<_>>().join(" ").replace("*/", "* /")
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;

    #[test]
    fn the_declarations_of_a_small_contract() {
        assert_eq!(sample().types(), include_str!("sample.d.ts"));
    }
}
