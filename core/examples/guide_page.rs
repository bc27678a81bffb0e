//! The framework to read without a script, from the packs that this crate ships.
//! `cargo run -p ppsa-core --example guide_page widgets/locales/en-NZ.json contents` writes the links to
//! each topic; without `contents`, the topics. The file has the words round them, as `guide-…`.

use std::{env, fs, process};

use ppsa_core::export::{guide, guide_contents};
use ppsa_core::{ContentPack, Lang, Text};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let mut said = env::args().skip(1);
    let file = said.next().ok_or("which file has the words?")?;
    let file: serde_json::Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let lang = Lang::new(file["language"].as_str().unwrap_or_default())?;
    let word = |name: &str| {
        let key = match name {
            "waits" => "awaiting".to_owned(),
            _ => format!("guide-{name}"),
        };
        let Some(text) = file["words"][&key].as_str() else {
            eprintln!("the file has no word \"{key}\"");
            process::exit(1);
        };
        Text::new(text, lang.clone())
    };
    let english = ContentPack::built_in("en-NZ")?;
    match said.next().as_deref() {
        Some("contents") => print!("{}", guide_contents(&english, &word)),
        _ => print!("{}", guide(&english, &ContentPack::built_in("mi")?, &word)),
    }
    Ok(())
}
