//! Every element of the contract has the demo's pages of its states: the battery of the browser
//! tests goes through those, and what has none is tried by nobody.

use serde_json::Value;

/// What each element shows that a program draws.
const LOADED: &[&str] = &["first", "loading", "offline", "error"];

/// What those show besides that keep a person's words.
const KEEPING: &[&str] = &["filled", "readonly"];

/// It keeps nothing.
const GUIDE: &str = "ppsa-framework-guide";

/// Whether a page, by its text, shows this element in this state. What needs no program has no
/// script that brings it into one: its page is known by its file's name.
fn shows(name: &str, text: &str, tag: &str, state: &str, plain: bool) -> bool {
    if plain {
        return name.ends_with(&format!("-{state}.html")) && text.contains(&format!("<{tag}"));
    }
    text.contains(&format!("<{tag} data-state=\"{state}\""))
}

/// The states that no page shows, of the contract's elements. `pages` are names and texts.
#[must_use]
pub fn missing(elements: &[Value], pages: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for element in elements {
        let tag = element["tag"].as_str().unwrap_or_default();
        let plain = element["plain"] == true;
        let wanted = match (plain, tag) {
            (true, _) => LOADED[..1].to_vec(),
            (false, GUIDE) => LOADED.to_vec(),
            (false, _) => [LOADED, KEEPING].concat(),
        };
        for state in wanted {
            if !pages.iter().any(|(name, text)| shows(name, text, tag, state, plain)) {
                found.push(format!("demo/states: no page shows <{tag}> in the state {state:?}"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_state_without_a_page_is_told() {
        let elements = [json!({ "tag": "ppsa-a" }), json!({ "tag": "ppsa-b", "plain": true })];
        let page =
            |state: &str| (format!("a-{state}.html"), format!("<ppsa-a data-state=\"{state}\">"));
        let mut pages: Vec<_> = LOADED.iter().chain(KEEPING).map(|state| page(state)).collect();
        pages.push(("b-first.html".into(), "<ppsa-b>".into()));
        assert_eq!(missing(&elements, &pages), Vec::<String>::new());
        pages.retain(|(name, _)| name != "a-filled.html" && name != "b-first.html");
        let told = missing(&elements, &pages);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("<ppsa-a> in the state \"filled\""), "{told:?}");
        let guide = json!({ "tag": GUIDE });
        assert_eq!(missing(&[guide], &[]).len(), LOADED.len());
    }
}
