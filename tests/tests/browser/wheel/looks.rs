//! The demo's own pages with a wheel. Its states are the battery's.

use ppsa_tests::{Options, Result, Site, assert_axe_clean, run};

use crate::help::{WHEEL, open};

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

/// Of each name beside the drawing: whether it is in it, stands on no other and not on the petals, in so
/// many lines of letters so large.
const NAMES: &str = "(() => {
    const box = (node) => { const range = new Range(); range.selectNodeContents(node); return range.getBoundingClientRect(); };
    const [whole, rim] = ['.drawing', '.drawing > svg'].map((css) => root.querySelector(css).getBoundingClientRect());
    const [x, y, r] = [rim.left + rim.width / 2, rim.top + rim.height / 2, rim.width * .43];
    const all = [...root.querySelectorAll('.beside [translate]')];
    const boxes = all.map(box);
    const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    return all.map((name, at) => {
        const it = boxes[at];
        const [nearX, nearY] = [Math.max(it.left, Math.min(x, it.right)), Math.max(it.top, Math.min(y, it.bottom))];
        const size = parseFloat(getComputedStyle(name).fontSize);
        return {
            in: it.left >= whole.left - 1 && it.right <= whole.right + 1,
            free: boxes.every((other, nth) => nth === at || !meet(it, other)) && Math.hypot(nearX - x, nearY - y) >= r,
            lines: Math.round(it.height / size / 1.3),
            size,
        };
    });
})()";

#[derive(serde::Deserialize, Debug)]
struct Name {
    r#in: bool,
    free: bool,
    lines: u8,
    size: f64,
}

#[test]
fn an_empty_wheel_has_its_colours_and_its_names() -> Result<()> {
    for (width, forced_colours) in [(320, false), (320, true), (1280, false)] {
        run(Options { width, forced_colours, ..Options::phone() }, async |page| {
            let site = Site::start()?;
            for pack in ["", "/pack-long.json"] {
                let wheel = open(page, &site, "/wheel.html").await?;
                if !pack.is_empty() {
                    wheel.act(&format!("(host.pack = '{pack}')")).await?;
                    let named = "root.querySelector('#name-3')?.textContent.includes('friends')";
                    wheel.wait_until("it has the long names", named).await?;
                }
                let names: Vec<Name> = wheel.get(NAMES).await?;
                assert_eq!(names.len(), 5);
                for name in &names {
                    let well = name.r#in && name.free && name.lines <= 2 && name.size >= 16.0;
                    assert!(well, "{width} {pack}: {names:?}");
                }
                let colours: usize = wheel
                    .get("new Set([...root.querySelectorAll('.bed')].map((it) => getComputedStyle(it).fill)).size")
                    .await?;
                assert!(forced_colours || colours == 5, "{colours} colours");
            }
            // A tap on a name opens its pou.
            let wheel = page.host(WHEEL);
            page.tap(&wheel.find(".beside .pou-4").await?).await?;
            wheel.wait_until("it opens", "root.querySelector('#panel-3')").await
        })?;
    }
    Ok(())
}
