//! `widgets/boundary.json` as the types that the scripts are checked by. `widgets/build/boundary.rs` makes the
//! Rust of it.

use serde_json::Value;

use super::{list, text};

/// The types.
pub(super) fn types(boundary: &Value) -> String {
    let mut out =
        "// Made from boundary.json by `cargo xtask build`: change it there.\n".to_owned();
    for (name, key, about) in [
        ("Ask", "ask", "What a widget asks of the page."),
        ("StatusName", "status", "What a widget knows of where the words are kept."),
    ] {
        let names = boundary[key].as_object().into_iter().flatten();
        let names: Vec<String> = names.map(|(name, _)| format!("  | '{name}'")).collect();
        out += &format!("\n/** {about} */\nexport type {name} =\n{};\n", names.join("\n"));
    }
    let (asks, all): (Vec<&Value>, Vec<&Value>) =
        list(boundary, "host").iter().partition(|it| it["asks"] == true);
    out += &interface("Host", "What every mounted widget calls.", &all);
    out + &interface("AskedHost", "What one calls that asks more.", &asks)
}

fn interface(name: &str, about: &str, calls: &[&Value]) -> String {
    let calls: String = calls.iter().map(|it| call(it)).collect();
    format!("\n/** {about} */\nexport type {name} = {{\n{calls}}};\n")
}

fn call(call: &Value) -> String {
    let takes = list(call, "takes").iter().map(|it| {
        let name = it[0].as_str().unwrap_or_default();
        match it[1].as_str().unwrap_or_default() {
            "patch" => format!("{name}: string[]"),
            "error" => format!("code: string, {name}: string"),
            "texts" => format!("{name}: string[]"),
            "status" => format!("{name}: StatusName"),
            "ask" => format!("{name}: Ask"),
            _ => format!("{name}: string"),
        }
    });
    let takes: Vec<String> = takes.collect();
    let gives = match text(call, "gives") {
        "moment" | "yes" => "boolean",
        "" => "unknown",
        _ => "string",
    };
    let (name, about) = (text(call, "name"), text(call, "summary"));
    format!("  /** {about} */\n  {name}({}): {gives};\n", takes.join(", "))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn each_call_has_its_type() {
        let types = super::types(&json!({
            "host": [
                { "name": "failed", "takes": [["error", "error"]], "summary": "It failed." },
                { "name": "canOpen", "gives": "yes", "summary": "Whether." },
                { "name": "ask", "takes": [["what", "ask"], ["given", "texts"]], "asks": true, "summary": "Asks." }
            ],
            "status": { "keeps": "" },
            "ask": { "open-file": "" }
        }));
        for line in [
            "  failed(code: string, error: string): unknown;",
            "  canOpen(): boolean;",
            "export type AskedHost = {\n  /** Asks. */\n  ask(what: Ask, given: string[]): unknown;\n};",
            "export type Ask =\n  | 'open-file';",
        ] {
            assert!(types.contains(line), "{line} in {types}");
        }
    }
}
