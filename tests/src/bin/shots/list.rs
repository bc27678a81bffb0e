use std::fs;
use std::path::Path;

use ppsa_tests::{Context, Options, Result, Scheme};

/// English as the page has it, and te reo Māori.
pub const LANGUAGES: [&str; 2] = ["en-NZ", "mi"];

/// A page of the demo.
pub struct Subject {
    /// As the pictures are named: `wheel-filled`.
    pub name: String,
    /// Where it is on the site.
    pub path: String,
}

/// One picture.
pub struct Shot {
    /// Its file's name, without the ending.
    pub name: String,
    /// How the browser looks to the page.
    pub options: Options,
    /// With all that is folded away opened.
    pub open: bool,
}

/// Every page that is drawn: each in the folder of states, the one with all elements, the first.
pub fn subjects(states: &Path) -> Result<Vec<Subject>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(states).with_context(|| format!("reading {}", states.display()))? {
        let file = entry?.file_name();
        if let Some(name) = file.to_str().and_then(|it| it.strip_suffix(".html")) {
            all.push(Subject { name: name.into(), path: format!("/states/{name}.html") });
        }
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    for (name, path) in [
        ("together", "/together.html"),
        ("words", "/your-words/"),
        ("front", "/"),
        ("planning", "/planning/"),
        ("kaimahi", "/practice/"),
        ("reading", "/guide/"),
    ] {
        all.push(Subject { name: name.into(), path: path.into() });
    }
    Ok(all)
}

impl Subject {
    /// The widget, or the page with no state.
    pub fn widget(&self) -> &str {
        self.name.split_once('-').map_or(&self.name, |(widget, _)| widget)
    }

    /// All pictures of it, in the order that they are shown.
    pub fn all(&self) -> Vec<Shot> {
        let mut all = Vec::new();
        for size in [Options::phone(), Options::desktop()] {
            for language in LANGUAGES {
                all.extend(self.shots(&size, language));
            }
        }
        all.sort_by_key(|shot| shot.open);
        all
    }

    /// The pictures that one visit to the page gives.
    pub fn shots(&self, size: &Options, language: &str) -> Vec<Shot> {
        // Opened last: nothing is folded again.
        let opened: &[bool] =
            if self.name.ends_with("-filled") { &[false, true] } else { &[false] };
        let mut shots = Vec::new();
        for &open in opened {
            for (look, scheme, forced_colours) in [
                ("light", Scheme::Light, false),
                ("dark", Scheme::Dark, false),
                ("forced", Scheme::Dark, true),
            ] {
                let opened = if open { "-open" } else { "" };
                let name = format!("{}{opened}-{}-{look}-{language}", self.name, size.width);
                // Nothing is half-way between two colours.
                let options =
                    Options { scheme, forced_colours, reduced_motion: true, ..size.clone() };
                shots.push(Shot { name, options, open });
            }
        }
        shots
    }
}
