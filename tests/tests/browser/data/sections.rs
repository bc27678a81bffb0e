//! The sections: headings that open, one at a time.

use ppsa_tests::{Key, Options, Result, assert_axe_clean, run};

use super::steps::open;
use crate::help::tab_to;

#[test]
fn a_section_opens_and_shuts_by_keyboard_and_one_at_a_time() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        assert!(data.find_all(".inside").await?.is_empty(), "all are shut");
        assert_axe_clean(page, "shut").await?;
        tab_to(page, &data, "#go-keep").await?;
        page.press(Key::Enter).await?;
        data.find("#in-keep").await?;
        let spoken = page.role_and_name(&data.find("#in-keep").await?).await?;
        assert_eq!(spoken, ("group", "Where my words are kept"));
        assert_axe_clean(page, "where they are kept").await?;
        tab_to(page, &data, "#go-clear").await?;
        page.press(Key::Enter).await?;
        data.find("#in-clear").await?;
        assert!(data.find_all("#in-keep").await?.is_empty(), "the other is shut");
        page.press(Key::Enter).await?;
        data.wait_until("it is shut", "!root.querySelector('.inside')").await
    })
}

#[test]
fn a_section_that_opens_comes_into_view_though_the_one_above_it_shuts() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        for part in ["keep", "clear", "back-up", "out"] {
            page.tap(&data.find(&format!("#go-{part}")).await?).await?;
            data.find(&format!("#in-{part}")).await?;
            let top = format!("root.querySelector('#go-{part}').getBoundingClientRect().top");
            let seen = format!("{top} >= 0 && {top} < innerHeight / 2");
            data.wait_until(&format!("{part} is in view"), &seen).await?;
        }
        Ok(())
    })
}
