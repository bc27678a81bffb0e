//! On paper.

use ppsa_tests::{Ability, Options, Result, run_needing};

use super::steps::open;

#[test]
fn on_paper_every_number_and_address_can_be_read() -> Result<()> {
    run_needing(&[Ability::Paper], Options::desktop(), async |page| {
        let (_site, ours, _) = open(page).await?;
        page.on_paper(true).await?;
        let text: String = ours.get("root.querySelector('section').innerText").await?;
        for words in ["111", "1737", "0800 044 334", "4334", "tautokotane.nz"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(
            ours.get::<bool>("[...root.querySelectorAll('a')].every(it => it.checkVisibility())")
                .await?
        );
        Ok(())
    })
}
