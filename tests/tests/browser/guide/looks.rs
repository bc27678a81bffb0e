//! What the battery does not try: the drawing in a contrast theme.

use ppsa_tests::{Options, Result, run};

use super::help::{change, one_guide};

#[test]
fn in_forced_colours_the_drawing_still_tells_what_is_open() -> Result<()> {
    run(Options { forced_colours: true, ..Options::desktop() }, async |page| {
        let (_site, guide) = one_guide(page).await?;
        change(page, &guide, "host.topic = 'relational-focus'").await?;
        let stroke =
            |id: &str| format!("getComputedStyle(root.querySelector('.drawing .{id}')).stroke");
        let differs =
            format!("{} !== {}", stroke("relational-focus"), stroke("attention-to-power"));
        guide.wait_until("it is lit", &differs).await
    })
}
