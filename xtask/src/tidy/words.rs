//! A widget says what comes with its part: the first part's words, and those in its own folders of `lang/`.
//! Any other would be an empty text on a page where no other widget brought it.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::build::json;
use crate::build::module::program;
use crate::layout::Layout;

/// The file of words of each `Word`, by its name in Rust.
///
/// # Errors
/// When a file of words cannot be read.
pub fn files(layout: &Layout) -> Result<BTreeMap<String, String>> {
    let program = program();
    let parts = program.parts.iter().flat_map(|part| &part.words).map(String::as_str);
    let mut all = BTreeMap::new();
    for file in program.word_files().chain(parts) {
        let words = json::read(&layout.join(&format!("core/languages/en-NZ/words/{file}.json")))?;
        for key in words.as_object().into_iter().flatten().map(|(key, _)| key) {
            let name = if file == "shared" { camel(key) } else { camel(file) + &camel(key) };
            all.insert(name, file.to_owned());
        }
    }
    Ok(all)
}

/// As `widgets/build` names it.
fn camel(key: &str) -> String {
    key.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// Words in a source that do not come with its widget.
pub fn missing(name: &str, text: &str, files: &BTreeMap<String, String>) -> Vec<String> {
    let Some((folder, _)) = name.strip_prefix("widgets/src/").and_then(|it| it.split_once('/'))
    else {
        return Vec::new();
    };
    let program = program();
    let widget = folder.replace('_', "-");
    let part = program.parts.iter().find(|part| part.widgets.contains(&widget));
    let texts = part.into_iter().flat_map(|part| &part.texts);
    let brought = texts.filter_map(|it| program.parts.iter().find(|part| part.name == *it));
    let has: Vec<&str> = program
        .word_files()
        .chain(brought.flat_map(|part| &part.words).map(String::as_str))
        .collect();
    let said = text
        .split("Word::")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    let lacks = |word: &&str| files.get(*word).is_some_and(|file| !has.contains(&file.as_str()));
    said.filter(lacks)
        .map(|word| {
            format!("{name}: Word::{word} does not come with this widget: see widgets/modules.json")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_another_part_is_named() {
        let of = |word: &str, file: &str| (word.to_owned(), file.to_owned());
        let files = BTreeMap::from([
            of("Undo", "shared"),
            of("PlanStart", "plan"),
            of("GuideAsk", "guide"),
        ]);
        let text = "Word::Undo, Word::PlanStart) + Word::GuideAsk";
        let found = |name: &str| missing(name, text, &files).len();
        assert_eq!(found("widgets/src/plan/view.rs"), 1);
        assert_eq!(found("widgets/src/practice/view.rs"), 0, "it has the words of a plan");
        assert_eq!(found("widgets/src/my_data/view.rs"), 2);
        assert_eq!(found("widgets/src/kit/ui.rs"), 2);
        assert_eq!(found("widgets/src/words.rs"), 0, "of no widget");
    }
}
