//! The framework to read without a script, from the packs that this crate ships.
//! `cargo run -p ppsa-core --example guide_page contents` writes the links to each topic; without
//! `contents`, the topics. The words round them are in `languages/en-NZ/words/guide.json`.

use std::{env, process};

use ppsa_core::export::{guide, guide_contents};
use ppsa_core::{ContentPack, Lang, Text};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let [guide_words, shared] = [
        include_str!("../languages/en-NZ/words/guide.json"),
        include_str!("../languages/en-NZ/words/shared.json"),
    ]
    .map(serde_json::from_str::<serde_json::Value>);
    let (guide_words, shared) = (guide_words?, shared?);
    let word = |name: &str| {
        let text = if name == "waits" { &shared["awaiting"] } else { &guide_words[name] };
        let Some(text) = text.as_str() else {
            eprintln!("the file has no word \"{name}\"");
            process::exit(1);
        };
        Text::new(text, Lang::en_nz())
    };
    let english = ContentPack::built_in("en-NZ")?;
    match env::args().nth(1).as_deref() {
        Some("contents") => print!("{}", guide_contents(&english, &word)),
        _ => print!("{}", guide(&english, &ContentPack::built_in("mi")?, &word)),
    }
    Ok(())
}
