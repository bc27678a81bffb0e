//! The package's folder: everything a host page or a bundler needs, and nothing else.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::module::Module;
use super::{guide, json, script, wasm};
use crate::contract::Contract;
use crate::files;
use crate::layout::Layout;
use crate::tools::{Tools, version};

/// Texts that go with every copy.
const NOTICES: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// Assembles a package from the modules in the folders of `built` and puts it at `target` once it is whole.
///
/// # Errors
/// When a source is missing or broken: the message names it.
pub fn assemble(
    layout: &Layout,
    tools: &Tools,
    built: &[(&Module, PathBuf)],
    target: &Path,
) -> Result<()> {
    check_version(layout)?;
    let contract = Contract::read(&layout.join("widgets/contract.json"))?;
    files::swap_in(target, |new| {
        script::bundle(layout, tools, new)?;
        script::styles(layout, tools, new)?;
        for (module, from) in built {
            script::glue(layout, tools, module, from, new)?;
            let file = format!("wasm/{}_bg.wasm", module.name);
            files::write(&new.join(file), files::read(&wasm::finished(from))?)?;
        }
        languages(layout, new)?;
        guide::write(layout, new)?;
        files::write(&new.join("custom-elements.json"), contract.manifest())?;
        files::write(&new.join("index.d.ts"), contract.types())?;
        for name in NOTICES {
            files::write(&new.join(name), files::read(&layout.join(name))?)?;
        }
        let manifest = files::read(&layout.join("widgets/package.json"))?;
        files::write(&new.join("package.json"), manifest)?;
        let readme = layout.join("widgets/README.md");
        if readme.is_file() {
            files::write(&new.join("README.md"), files::read(&readme)?)?;
        }
        Ok(())
    })
}

/// The npm package and the crates are one release: their versions are one number.
///
/// # Errors
/// When `widgets/package.json` has another version than the workspace, or none.
pub fn check_version(layout: &Layout) -> Result<()> {
    let ours = version::workspace(layout)?;
    let path = layout.join("widgets/package.json");
    let manifest = json::read(&path)?;
    match manifest["version"].as_str() {
        Some(theirs) if theirs == ours => Ok(()),
        theirs => bail!(
            "{} has version {}, Cargo.toml has {ours}: make them the same",
            path.display(),
            theirs.unwrap_or("(none)")
        ),
    }
}

/// One file per language with the content pack and the widgets' own words, so that a page in one
/// language asks for one file, in one round trip. The words go without their keys, in the order
/// that the English file and the wasm have, so the file says which release it belongs to. What only
/// the widgets of a [group](APART) say is a file of its own beside: a page without them does not carry
/// it.
fn languages(layout: &Layout, package: &Path) -> Result<()> {
    let locales = layout.join("widgets/locales");
    let order = json::keys(&locales.join("en-NZ.json"), "words")?;
    let mut ends = vec![0];
    for group in std::iter::once(None).chain(APART.iter().map(Some)) {
        let (from, ours) = (ends[ends.len() - 1], |key: &&String| Group::of(key) == group);
        ends.push(from + order[from..].iter().take_while(ours).count());
    }
    if let Some(key) = order.get(ends[ends.len() - 1]) {
        bail!("en-NZ.json has \"{key}\" after words of another group: put it with its own");
    }
    let version = version::workspace(layout)?;
    let packs = layout.join("core/packs");
    let mut any = false;
    for path in files::walk(&packs)? {
        let name = files::relative(&packs, &path);
        let Some(tag) = name.strip_suffix(".json").filter(|tag| is_language(tag)) else {
            continue;
        };
        let locale = locales.join(&name);
        let words = json::read(&locale)
            .with_context(|| format!("the pack {name} needs the widgets' words in its language"))?;
        let mut words = in_order(words, &order).with_context(|| locale.display().to_string())?;
        let list = words["words"].as_array_mut().context("\"words\" is missing")?;
        for (group, &from) in APART.iter().zip(&ends[1..]).rev() {
            let mut more = serde_json::json!({
                "version": version, "from": from, "words": list.split_off(from),
            });
            if !group.parts.is_empty() {
                more["pack"] = more_pack(&packs, tag, &path, group)?;
            }
            let file = format!("lang/{}/{tag}.json", group.name);
            files::write(&package.join(file), more.to_string())?;
        }
        let pack = whole_pack(&packs, tag, &path)?;
        let all = format!("{{\"version\":\"{version}\",\"words\":{words},\"pack\":{pack}}}");
        files::write(&package.join(format!("lang/{tag}.json")), all)?;
        any = true;
    }
    if !any {
        bail!("{} has no content pack (`en-NZ.json`)", packs.display());
    }
    Ok(())
}

/// What only some widgets show or say.
#[derive(Debug, PartialEq, Eq)]
struct Group {
    /// The folder in `lang/`.
    name: &'static str,
    /// What the keys of its words begin with.
    words: &'static [&'static str],
    /// What it needs of a pack beyond what all widgets have.
    parts: &'static [&'static str],
}

/// In the order that their words have in the English file, after those of all widgets.
const APART: [Group; 2] = [
    Group {
        name: "practice",
        words: &["practice-", "guide-"],
        parts: &["labels", "principles", "elements", "overlaps", "skills", "guidance", "findings"],
    },
    Group { name: "data", words: &["data-"], parts: &[] },
];

impl Group {
    /// Whose word has this key; nothing where it is for all widgets.
    fn of(key: &str) -> Option<&'static Self> {
        APART.iter().find(|group| group.words.iter().any(|start| key.starts_with(start)))
    }
}

/// A locale file with its words as a list in this order, null where it has none.
fn in_order(mut file: Value, order: &[String]) -> Result<Value> {
    let words = file["words"].as_object().context("\"words\" is missing")?;
    if let Some(key) = words.keys().find(|key| !order.contains(key)) {
        bail!("en-NZ.json has no word \"{key}\"");
    }
    file["words"] = order.iter().map(|key| words.get(key).cloned()).collect();
    Ok(file)
}

/// What stands in a pack's folder beside its file that the widgets show. Whatever a person picks,
/// all of it is there: fetching one template when it is picked would tell which.
const PARTS: [&str; 3] = ["seasons", "templates", "findings"];

/// The findings that a widget shows: those of a person's own plan.
const FINDINGS: [&str; 4] =
    ["challenge-without-strength", "one-pou-only", "provisional-for-long", "review-overdue"];

/// A language's pack with all its parts, in one.
fn whole_pack(packs: &Path, tag: &str, path: &Path) -> Result<Value> {
    let mut whole = with_parts(packs, tag, json::read(path)?, &PARTS)?;
    keep_findings(&mut whole, |code| FINDINGS.contains(&code));
    Ok(whole)
}

/// What a group needs beyond that, as a pack to lay over it.
fn more_pack(packs: &Path, tag: &str, path: &Path, group: &Group) -> Result<Value> {
    let below = json::read(path)?;
    let over = below.get("over").or_else(|| below.get("id"));
    let mut more = serde_json::json!({ "format": below["format"], "language": tag, "over": over });
    if let Some(review) = below.get("review") {
        more["review"] = review.clone();
    }
    let mut more = with_parts(packs, tag, more, group.parts)?;
    keep_findings(&mut more, |code| !FINDINGS.contains(&code));
    Ok(more)
}

fn with_parts(packs: &Path, tag: &str, mut pack: Value, parts: &[&str]) -> Result<Value> {
    for file in files::walk(&packs.join(tag))? {
        let file = json::read(&file)?;
        for key in parts {
            match (pack.get_mut(key), &file[key]) {
                (_, Value::Null) => {}
                (Some(Value::Array(there)), Value::Array(more)) => there.extend_from_slice(more),
                (_, more) => pack[key] = more.clone(),
            }
        }
    }
    Ok(pack)
}

fn keep_findings(pack: &mut Value, these: impl Fn(&str) -> bool) {
    if let Some(findings) = pack.get_mut("findings").and_then(Value::as_object_mut) {
        findings.retain(|code, _| these(code));
    }
}

/// Whether a file's stem is a language tag: a schema beside the packs is not one.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    matches!(language.len(), 2 | 3)
        && language.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    const CARGO: (&str, &str) = ("Cargo.toml", "[workspace.package]\nversion = \"0.2.0\"\n");
    const ENGLISH: (&str, &str) = (
        "widgets/locales/en-NZ.json",
        "{ \"words\": { \"wheel\": \"wheel\", \"part\": \"part\", \"practice-a\": \"p\", \
         \"guide-a\": \"g\", \"data-a\": \"a\" } }",
    );

    fn layout_with(files: &[(&str, &str)]) -> (Scratch, Layout) {
        let scratch = Scratch::new();
        for (path, text) in files {
            files::write(&scratch.path().join(path), text).unwrap();
        }
        let layout = Layout::at(scratch.path());
        (scratch, layout)
    }

    #[test]
    fn versions_must_be_one_number() {
        let (_kept, same) =
            layout_with(&[CARGO, ("widgets/package.json", "{\"version\":\"0.2.0\"}")]);
        check_version(&same).unwrap();
        let (_kept, other) =
            layout_with(&[CARGO, ("widgets/package.json", "{\"version\":\"0.1.0\"}")]);
        let text = check_version(&other).unwrap_err().to_string();
        assert!(text.contains("0.1.0") && text.contains("0.2.0"), "{text}");
        let (_kept, none) = layout_with(&[CARGO, ("widgets/package.json", "{}")]);
        assert!(check_version(&none).is_err());
    }

    #[test]
    fn one_file_per_language_holds_pack_and_words() {
        let (scratch, layout) = layout_with(&[
            CARGO,
            ENGLISH,
            ("core/packs/mi.json", "{ \"format\": 1, \"id\": \"p\" }"),
            ("core/packs/mi/framework.json", "{ \"principles\": { \"b\": 2 } }"),
            ("core/packs/mi/seasons.json", "{ \"seasons\": { \"a\": 1 }, \"other\": 2 }"),
            ("core/packs/mi/t/one.json", "{ \"templates\": [1] }"),
            ("core/packs/mi/t/two.json", "{ \"templates\": [2] }"),
            ("core/packs/schema.json", "{}"),
            (
                "widgets/locales/mi.json",
                "{ \"words\": { \"wheel\": \"wīra\", \"guide-a\": \"ā\" } }",
            ),
        ]);
        let out = scratch.path().join("out");
        languages(&layout, &out).unwrap();
        let text = files::read_text(&out.join("lang/mi.json")).unwrap();
        let pack = "{\"format\":1,\"id\":\"p\",\"seasons\":{\"a\":1},\"templates\":[1,2]}";
        let words = "{\"words\":[\"wīra\",null]}";
        let whole = format!("{{\"version\":\"0.2.0\",\"words\":{words},\"pack\":{pack}}}");
        assert_eq!(text, whole);
        let data = json::read(&out.join("lang/data/mi.json")).unwrap();
        let own = serde_json::json!({ "from": 4, "version": "0.2.0", "words": [null] });
        assert_eq!(data, own);
        let practice = json::read(&out.join("lang/practice/mi.json")).unwrap();
        assert_eq!(practice["words"], serde_json::json!([null, "ā"]));
        let over = serde_json::json!({
            "format": 1, "language": "mi", "over": "p", "principles": { "b": 2 },
        });
        assert_eq!((&practice["from"], &practice["pack"]), (&serde_json::json!(2), &over));
        assert_eq!(files::walk(&out).unwrap().len(), 3);
    }

    #[test]
    fn a_finding_is_in_one_of_the_two_packs() {
        let (scratch, layout) = layout_with(&[
            CARGO,
            ("core/packs/mi.json", "{ \"id\": \"p\" }"),
            (
                "core/packs/mi/findings.json",
                "{ \"findings\": { \"peer-drift\": 1, \"one-pou-only\": 2 } }",
            ),
        ]);
        let (packs, path) = (layout.join("core/packs"), layout.join("core/packs/mi.json"));
        let _kept = scratch;
        let whole = whole_pack(&packs, "mi", &path).unwrap();
        assert_eq!(whole["findings"], serde_json::json!({ "one-pou-only": 2 }));
        let more = more_pack(&packs, "mi", &path, &APART[0]).unwrap();
        assert_eq!(more["findings"], serde_json::json!({ "peer-drift": 1 }));
    }

    #[test]
    fn a_language_without_words_or_with_words_of_its_own_is_named() {
        for (file, words) in
            [("en-NZ.json", "{}"), ("mi.json", "{ \"words\": { \"more\": \"\" } }")]
        {
            let locale = format!("widgets/locales/{file}");
            let pack = format!("core/packs/{file}");
            let (scratch, layout) =
                layout_with(&[CARGO, ENGLISH, (locale.as_str(), words), (pack.as_str(), "{}")]);
            let error = languages(&layout, &scratch.path().join("out")).unwrap_err();
            assert!(format!("{error:#}").contains(file), "{error:#}");
        }
    }

    #[test]
    fn language_tags() {
        for tag in ["mi", "en-NZ", "zh-Hant-TW"] {
            assert!(is_language(tag), "{tag}");
        }
        for other in ["schema", "en_NZ", "EN", "", "drafts/mi"] {
            assert!(!is_language(other), "{other}");
        }
    }
}
