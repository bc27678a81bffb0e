//! `cargo xtask pseudo`: writes `core/languages/en-XA` anew, a language that nobody speaks. It is the English
//! with accents, two fifths longer, between marks of a direction: tests look at every state of every widget
//! in it, so a word that stands in code, a box that is too narrow or a sentence put together of pieces is
//! seen before a real language comes. It is in no package.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use crate::build::json;
use crate::files;
use crate::layout::Layout;

/// Its tag, as others call such a language.
const TAG: &str = "en-XA";

/// What of a pack is no words for people.
const IDS: [&str; 13] = [
    "format",
    "id",
    "key",
    "version",
    "language",
    "over",
    "review",
    "labels",
    "kind",
    "offers",
    "practises",
    "thresholds",
    "lang",
];

/// What the `purpose` of a template is; that of a season is words.
const PURPOSES: [&str; 4] = ["own", "practice", "together", "other"];

/// Writes the folder.
///
/// # Errors
/// When the English cannot be read.
pub fn write(layout: &Layout) -> Result<()> {
    let english = layout.join("core/languages/en-NZ");
    files::swap_in(&layout.join("core/languages").join(TAG), |new| {
        for file in files::walk(&english)? {
            let name = files::relative(&english, &file);
            let mut texts = json::read(&file)?;
            if name == "language.json" {
                texts = json!({ "fallback": "en-NZ", "beside": TAG, "review": "not-needed", "forTests": true });
            } else {
                turn(&mut texts, if name.starts_with("pack") { &IDS } else { &[] });
                if texts.get("language").is_some() {
                    texts["language"] = TAG.into();
                    texts["over"] = "ppsa-starter".into();
                }
            }
            files::write(
                &new.join(Path::new(&name)),
                serde_json::to_string_pretty(&texts)? + "\n",
            )?;
        }
        Ok(())
    })
}

fn turn(texts: &mut Value, ids: &[&str]) {
    match texts {
        Value::String(text) => *text = turned(text),
        Value::Array(list) => list.iter_mut().for_each(|it| turn(it, ids)),
        // A name in te reo stays what it is.
        Value::Object(map) if map.get("lang").is_some_and(|lang| lang != "en-NZ") => {}
        Value::Object(map) => {
            for (key, value) in map {
                let is_id = value.as_str().is_some_and(|it| PURPOSES.contains(&it));
                if !(ids.contains(&key.as_str()) || key == "purpose" && is_id) {
                    turn(value, ids);
                }
            }
        }
        _ => {}
    }
}

/// A text as it is in that language. What stands in it in another language stays as it is.
fn turned(text: &str) -> String {
    let mut out = String::from("\u{200f}");
    for (at, part) in text.split('{').enumerate() {
        let own = if at == 0 {
            part
        } else {
            let (passage, after) = part.split_once('}').unwrap_or(("", part));
            out += &format!("{{{passage}}}");
            after
        };
        out.extend(own.chars().map(accented));
    }
    let more = text.chars().count() * 2 / 5;
    out.extend(" ñëxt".chars().cycle().take(more));
    out.truncate(out.trim_end().len());
    out + "\u{200f}"
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "aceinosuyACEINOSUY";
    const WITH: &str = "àçéîñöšûýÀÇÉÎÑÖŠÛÝ";
    let at = PLAIN.chars().position(|it| it == letter);
    at.and_then(|at| WITH.chars().nth(at)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_longer_and_keeps_what_is_no_word_of_its_own() {
        assert_eq!(turned("Since #"), "\u{200f}Šîñçé # ñ\u{200f}");
        assert!(turned("Some {mi|pou} here").contains(" {mi|pou} hé"));
    }
}
