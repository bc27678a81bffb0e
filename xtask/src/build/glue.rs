//! wasm-bindgen's glue made ours: with short names, a small loader, and every call watched.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::module::Module;

/// Makes wasm-bindgen's glue ours. `names` is what wasm-opt told of the names it made short, `build` is what each
/// file of the module says of itself.
///
/// Every call into the wasm is watched: a trap ends an instance, whether Rust panicked, ran out of
/// memory or out of stack, and the page has to hear of it.
///
/// # Errors
/// When the glue is not as we know it: its version is pinned, so that is after a new one.
pub fn ours(glue: &str, names: &Value, module: &Module, build: &str) -> Result<String> {
    let joins = if module.parts.is_empty() { String::new() } else { joins(names)? };
    let mut glue = shorten([glue, &joins].concat(), names, &module.name)?;
    for (from, to) in PARTS {
        let (before, rest) = glue.split_once(from).with_context(|| unknown(from))?;
        let (_, after) = rest.split_once(to).with_context(|| unknown(to))?;
        glue = [before, to, after].concat();
    }
    for (old, new) in STALE {
        // Only what draws has closures.
        glue = replace(&glue, old, new, Some(if module.draws() { 2 } else { 0 }))?;
    }
    if module.draws() {
        glue = replace(&glue, SINK.0, SINK.1, Some(1))? + LAYS + MEMORIES;
    }
    for (old, new) in STRAYS {
        glue = replace(&glue, old, new, Some(usize::from(module.draws())))?;
    }
    for takes in TAKES {
        let watched = takes.replace("= ", "= watched(").replace(';', ");");
        glue = replace(&glue, takes, &watched, Some(1))?;
    }
    if !module.parts.is_empty() {
        // What joined the instance that is gone joins the next one before anything is called.
        let taken = TAKES[1].replace("= ", "= watched(").replace(';', ");");
        glue = replace(&glue, &taken, &[&taken, " rejoin();"].concat(), Some(1))?;
    }
    Ok([THEIRS, &glue, &END.replace("BUILD", &format!("'{build}'"))].concat())
}

/// How a part joins, with what it shares with the first: memory, table and what the linker calls them by.
fn joins(names: &Value) -> Result<String> {
    let exports = names["exports"].as_array().with_context(|| unknown("exports"))?;
    let exports =
        exports.iter().filter_map(|entry| entry.as_array()?.iter().rev().nth(1)?.as_str());
    let shared = |name: &&str| SHARED.iter().any(|it| name.starts_with(it));
    let shared: Vec<String> =
        exports.filter(shared).map(|name| format!("{name}: wasm.{name}")).collect();
    ensure!(shared.len() >= SHARED.len(), unknown(SHARED[0]));
    Ok(JOINS.replace("SHARED", &shared.join(", ")))
}

/// Gives each import and export the name that it has in the wasm.
fn shorten(mut glue: String, names: &Value, name: &str) -> Result<String> {
    let told = |kind: &str| {
        let list = names[kind].as_array().with_context(|| unknown(kind))?;
        list.iter()
            .map(|entry| {
                let mut names = entry.as_array().into_iter().flatten().rev();
                let mut name = || names.next().and_then(Value::as_str).map(str::to_owned);
                let (new, old) = (name(), name());
                old.zip(new).with_context(|| unknown(kind))
            })
            .collect::<Result<Vec<_>>>()
    };
    for (old, new) in told("imports")? {
        glue = replace(&glue, &format!(" {old}: function"), &format!(" {new}: function"), Some(1))?;
    }
    for (old, new) in told("exports")? {
        glue = replace(&glue, &format!("wasm.{old}"), &format!("wasm.{new}"), None)?;
    }
    replace(&glue, &format!("\"./{name}_bg.js\""), "a", Some(1))
}

/// Replaces whole names.
fn replace(text: &str, old: &str, new: &str, times: Option<usize>) -> Result<String> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(text.len());
    let (mut done, mut found) = (0, 0);
    for (at, _) in text.match_indices(old) {
        let end = at + old.len();
        if !text[end..].starts_with(in_name) {
            out.push_str(&text[done..at]);
            out.push_str(new);
            (done, found) = (end, found + 1);
        }
    }
    ensure!(times.is_none_or(|times| times == found), unknown(old));
    out.push_str(&text[done..]);
    Ok(out)
}

fn unknown(what: &str) -> String {
    format!(
        "`{what}` is not there as we know it: see how this version of wasm-bindgen and wasm-opt has it, and change build/glue.rs"
    )
}

/// What no browser of ours needs: from the first text to before the second.
const PARTS: [(&str, &str); 4] = [
    // Browsers before `encodeInto`.
    ("if (!('encodeInto'", "let WASM_VECTOR_LEN"),
    ("    if (realloc === undefined) {", "    let len = arg.length"),
    // Every way to hand over a module, and their warnings: we have one.
    ("async function __wbg_load", "export { initSync, __wbg_init as default };"),
    ("export { initSync, __wbg_init as default };", ""),
];

/// What an instance that is gone still asked to be called, a timer say. It is gone from the trap on,
/// not only once the next one is up: that one would be given what is laid out in the memory of the
/// other. And nobody is told, for nothing is wrong.
const STALE: [(&str, &str); 2] = [
    (
        "if (state.instance !== __wbg_instance_id) {",
        "if (__wbg_reinit_scheduled || state.instance !== __wbg_instance_id) {",
    ),
    ("throw new Error('Cannot invoke closure from previous WASM instance');", "return;"),
];

/// What a part imports of the first, by how the names begin.
const SHARED: [&str; 3] = ["memory", "__indirect_function_table", "__wasm_split_shared"];

/// A part is compiled once. It lays its functions and its data where the linker left room for them: that is all.
const JOINS: &str = r"
const parts = [];
const shared = () => ({ __wasm_split: { SHARED } });
/** Has a part join, from its response. */
export async function join(response) {
    const part = await compiled(response);
    parts.push(part);
    // After a trap that is the instance which is gone: then it joins the next one with the others.
    await WebAssembly.instantiate(part, shared());
}
function rejoin() {
    for (const part of parts) new WebAssembly.Instance(part, shared());
}
";

/// A page may forbid that a text becomes markup. That is how Yew lays out markup that the core wrote.
const SINK: (&str, &str) = (
    "arg0.innerHTML = getStringFromWasm0(arg1, arg2);",
    "lay(arg0, getStringFromWasm0(arg1, arg2));",
);
/// See `widgets/js/markup.js`; the page's own part of that module uses it too.
const LAYS: &str = "\nimport { lay } from 'markup';\nexport { lay };";

/// What an instance held that is let go can be wiped. By its kind: its name there is a short one.
const MEMORIES: &str = r"
/** The memory of the instance that is up. */
export const memories = () => Object.values(wasm).filter((it) => it instanceof WebAssembly.Memory);
";

/// Libraries of a host put their own things under the names of the browser's: what the glue looks for
/// is found where they cannot be.
const THEIRS: &str = r"
const kind = (it) => it && Object.getPrototypeOf(it).constructor;
const Window = /* @__PURE__ */ kind(globalThis.window);
const Element = /* @__PURE__ */ kind(globalThis.HTMLElement?.prototype);
";

/// A translator, or another script of the page, may have moved or taken away what a drawing goes by.
/// What goes before something that was wrapped goes before the wrapper, and what goes, goes from
/// wherever it stands now: neither is worth a trap.
const STRAYS: [(&str, &str); 2] = [
    (
        "const ret = arg0.insertBefore(arg1, arg2);",
        "const ret = arg0.insertBefore(arg1, placed(arg0, arg2));",
    ),
    (
        "const ret = arg0.removeChild(arg1);",
        "const ret = arg1; arg1.parentNode?.removeChild(arg1);",
    ),
];

/// The glue takes up the exports of an instance in two places: the first, and one after a trap.
const TAKES: [&str; 2] = ["wasm = instance.exports;", "wasm = wasmInstance.exports;"];

const END: &str = r"
/** The code of a response, if it is of this build: what is not would work on in the memory of the rest. A server
 * may not know its type, and a page may have a `fetch` of its own, whose responses a browser does not take. */
async function compiled(response) {
    const whole = async () => WebAssembly.compile(await response.arrayBuffer());
    const streams = WebAssembly.compileStreaming && response.headers.get('Content-Type') === 'application/wasm';
    const module = await (streams
        ? WebAssembly.compileStreaming(response).catch((error) => {
            if (response.bodyUsed) throw error;
            return whole();
        })
        : whole());
    const builds = WebAssembly.Module.customSections(module, 'build').map((it) => new TextDecoder().decode(it));
    if (builds[0] !== BUILD) throw Object.assign(new Error('another build'), { name: 'AnotherBuild' });
    return module;
}
/** Starts the wasm of a response. */
export default async function (response) {
    const module = await compiled(response);
    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
let hear = () => {};
let stray = () => {};
let last;
/** Who hears of a trap; and who of an element that lost its place to another script of the page. */
export function onTrap(act, moved) {
    hear = act;
    stray = moved;
}
function placed(parent, before) {
    let at = before;
    while (at && at.parentNode !== parent) at = at.parentNode;
    const { host } = parent.getRootNode();
    if (before && !at && host) stray(host);
    return at ?? null;
}
function watched(exports) {
    const calls = (call) => (...given) => {
        try {
            return call(...given);
        } catch (error) {
            // One trap may pass through several calls.
            if (error !== last && (error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) {
                last = error;
                hear();
            }
            throw error;
        }
    };
    const watch = ([name, it]) => [name, typeof it === 'function' ? calls(it) : it];
    return Object.fromEntries(Object.entries(exports).map(watch));
}
";

#[cfg(test)]
mod tests {
    use super::super::module::MODULES;
    use super::*;
    use serde_json::json;

    fn glue(module: &Module) -> String {
        let parts = [PARTS[0], PARTS[1], PARTS[2]].map(|(from, to)| [from, " old ", to].concat());
        let names = "const import0 = { __wbg_a_1: function() { wasm.go(wasm.go_on) } };";
        let file = format!("\"./{}_bg.js\": import0", module.name);
        let stale = STALE.map(|(old, _)| old).repeat(2).join("\n");
        let strays = STRAYS.map(|(old, _)| old).join("\n");
        let (stale, strays) = if module.draws() { (&*stale, &*strays) } else { ("", "") };
        let sink = if module.draws() { SINK.0 } else { "" };
        [parts.join("\n").as_str(), names, &file, stale, strays, sink, TAKES[0], TAKES[1]]
            .join("\n")
    }

    #[test]
    fn names_are_those_of_the_wasm_and_both_places_are_watched() {
        for module in MODULES.iter() {
            let names = json!({
                "imports": [["./file_bg.js", "__wbg_a_1", "b"]],
                "exports": [["go", "c"], ["go_on", "d"], ["memory", "e"], ["__indirect_function_table", "f"], ["__wasm_split_shared0", "g"]],
            });
            let ours = ours(&glue(module), &names, module, "0123").unwrap();
            let short = "{ b: function() { wasm.c(wasm.d) } };\na: import0";
            assert!(ours.contains(short), "{ours}");
            for watched in ["watched(instance.exports);", "watched(wasmInstance.exports);"] {
                assert!(ours.contains(watched), "{ours}");
            }
            let stale = ours.matches("if (__wbg_reinit_scheduled || ").count();
            assert_eq!(stale, if module.draws() { 2 } else { 0 }, "{ours}");
            assert_eq!(ours.contains("arg1.parentNode?."), module.draws(), "{ours}");
            assert!(!ours.contains(" old "), "{ours}");
            assert!(!ours.contains("innerHTML"), "{ours}");
            assert_eq!(ours.contains(SINK.1), module.draws(), "{ours}");
            assert!(ours.contains("builds[0] !== '0123'"), "{ours}");
            // Parts share what is named so, and join again after a trap.
            let parts = !module.parts.is_empty();
            let joins = "{ memory: wasm.e, __indirect_function_table: wasm.f, __wasm_split_shared0: wasm.g }";
            assert_eq!(ours.contains(joins), parts, "{ours}");
            assert_eq!(ours.contains("watched(wasmInstance.exports); rejoin();"), parts, "{ours}");
        }
    }

    #[test]
    fn unknown_glue_is_refused() {
        let shared = json!([
            ["memory", "e"],
            ["__indirect_function_table", "f"],
            ["__wasm_split_shared0", "g"]
        ]);
        let names = json!({ "imports": [], "exports": shared });
        for module in MODULES.iter() {
            let whole = glue(module);
            ours(&whole, &names, module, "").unwrap();
            let file = format!("{}_bg", module.name);
            let closures = if module.draws() { STALE[0].0 } else { TAKES[1] };
            for part in [TAKES[0], closures, PARTS[0].0, PARTS[2].1, &file] {
                let other = whole.replace(part, "other");
                let text = ours(&other, &names, module, "").unwrap_err().to_string();
                assert!(text.contains("glue.rs"), "{text}");
            }
            // A closure where there was none.
            let more = [whole.as_str(), STALE[0].0].join("\n");
            assert!(ours(&more, &names, module, "").is_err());
            let gone = json!({ "imports": [["m", "__wbg_gone", "b"]], "exports": shared });
            let text = ours(&whole, &gone, module, "").unwrap_err().to_string();
            assert!(text.contains("__wbg_gone"), "{text}");
        }
    }
}
