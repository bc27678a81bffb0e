//! Takes in `languages/`: a folder there is a language, and nothing else has to name it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const LANGUAGES: &str = "languages";

/// The words round what a person wrote: this file is the list of them.
const EXPORTS: &str = "languages/en-NZ/words/exports.json";

fn main() -> Result<()> {
    for path in ["build.rs", LANGUAGES] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("built_in.rs"), built_in()?)?;
    fs::write(out.join("export_word.rs"), export_word()?)?;
    Ok(())
}

/// Each language: its tag, what it falls back to, and the files of its pack in their order.
fn built_in() -> Result<String> {
    let mut code = "&[\n".to_owned();
    for folder in sorted(Path::new(LANGUAGES))? {
        if !folder.is_dir() {
            continue;
        }
        let tag = folder.file_name().unwrap_or_default().to_string_lossy();
        let language: Value =
            serde_json::from_str(&fs::read_to_string(folder.join("language.json"))?)?;
        let mut files = vec![folder.join("pack.json")];
        walk(&folder.join("pack"), &mut files)?;
        let mut include = String::new();
        for file in files.iter().filter(|file| file.is_file()) {
            include += &format!("include_str!({:?}), ", fs::canonicalize(file)?);
        }
        code += &format!(
            "({tag:?}, {:?}, &[{include}]),\n",
            language["fallback"].as_str().unwrap_or_default()
        );
    }
    Ok(code + "]")
}

fn export_word() -> Result<String> {
    let words: BTreeMap<String, String> = serde_json::from_str(&fs::read_to_string(EXPORTS)?)?;
    let [mut variants, mut all, mut ids, mut english] = [const { String::new() }; 4];
    for (key, words) in &words {
        let name: String =
            key.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect();
        variants += &format!("/// “{words}”.\n{name},\n");
        all += &format!("Self::{name},\n");
        ids += &format!("Self::{name} => {key:?},\n");
        english += &format!("Self::{name} => {words:?},\n");
    }
    let count = words.len();
    Ok(format!(
        "/// One of the words round what a person wrote, by its key in\n\
         /// `languages/*/words/exports.json`.\n\
         ///\n\
         /// ```\n\
         /// use ppsa_core::export::Word;\n\
         ///\n\
         /// assert_eq!(Word::HopedFor.id(), \"hoped-for\");\n\
         /// assert_eq!(Word::HopedFor.english(), \"Where I would like to be\");\n\
         /// ```\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq)]\n\
         pub enum Word {{\n{variants}}}\n\n\
         const COUNT: usize = {count};\n\n\
         impl Word {{\n\
         /// All of them.\n\
         pub const ALL: [Self; COUNT] = [\n{all}];\n\n\
         /// Its stable id.\n\
         #[must_use]\n\
         pub const fn id(self) -> &'static str {{\nmatch self {{\n{ids}}}\n}}\n\n\
         /// What it says in New Zealand English, where nobody words it otherwise.\n\
         #[must_use]\n\
         pub const fn english(self) -> &'static str {{\nmatch self {{\n{english}}}\n}}\n}}\n"
    ))
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if folder.is_dir() {
        for path in sorted(folder)? {
            if path.is_dir() { walk(&path, files)? } else { files.push(path) }
        }
    }
    Ok(())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
