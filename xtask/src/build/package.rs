//! The package's folder: everything a host page or a bundler needs, and nothing else.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::module::Module;
use super::{json, script, wasm};
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
/// that the English file and the wasm have, so the file says which release it belongs to. The words
/// of my data, the last ones, are a file of their own beside: a page without it does not carry them.
fn languages(layout: &Layout, package: &Path) -> Result<()> {
    let locales = layout.join("widgets/locales");
    let order = json::keys(&locales.join("en-NZ.json"), "words")?;
    let apart = order.iter().position(|key| key.starts_with(DATA)).unwrap_or(order.len());
    if let Some(key) = order[apart..].iter().find(|key| !key.starts_with(DATA)) {
        bail!("en-NZ.json has \"{key}\" after words of my data: put it before them");
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
        let data =
            serde_json::json!({ "version": version, "words": { "words": list.split_off(apart) } });
        let pack = whole_pack(&packs, tag, &path)?;
        let all = format!("{{\"version\":\"{version}\",\"words\":{words},\"pack\":{pack}}}");
        files::write(&package.join(format!("lang/{tag}.json")), all)?;
        files::write(&package.join(format!("lang/data/{tag}.json")), data.to_string())?;
        any = true;
    }
    if !any {
        bail!("{} has no content pack (`en-NZ.json`)", packs.display());
    }
    Ok(())
}

/// What the keys of my data's words begin with.
const DATA: &str = "data-";

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
fn whole_pack(packs: &Path, tag: &str, path: &Path) -> Result<String> {
    let mut whole = json::read(path)?;
    for part in files::walk(&packs.join(tag))? {
        let part = json::read(&part)?;
        for key in PARTS {
            match (whole.get_mut(key), &part[key]) {
                (_, Value::Null) => {}
                (Some(Value::Array(there)), Value::Array(more)) => there.extend_from_slice(more),
                (_, more) => whole[key] = more.clone(),
            }
        }
    }
    if let Some(findings) = whole.get_mut("findings").and_then(Value::as_object_mut) {
        findings.retain(|code, _| FINDINGS.contains(&code.as_str()));
    }
    Ok(whole.to_string())
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
        "{ \"words\": { \"wheel\": \"wheel\", \"part\": \"part\", \"data-a\": \"a\" } }",
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
            ("core/packs/mi.json", "{ \"id\": \"p\" }"),
            ("core/packs/mi/seasons.json", "{ \"seasons\": { \"a\": 1 }, \"other\": 2 }"),
            ("core/packs/mi/t/one.json", "{ \"templates\": [1] }"),
            ("core/packs/mi/t/two.json", "{ \"templates\": [2] }"),
            ("core/packs/schema.json", "{}"),
            ("widgets/locales/mi.json", "{ \"words\": { \"wheel\": \"wīra\" } }"),
        ]);
        let out = scratch.path().join("out");
        languages(&layout, &out).unwrap();
        let text = files::read_text(&out.join("lang/mi.json")).unwrap();
        let pack = "{\"id\":\"p\",\"seasons\":{\"a\":1},\"templates\":[1,2]}";
        let words = "{\"words\":[\"wīra\",null]}";
        let whole = format!("{{\"version\":\"0.2.0\",\"words\":{words},\"pack\":{pack}}}");
        assert_eq!(text, whole);
        let data = files::read_text(&out.join("lang/data/mi.json")).unwrap();
        assert_eq!(data, "{\"version\":\"0.2.0\",\"words\":{\"words\":[null]}}");
        assert_eq!(files::walk(&out).unwrap().len(), 2);
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
