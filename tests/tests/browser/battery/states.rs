//! The states of each element: the contract's elements, and the demo's pages of states.

use std::path::PathBuf;

use ppsa_tests::{Context, Result};
use xtask::contract::Contract;

/// A page in `demo/states`.
#[derive(Clone, Debug)]
pub struct State {
    /// Such as `wheel-filled`.
    pub page: String,
    /// Such as `filled`.
    pub name: String,
}

impl State {
    /// One that people meet first and most.
    pub fn is_main(&self) -> bool {
        matches!(&*self.name, "first" | "filled")
    }

    /// True over `host` and `root` once the page shows the state.
    pub fn shown(&self) -> &'static str {
        match &*self.name {
            "loading" => "root",
            "error" | "offline" => "root.querySelector('.calm button')",
            "asks" => "root.querySelector('.keeping .question')",
            "covered" => "root.querySelector('.gate button')",
            _ => "root.querySelector('[data-ready], .bar a, li')",
        }
    }
}

/// The tags that the contract declares.
pub fn elements() -> Result<Vec<String>> {
    let contract = Contract::read(&workspace("widgets/contract.json"))?;
    let tags = contract.elements().iter().map(|element| element["tag"].as_str());
    tags.map(|tag| Ok(tag.context("an element has no tag")?.to_owned())).collect()
}

/// Whether an element needs no program.
pub fn is_plain(tag: &str) -> Result<bool> {
    let contract = Contract::read(&workspace("widgets/contract.json"))?;
    Ok(contract.elements().iter().any(|it| it["tag"] == tag && it["plain"] == true))
}

/// The states of an element, in the order of their names.
pub fn of(tag: &str) -> Result<Vec<State>> {
    let (mut states, plain) = (Vec::new(), is_plain(tag)?);
    for file in std::fs::read_dir(workspace("demo/states"))? {
        let file = file?.file_name();
        let Some(page) = file.to_str().and_then(|name| name.strip_suffix(".html")) else {
            continue;
        };
        let text = std::fs::read_to_string(workspace(&format!("demo/states/{page}.html")))?;
        let brought = text.contains(&format!("<{tag} data-state="));
        let stands = plain && !text.contains("data-state=") && text.contains(&format!("<{tag}"));
        if brought || stands {
            let (_, name) = page.rsplit_once('-').context("a page of states is named so")?;
            states.push(State { page: page.into(), name: name.into() });
        }
    }
    states.sort_by(|one, other| one.page.cmp(&other.page));
    Ok(states)
}

/// The page as it is served, with what the battery needs put in before all else.
pub fn served(page: &str, language: &str, denied: bool) -> Result<Vec<u8>> {
    let html = std::fs::read_to_string(workspace(&format!("demo/states/{page}.html")))?;
    let deny = if denied { "<script src=\"/battery/deny.js\"></script>" } else { "" };
    let ours = format!(
        "<head>{deny}<script src=\"/probe.js\"></script>\
         <script type=\"module\" src=\"/battery/all.js\"></script>"
    );
    let html = html.replacen("lang=\"en-NZ\"", &format!("lang=\"{language}\""), 1);
    Ok(html.replacen("<head>", &ours, 1).into_bytes())
}

fn workspace(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
