//! Every state in the made-up language of `core/languages/en-XA`: longer than English, and with a mark on
//! every word. What shows without one stands in code, where no language can reach it.

use ppsa_core::ContentPack;
use ppsa_core::framework::{Element, Facts, Guidance, Overlap, Principle, Season, Skill};
use serde_json::json;

use super::visit::Visit;
use super::*;

pub(super) fn each(tag: &'static str) -> Result<()> {
    run(Options::phone(), async |page| {
        let mut visit = Visit::in_language(page, tag, "en-XA")?;
        let plain = format!("battery.plain(host, {})", json!(names()?));
        for state in states::of(tag)? {
            let opened = visit.open(&state).await;
            if visit.tried("to open it", opened) {
                visit.check("made-up language", &plain).await?;
                visit.check("made-up language", "battery.look(host)").await?;
            }
        }
        visit.report()
    })
}

/// The English names that the framework itself has, where a pack gives no others, and what is kept.
fn names() -> Result<Vec<String>> {
    let of = |facts: &'static Facts| facts.english;
    let members = Principle::ALL
        .map(|it| of(it.facts()))
        .into_iter()
        .chain(Element::ALL.map(|it| of(it.facts())))
        .chain(Overlap::ALL.map(|it| of(it.facts())))
        .chain(Skill::ALL.map(|it| of(it.facts())))
        .chain(Guidance::ALL.map(|it| of(it.facts())));
    // A reflection keeps the title that it was begun with.
    let begun = ContentPack::built_in("en-NZ")?;
    let begun: Vec<String> = begun.templates().iter().map(|it| it.title.plain()).collect();
    let seasons = Season::ALL.into_iter().flat_map(|it| [Some(of(it.facts())), it.phase()]);
    Ok(members.chain(seasons.flatten()).map(str::to_owned).chain(begun).collect())
}
