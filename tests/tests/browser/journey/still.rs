//! Nothing moves under a finger, or an eye, as a page comes.

use ppsa_tests::{Options, Result, Site, run};

/// Where the page begins before its way out is known. Not every engine's modules wait for style sheets: nobody has
/// seen the page then.
const BEFORE: &str = "const define = customElements.define;
CustomElementRegistry.prototype.define = function (name, ...more) {
    const styled = document.body && getComputedStyle(document.body).marginTop === '0px';
    if (name === 'ppsa-quick-exit' && styled) window.early = document.querySelector('main').getBoundingClientRect().top;
    define.call(this, name, ...more);
};";
/// How far it moved since.
const MOVED: &str = "return window.early === undefined ? null : document.querySelector('main').getBoundingClientRect().top - early";

#[test]
fn the_way_out_takes_no_other_room_than_the_page_left_it() -> Result<()> {
    for options in [Options::phone(), Options::desktop()] {
        run(options, async |page| {
            let site = Site::demo()?;
            site.server().run_first(BEFORE);
            let mut seen = 0;
            for path in ["/planning/", "/", "/practice/", "/guide/", "/your-words/"] {
                page.goto(&site.url(path)).await?;
                let exit = page.host("ppsa-quick-exit");
                exit.wait_until("it is there", "root?.querySelector('[data-ready]')").await?;
                let moved: Option<f64> = page.eval(MOVED, vec![]).await?;
                let moved = moved.inspect(|_| seen += 1).unwrap_or_default();
                assert!(moved.abs() < 1.0, "{path} moves by {moved} px");
            }
            assert!(seen > 1, "pages are seen before");
            Ok(())
        })?;
    }
    Ok(())
}
