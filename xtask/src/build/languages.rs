//! The languages, each a folder in `core/languages/`: its file for every page, its files for what only some
//! widgets need, and the few words that the scripts have in them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::module::{Part, program};
use super::{Variant, json as files_json};
use crate::files;
use crate::layout::Layout;
use crate::tools::version;

/// The language that has every word: its files are the list of what there is to say.
const FIRST: &str = "en-NZ";

/// What of a pack only some widgets need stands in a folder of the name that `modules.json` has for it.
const PACK: &str = "pack";

/// The files of words that the scripts have in them, since no other file may have come yet.
pub const INLINE: [&str; 3] = ["help-lines", "page", "quick-exit"];

/// One language.
#[derive(Debug)]
pub struct Language {
    /// Its tag, the folder's name.
    pub tag: String,
    folder: PathBuf,
    about: Value,
}

/// All that a package of this variant has, the first one first. One that is `forTests` ships to nobody.
///
/// # Errors
/// When a folder has no `language.json`, or names a language that there is not.
pub fn all(layout: &Layout, variant: Variant) -> Result<Vec<Language>> {
    let root = layout.join("core/languages");
    let mut all = Vec::new();
    for file in files::walk(&root)? {
        if file.file_name().is_some_and(|name| name == "language.json") {
            let folder = file.parent().context("a file in no folder")?.to_path_buf();
            let tag = files::relative(&root, &folder);
            all.push(Language { tag, folder, about: files_json::read(&file)? });
        }
    }
    all.retain(|it| variant == Variant::Probe || it.about["forTests"] != true);
    all.sort_by_key(|it| it.tag != FIRST);
    for language in &all {
        for key in ["fallback", "beside"] {
            let other = language.about[key].as_str();
            ensure!(
                other.is_none_or(|tag| all.iter().any(|it| it.tag == tag)),
                "{}: \"{key}\" names no folder beside this one",
                language.folder.join("language.json").display()
            );
        }
    }
    ensure!(all.first().is_some_and(|it| it.tag == FIRST), "{} has no {FIRST}", root.display());
    Ok(all)
}

/// Writes the files in `lang/`. One per language holds the content pack and the widgets' own words, so that
/// a page in one language asks for one file, in one round trip. The words go without their keys, in the
/// order that the wasm has, so the file says which release it belongs to. What only some widgets need is a file
/// of its own beside: a page without them does not carry it.
///
/// # Errors
/// When a file is broken, or has a word that the first language has not.
pub fn write(layout: &Layout, variant: Variant, package: &Path) -> Result<()> {
    let release = version::workspace(layout)?;
    let all = all(layout, variant)?;
    let program = program();
    for language in &all {
        let words = language.words(&all[0], program.word_files())?;
        let mut from = words.len();
        let mut file = json!({ "version": release, "words": words });
        set(&mut file, "review", language.about.get("review").cloned());
        file["language"] = language.tag.clone().into();
        file["pack"] = language.pack(None)?;
        files::write(&package.join(path("", &language.tag)), file.to_string())?;
        let mut more: BTreeMap<&str, Value> =
            program.texts().into_iter().map(|name| (name, json!({ "version": release }))).collect();
        for part in program.parts.iter().filter(|part| !part.words.is_empty()) {
            let words = language.words(&all[0], part.words.iter().map(String::as_str))?;
            let count = words.len();
            let file = more.entry(&part.name).or_default();
            file["from"] = from.into();
            file["words"] = words.into();
            set(file, "exports", language.exports(&all[0])?);
            from += count;
        }
        for (name, mut file) in more {
            set(&mut file, "pack", Some(language.pack(Some(name))?).filter(|it| !it.is_null()));
            let path = path(&format!("{name}/"), &language.tag);
            files::write(&package.join(path), file.to_string())?;
        }
    }
    Ok(())
}

/// The file of a language in a folder of `lang/`. It is JSON, and not called so: some bundlers make a script of what is.
#[must_use]
pub fn path(folder: &str, tag: &str) -> String {
    format!("lang/{folder}{tag}.txt")
}

fn set(file: &mut Value, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        file[key] = value;
    }
}

/// The tag of each language, with those that stand in word by word: itself, then the one below, and so on.
///
/// # Errors
/// As [`all`], or when a fallback goes round.
pub fn chains(layout: &Layout, variant: Variant) -> Result<Vec<(String, Vec<String>)>> {
    let all = all(layout, variant)?;
    let of = |tag: &str| all.iter().find(|it| it.tag == tag);
    let mut chains = Vec::new();
    for language in &all {
        let mut chain = vec![language.tag.clone()];
        let mut next = language.fallback();
        while let Some(below) = next.and_then(of) {
            ensure!(!chain.contains(&below.tag), "{}: \"fallback\" goes round", below.tag);
            chain.push(below.tag.clone());
            next = below.fallback();
        }
        chains.push((language.tag.clone(), chain));
    }
    Ok(chains)
}

/// Writes the scripts that say which languages and modules there are, and the words that are inline, for
/// `widgets/js` to import from `generated/`.
///
/// # Errors
/// As [`write`].
pub fn scripts(layout: &Layout, variant: Variant, folder: &Path) -> Result<()> {
    let all = all(layout, variant)?;
    let mut languages = Vec::new();
    for (language, (tag, chain)) in all.iter().zip(chains(layout, variant)?) {
        let beside = language.about["beside"].as_str().unwrap_or(FIRST);
        languages.push(json!([tag, chain, beside]));
    }
    // Of a language that has none, those of the one below are shown.
    let months: BTreeMap<&str, &Value> =
        all.iter().filter_map(|it| Some((it.tag.as_str(), it.about.get("months")?))).collect();
    let head = "// Written by the build.";
    let text = format!(
        "{head}\nexport const languages = {};\nexport const months = {};\n",
        json!(languages),
        json!(months),
    );
    files::write(&folder.join("languages.js"), text)?;
    let text = format!("{head}\nexport const parts = {};\n", json!(parts()));
    files::write(&folder.join("parts.js"), text)?;
    for name in INLINE {
        let tables = all
            .iter()
            .map(|it| Ok((it.tag.as_str(), it.inline(&all[0], name)?)))
            .collect::<Result<BTreeMap<_, _>>>()?;
        let text = format!("{head}\nexport const tables = {};\n", json!(tables));
        files::write(&folder.join(format!("{name}.js")), text)?;
    }
    Ok(())
}

/// By widget, what it needs beside what comes with every page: the files that join in `wasm/`, and folders in `lang/`.
fn parts() -> BTreeMap<&'static str, Value> {
    let program = program();
    let of = |part: &'static Part| {
        let needs = json!({ "joins": program.joins(part), "texts": part.texts, "soon": part.soon });
        part.widgets.iter().map(move |widget| (widget.as_str(), needs.clone()))
    };
    program.parts.iter().flat_map(of).collect()
}

impl Language {
    fn fallback(&self) -> Option<&str> {
        self.about["fallback"].as_str()
    }

    /// A file of its words; none where it has not come so far.
    fn file(&self, name: &str) -> Result<BTreeMap<String, Value>> {
        let path = self.folder.join(format!("words/{name}.json"));
        if self.tag != FIRST && !path.is_file() {
            return Ok(BTreeMap::new());
        }
        let words = files_json::read(&path)?;
        let words =
            words.as_object().with_context(|| format!("{} is no object", path.display()))?;
        Ok(words.clone().into_iter().collect())
    }

    /// The same, with no other keys than the first language has.
    fn inline(&self, first: &Self, name: &str) -> Result<BTreeMap<String, Value>> {
        let (words, known) = (self.file(name)?, first.file(name)?);
        if let Some(key) = words.keys().find(|key| !known.contains_key(*key)) {
            anyhow::bail!("{}/words/{name}.json: {FIRST} has no word \"{key}\"", self.tag);
        }
        Ok(words)
    }

    /// Its words of these files, in the order that the wasm has, null where it has none.
    fn words<'n>(&self, first: &Self, names: impl Iterator<Item = &'n str>) -> Result<Vec<Value>> {
        let mut all = Vec::new();
        for name in names {
            let mut words = self.inline(first, name)?;
            all.extend(first.file(name)?.keys().map(|key| words.remove(key).unwrap_or_default()));
        }
        Ok(all)
    }

    /// Its words for what goes out, in the order of their keys: the wasm has the first language's in it.
    fn exports(&self, first: &Self) -> Result<Option<Value>> {
        let (words, all) = (self.inline(first, "exports")?, first.file("exports")?);
        let list: Vec<_> = all.keys().map(|key| words.get(key)).collect();
        Ok((self.tag != FIRST && !words.is_empty()).then(|| json!(list)))
    }

    /// Its pack in one, for all or for one group. Whatever a person picks, all of it is there: fetching one
    /// template when it is picked would tell which.
    fn pack(&self, group: Option<&str>) -> Result<Value> {
        let main = self.folder.join("pack.json");
        if !main.is_file() {
            return Ok(Value::Null);
        }
        let main = files_json::read(&main)?;
        let parts = self.folder.join(PACK);
        let mut pack = match group {
            None => main,
            Some(_) => {
                let over = main.get("over").or_else(|| main.get("id"));
                let mut pack =
                    json!({ "format": main["format"], "language": self.tag, "over": over });
                set(&mut pack, "review", main.get("review").cloned());
                pack
            }
        };
        let mut any = group.is_none();
        let parts = if parts.is_dir() { files::walk(&parts)? } else { Vec::new() };
        for file in parts {
            let name = files::relative(&self.folder.join(PACK), &file);
            let folder = name.split_once('/').map(|(folder, _)| folder);
            let is_group = |name: &str| program().texts().contains(&name);
            if folder.filter(|name| is_group(name)) == group {
                any = true;
                add(&mut pack, files_json::read(&file)?);
            }
        }
        Ok(if any { pack } else { Value::Null })
    }
}

/// Adds what a file of a pack has to the others'.
fn add(pack: &mut Value, file: Value) {
    let Value::Object(file) = file else { return };
    for (key, more) in file {
        // What each file says of itself.
        if ["format", "language", "over", "review"].contains(&key.as_str()) {
            continue;
        }
        match (pack.get_mut(&key), more) {
            (Some(Value::Array(there)), Value::Array(more)) => there.extend(more),
            (Some(Value::Object(there)), Value::Object(more)) => there.extend(more),
            (None, more) => pack[key] = more,
            (Some(there), more) => *there = more,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    /// A workspace with each file of words, so many of them with a word.
    fn layout_with(more: &[(&str, &str)]) -> (Scratch, Layout) {
        let scratch = Scratch::new();
        let put = |path: &str, text: &str| files::write(&scratch.path().join(path), text).unwrap();
        let parts = program().parts.iter().flat_map(|it| &it.words).map(String::as_str);
        put("Cargo.toml", "[workspace.package]\nversion = \"0.2.0\"\n");
        for name in program().word_files().chain(parts).chain(INLINE).chain(["exports"]) {
            put(&format!("core/languages/en-NZ/words/{name}.json"), r#"{ "b": "B", "a": "A" }"#);
        }
        put("core/languages/en-NZ/language.json", r#"{ "review": "not-needed", "beside": "mi" }"#);
        put("core/languages/en-NZ/pack.json", r#"{ "format": 1, "id": "p" }"#);
        let mi = r#"{ "fallback": "en-NZ", "review": "awaiting", "beside": "en-NZ" }"#;
        put("core/languages/mi/language.json", mi);
        for (path, text) in more {
            put(&format!("core/languages/{path}"), text);
        }
        let layout = Layout::at(scratch.path());
        (scratch, layout)
    }

    #[test]
    fn a_language_is_one_file_for_all_pages_and_others_for_what_some_need() {
        let (scratch, layout) = layout_with(&[
            ("mi/pack.json", r#"{ "format": 1, "over": "p", "review": "awaiting" }"#),
            ("mi/pack/practice/framework.json", r#"{ "over": "p", "principles": { "b": 2 } }"#),
            ("mi/pack/seasons.json", r#"{ "language": "mi", "seasons": { "a": 1 } }"#),
            ("mi/pack/templates/one.json", r#"{ "templates": [1] }"#),
            ("mi/pack/templates/two.json", r#"{ "templates": [2] }"#),
            ("mi/words/shared.json", r#"{ "b": "Pī" }"#),
            ("mi/words/exports.json", r#"{ "a": "Ā" }"#),
        ]);
        let out = scratch.path().join("out");
        write(&layout, Variant::Release, &out).unwrap();
        let read = |name: &str| files_json::read(&out.join(name)).unwrap();
        let file = read("lang/mi.txt");
        assert_eq!(file["words"].as_array().unwrap()[..3], [json!(null), json!("Pī"), json!(null)]);
        assert_eq!((&file["language"], &file["review"]), (&json!("mi"), &json!("awaiting")));
        assert_eq!(
            file["pack"],
            json!({ "format": 1, "over": "p", "review": "awaiting", "seasons": { "a": 1 } })
        );
        assert_eq!(
            read("lang/templates/mi.txt"),
            json!({ "version": "0.2.0", "pack": { "format": 1, "language": "mi", "over": "p",
                    "review": "awaiting", "templates": [1, 2] } })
        );
        let practice = read("lang/practice/mi.txt");
        // After those of every page come those of each part.
        assert_eq!(read("lang/personal/mi.txt")["from"], file["words"].as_array().unwrap().len());
        assert_eq!(practice["from"], 12);
        assert_eq!(practice["exports"], json!(["Ā", null]));
        assert_eq!(
            practice["pack"],
            json!({ "format": 1, "language": "mi", "over": "p", "review": "awaiting", "principles": { "b": 2 } })
        );
        let data = read("lang/my-data/mi.txt");
        assert_eq!((data.get("pack"), &data["from"]), (None, &json!(10)));
        let english = read("lang/my-data/en-NZ.txt");
        assert_eq!((&english["words"], english.get("exports")), (&json!(["A", "B"]), None));
    }

    #[test]
    fn scripts_know_each_language_and_what_it_falls_back_to() {
        let (scratch, layout) = layout_with(&[
            ("en-XA/language.json", r#"{ "fallback": "mi", "forTests": true }"#),
            ("mi/words/quick-exit.json", r#"{ "a": "Ā" }"#),
        ]);
        let out = scratch.path().join("out");
        let text = |name: &str| files::read_text(&out.join(name)).unwrap();
        scripts(&layout, Variant::Release, &out).unwrap();
        let languages = text("languages.js");
        assert!(
            languages.contains(r#"= [["en-NZ",["en-NZ"],"mi"],["mi",["mi","en-NZ"],"en-NZ"]];"#),
            "{languages}"
        );
        // Read as JSON: in which order the members stand is a feature of serde_json's.
        let parts = text("parts.js");
        let table = parts.split_once(" = ").unwrap().1.trim_end().trim_end_matches(';');
        let table: serde_json::Value = serde_json::from_str(table).unwrap();
        let joins =
            ["my-data", "personal_my-data", "my-data_practice", "personal_my-data_practice"];
        assert_eq!(
            table["my-data"],
            json!({ "joins": joins, "soon": false, "texts": ["my-data"] })
        );
        assert!(text("quick-exit.js").contains(r#""mi":{"a":"Ā"}"#));
        scripts(&layout, Variant::Probe, &out).unwrap();
        assert!(text("languages.js").contains(r#"["en-XA",["en-XA","mi","en-NZ"],"en-NZ"]"#));
    }

    #[test]
    fn what_does_not_fit_is_named() {
        for (path, text, named) in [
            ("mi/words/wheel.json", r#"{ "more": "" }"#, "more"),
            ("mi/language.json", r#"{ "fallback": "fr" }"#, "fallback"),
            ("mi/language.json", r#"{ "fallback": "mi" }"#, "goes round"),
            ("mi/words/page.json", "[]", "page.json"),
        ] {
            let (scratch, layout) = layout_with(&[(path, text)]);
            let out = scratch.path().join("out");
            let both = write(&layout, Variant::Release, &out)
                .and_then(|()| scripts(&layout, Variant::Release, &out));
            let error = format!("{:#}", both.unwrap_err());
            assert!(error.contains(named), "{error}");
        }
    }
}
