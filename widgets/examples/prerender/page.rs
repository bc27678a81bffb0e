//! What stands round a drawing in a page: its styles by link, and the line under it that says where words are kept.
//! `{base}` and `{build}` stay to be filled in: see `xtask/src/build/prerender.rs`.

use std::fmt::Write as _;
use std::fs;

use ppsa_widgets::Show;
use serde_json::Value;

use crate::{Result, of_language};

/// The values of `keep` that a line is for: with any other, the page itself says where words are kept.
const KEEPS: [(&str, &str); 4] =
    [("ask", "undecided"), ("nothing", "nothing"), ("visit", "visit"), ("device", "device")];

/// What a drawing is put into.
pub struct Page<'p> {
    pub show: Show,
    pub language: &'p str,
    /// An organisation's own pack, as its file has it.
    pub own: Option<&'p str>,
}

impl Page<'_> {
    /// The shadow root of an element, as a page declares it: to stand first inside the element.
    pub fn around(&self, drawn: &str) -> Result<String> {
        let mut all = "<template shadowrootmode=\"open\">\n<slot></slot>\n".to_owned();
        let pack = self.own.map(hash).unwrap_or_default();
        let no_script = self.say("prerender", "no-script", "p", "class=\"no-script\"")?;
        let not_coming = "class=\"no-script not-coming\" role=\"alert\" hidden";
        let not_coming = self.say("prerender", "not-coming", "p", not_coming)?;
        let _ = writeln!(
            all,
            "<div class=\"place made\" hidden data-build=\"{{build}}\" data-lang=\"{}\" data-pack=\"{pack}\">\
             <noscript>{no_script}</noscript>{not_coming}{drawn}</div>",
            self.language
        );
        // The others say it themselves, or keep nothing.
        if !matches!(self.show, Show::MyData | Show::Guide) {
            all += "<div class=\"keeping made\" hidden part=\"keeping\">\n";
            for (keep, word) in KEEPS {
                let has = format!("tabindex=\"-1\" class=\"kept\" data-keep=\"{keep}\"");
                all += &(self.say("page", &format!("kept-{word}"), "p", &has)? + "\n");
            }
            let button = "class=\"quiet\" type=\"button\" disabled";
            let choose = self.say("page", "ask-choose", "button", button)?;
            let _ = writeln!(all, "<p class=\"where\">{choose}</p>\n</div>");
        }
        // Last: a browser that waits for it has read all the rest.
        let href = format!("{{base}}css/prerender/{}.css", sheet(self.show));
        let _ = writeln!(all, "<link class=\"made\" rel=\"stylesheet\" href=\"{href}\">");
        Ok(all + "</template>\n")
    }

    /// A word of the page's own, in the first language of the chain that has it.
    fn say(&self, file: &str, key: &str, tag: &str, has: &str) -> Result<String> {
        let mut language = Some(self.language.to_owned());
        while let Some(tag_of) = language {
            let file = format!("words/{file}.json");
            let words = if of_language(&tag_of, &file).is_file() {
                read(&tag_of, &file)?
            } else {
                Value::Null
            };
            if let Some(words) = words[key].as_str() {
                let words = words.replace('&', "&amp;").replace('<', "&lt;");
                return Ok(format!("<{tag} lang=\"{tag_of}\" {has}>{words}</{tag}>"));
            }
            language = read(&tag_of, "language.json")?["fallback"].as_str().map(str::to_owned);
        }
        Err(format!("no language has the word \"{key}\" of {file}.json").into())
    }
}

/// The style sheet of a widget.
fn sheet(show: Show) -> &'static str {
    match show {
        Show::Wheel => "wheel",
        Show::Plan => "plan",
        Show::Seasons => "seasons",
        Show::Reflection => "reflection",
        Show::MyData => "my-data",
        Show::PracticeLog => "practice",
        Show::Guide => "guide",
    }
}

/// The language that the guide shows beside this one.
pub fn beside(language: &str) -> Result<Option<String>> {
    Ok(read(language, "language.json")?["beside"].as_str().map(str::to_owned))
}

fn read(language: &str, file: &str) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(of_language(language, file))?)?)
}

/// Of which pack it was made: `hash` of `widgets/js/page/early.js` makes the same of the same text.
fn hash(pack: &str) -> String {
    let step = |hash: u32, unit: u16| (hash ^ u32::from(unit)).wrapping_mul(16_777_619);
    format!("{:08x}", pack.encode_utf16().fold(2_166_136_261, step))
}
