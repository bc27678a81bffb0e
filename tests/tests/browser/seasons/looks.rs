//! What the battery does not try: names of seasons that fill their ring.

use ppsa_tests::{Options, Result, assert_axe_clean, run};

use super::steps::{note, open};

#[test]
fn a_pack_with_long_names_at_320_pixels() -> Result<()> {
    run(Options { width: 320, ..Options::phone() }, async |page| {
        let (_site, seasons) = open(page, "/seasons-long.html").await?;
        note(page, &seasons, "hotoke", "2023-01-02", "").await?;
        let name: String = seasons.get("root.querySelector('#here .name').textContent").await?;
        assert_eq!(name.chars().count(), 24, "{name}");
        assert!(seasons.find_all(".middle").await?.is_empty(), "not in the ring");
        let fits =
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        assert!(page.eval::<bool>(fits, vec![]).await?, "the page scrolls sideways");
        assert_axe_clean(page, "long names").await
    })
}
