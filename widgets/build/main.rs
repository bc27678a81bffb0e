//! Writes what stands in JSON for Rust: the boundary to the page ([`boundary`]), and the words.
//!
//! `Word` has a variant for each piece of wording, named after its file and its key in the English
//! folder. The order is that of the package's language files: by part, then by file, then by key.

mod boundary;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const LANGUAGES: &str = "../core/languages";

/// The files of this language are the list of what there is to say.
const ENGLISH: &str = "en-NZ";

/// Words of these stand without the file's name.
const SHARED: &str = "shared";

fn main() -> Result<()> {
    for path in ["build", "boundary.json", "modules.json", LANGUAGES] {
        println!("cargo::rerun-if-changed={path}");
    }
    let modules: Vec<Value> = read("modules.json")?;
    let files: Vec<&str> = modules
        .iter()
        .flat_map(|module| {
            let parts = module["parts"].as_array().into_iter().flatten();
            let first = names(module, "words").chain(names(module, "widgets"));
            first.chain(parts.flat_map(|part| names(part, "words")))
        })
        .collect();
    let (mut variants, mut keys) = (String::new(), String::new());
    for (file, key, english) in words(ENGLISH, &files)? {
        let name = if file == SHARED { camel(&key) } else { camel(&file) + &camel(&key) };
        variants += &format!("/// {english:?}\n{name},\n");
        keys += &format!("Self::{name},\n");
    }
    let code = format!(
        "/// A piece of wording of the widgets themselves: its file's name in `core/languages/*/words/`,\n\
         /// and its key there. What the framework is called is in packs.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq)]\n\
         pub enum Word {{\n{variants}}}\n\n\
         impl Word {{\n/// All of them.\npub const ALL: &[Self] = &[\n{keys}];\n}}\n"
    );
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let boundary = boundary::write()?;
    fs::write(out.join("port.rs"), boundary.port)?;
    fs::write(out.join("calls.rs"), boundary.calls)?;
    fs::write(out.join("word.rs"), code)?;
    fs::write(out.join("built_in.rs"), built_in(&files)?)?;
    Ok(())
}

/// The words of each language, in the same order: for an app that loads no language files.
fn built_in(files: &[&str]) -> Result<String> {
    let mut code = "&[\n".to_owned();
    for entry in fs::read_dir(LANGUAGES)? {
        let folder = entry?.path();
        if !folder.is_dir() {
            continue;
        }
        let tag = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let about: Value = read(&format!("{LANGUAGES}/{tag}/language.json"))?;
        let (fallback, review) = (about["fallback"].as_str(), about["review"].as_str());
        let known = words(&tag, files)?;
        let text = |file: &str, key: &str| {
            known.iter().find(|(in_file, of, _)| in_file == file && of == key).map(|it| &it.2)
        };
        let texts: Vec<Option<&String>> =
            words(ENGLISH, files)?.iter().map(|(file, key, _)| text(file, key)).collect();
        code += &format!("({tag:?}, {fallback:?}, {review:?}, &{texts:?}),\n");
    }
    Ok(code + "]")
}

/// The words of these files that a language has: file, key, text.
fn words(tag: &str, files: &[&str]) -> Result<Vec<(String, String, String)>> {
    let mut all = Vec::new();
    for file in files {
        let path = format!("{LANGUAGES}/{tag}/words/{file}.json");
        if tag != ENGLISH && !Path::new(&path).is_file() {
            continue;
        }
        let words: BTreeMap<String, String> = read(&path)?;
        all.extend(words.into_iter().map(|(key, text)| ((*file).to_owned(), key, text)));
    }
    Ok(all)
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> Result<T> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{path}: {error}").into())
}

fn names<'v>(module: &'v Value, key: &str) -> impl Iterator<Item = &'v str> {
    module[key].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// `not-yet` as `NotYet`.
fn camel(key: &str) -> String {
    key.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
