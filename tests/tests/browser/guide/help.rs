//! What many tests here do.

use ppsa_core::{ContentPack, Text};
use ppsa_tests::{Host, Page, Result, Site};

use crate::help::open_as;

pub const GUIDE: &str = "ppsa-framework-guide";

/// A guide on a page beside a form, drawn.
pub async fn one_guide(page: &Page) -> Result<(Site, Host)> {
    let site = Site::start()?;
    let guide = open_as(page, &site, "/guide.html", GUIDE).await?;
    Ok((site, guide))
}

/// Changes something of the element, and waits until that is drawn.
pub async fn change(page: &Page, guide: &Host, how: &str) -> Result<()> {
    page.eval::<()>("__probe.events.length = 0", vec![]).await?;
    guide.act(how).await?;
    page.wait_until("it is drawn anew", "__probe.events.some(it => it.name === 'ppsa-ready')").await
}

/// The ids of the topics that are open.
pub async fn open_topics(guide: &Host) -> Result<Vec<String>> {
    guide.get("[...root.querySelectorAll('details[id][open]')].map(it => it.id)").await
}

/// Whether this topic has the focus and is on the screen.
pub fn landed(id: &str) -> String {
    format!(
        "root.activeElement?.matches(`[id='{id}'] > summary`)
            && root.activeElement.getBoundingClientRect().top >= -1
            && root.activeElement.getBoundingClientRect().bottom <= innerHeight + 1"
    )
}

/// Each topic of the pack by its id, with all that a reader is told of it.
pub fn topics() -> Result<Vec<(String, Vec<String>)>> {
    let pack = ContentPack::built_in("en-NZ")?;
    let words = |it: Vec<&Text>| it.into_iter().map(Text::plain).collect();
    let mut all = Vec::new();
    for topic in pack.topics() {
        let single = [topic.name, topic.english, topic.phase, topic.about];
        let said = single.into_iter().flatten().chain(topic.asks).collect();
        all.push((topic.id, words(said)));
    }
    Ok(all)
}
