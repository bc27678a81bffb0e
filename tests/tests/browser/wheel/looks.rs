//! The demo's own pages with a wheel. Its states are the battery's.

use ppsa_tests::{Options, Result, Site, assert_axe_clean, run};

use crate::help::open;

#[test]
fn the_demo_pages() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        for path in ["/", "/wheel-mi.html", "/broken-pack.html"] {
            open(page, &site, path).await?;
            assert_axe_clean(page, path).await?;
            let fits = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
            assert!(page.eval::<bool>(fits, vec![]).await?, "{path} scrolls sideways");
        }
        Ok(())
    })
}
