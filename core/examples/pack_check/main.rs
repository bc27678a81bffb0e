//! Lists every problem of content packs: `cargo xtask pack check FILE…` calls it. Each stands at the line of the
//! file that it is about, with its cause and what to do.

mod place;

use std::fs;
use std::process::ExitCode;

use ppsa_core::{ContentPack, Error};

fn main() -> ExitCode {
    let mut fine = true;
    for name in std::env::args().skip(1) {
        match read(&name).map(|text| (told(&name, &text), text)) {
            Ok((problems, text)) if problems.is_empty() => println!("{}", well(&name, &text)),
            Ok((problems, _)) | Err(problems) => {
                fine = false;
                println!("{}", problems.join("\n"));
            }
        }
    }
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read(name: &str) -> Result<String, Vec<String>> {
    let bytes = fs::read(name)
        .map_err(|error| vec![format!("{name}: cannot be read ({error}): check the path")])?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let line = place::line(error.as_bytes(), error.utf8_error().valid_up_to());
        vec![format!("{name}:{line}: a letter is not UTF-8: save the file as UTF-8")]
    })?;
    // Some editors mark a file as UTF-8 with a first letter that nobody sees. Browsers drop it.
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// Every problem of a pack, over whichever language of the built-in pack a page may have.
fn told(name: &str, text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for tag in ContentPack::languages() {
        let Err(error) = ContentPack::built_in(tag).and_then(|pack| pack.overlay(text)) else {
            continue;
        };
        for line in lines(name, text, &error) {
            if !all.contains(&line) {
                all.push(line);
            }
        }
    }
    all
}

fn lines(name: &str, text: &str, error: &Error) -> Vec<String> {
    if error.problems().is_empty() {
        return vec![format!("{name}: {error}")];
    }
    let places = place::places(text);
    let mut all: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| {
            let at = place::find(&places, &problem.path);
            (at, format!("{name}:{}: {problem}", place::line(text.as_bytes(), at)))
        })
        .collect();
    // As one goes through the file.
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, line)| line).collect()
}

fn well(name: &str, text: &str) -> String {
    let pack = ContentPack::built_in("en-NZ").and_then(|pack| pack.overlay(text));
    let meta = pack.map(|pack| pack.meta().clone());
    let who = meta
        .map_or_else(|_| String::new(), |it| format!("\"{}\", version {}. ", it.id, it.version));
    format!("{name}: {who}All is well: it can go on your page as it is.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_stands_at_its_line_with_what_to_do() {
        let text = r#"{
  "id": "Ours Here", "version": "1",
  "language": "en-NZ",
  "over": "ppsa-starter",
  "pou": [
    { "key": "tinana", "gloss": 7 }
  ],
  "colour": "red"
}"#;
        let all = told("p.json", text);
        let starts = ["p.json:2: id: ", "p.json:6: pou[0].gloss: ", "p.json:8: colour: "];
        assert_eq!(all.len(), starts.len(), "{all:#?}");
        for (line, start) in all.iter().zip(starts) {
            assert!(line.starts_with(start) && line.matches(": ").count() > 2, "{line}");
        }
    }

    #[test]
    fn what_is_no_json_is_told_with_line_and_column() {
        let all = told("p.json", "{\n  \"id\": \"a\",,\n}");
        assert_eq!(all.len(), 1, "{all:?}");
        assert!(all[0].contains("line 2, column 13"), "{all:?}");
    }

    #[test]
    fn the_packs_of_the_demo_are_told_as_they_are() {
        let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo");
        for own in ["quiet-kettle", "te-ropu-tauira", "two-ferries"] {
            let name = format!("{demo}/your-words/{own}.json");
            let text = read(&name).unwrap();
            assert_eq!(told(&name, &text), Vec::<String>::new());
            assert!(well(&name, &text).contains(own));
        }
        let broken = format!("{demo}/packs/broken.json");
        let all = told("broken.json", &read(&broken).unwrap());
        assert!(all.len() > 4, "{all:#?}");
        assert!(all.iter().all(|line| line.starts_with("broken.json:")), "{all:#?}");
        assert!(read("no/such/file.json").unwrap_err()[0].contains("check the path"));
    }
}
