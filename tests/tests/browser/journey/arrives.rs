//! The planning page by a link to one of its parts, and scrolled while its widgets come.

use ppsa_tests::{Options, Page, Result, Site, run};

use super::planning::my_data;
use crate::help::READY;

const DRAWN: &str = "[...document.querySelectorAll('[store]')].every((it) => it.shadowRoot?.querySelector('[data-ready]'))";

/// How far the part is from where a link to it leads: its heading at the top, or the page at its end.
async fn off(page: &Page, part: &str) -> Result<f64> {
    page.eval(
        &format!(
            "const at = document.getElementById('{part}');
            const before = scrollY;
            at.scrollIntoView({{ behavior: 'instant' }});
            return Math.abs(scrollY - before)"
        ),
        vec![],
    )
    .await
}

/// Until the observers of the last widget's size have run.
async fn settled(page: &Page) -> Result<()> {
    page.wait_until("every widget is drawn", DRAWN).await?;
    my_data(page).await?;
    page.eval::<()>(
        "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))",
        vec![],
    )
    .await
}

#[test]
fn a_link_to_a_part_leads_there_whatever_comes_above_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        for part in ["part-6", "part-4", "part-6"] {
            // Another address each time, or it would be the same page.
            page.goto(&site.url("/guide/")).await?;
            page.goto(&site.url(&format!("/planning/#{part}"))).await?;
            settled(page).await?;
            let off = off(page, part).await?;
            assert!(off < 2.0, "{off} px away from {part}");
        }
        Ok(())
    })
}

/// In the very frame in which a widget came, after the events of scrolling and before the page looks
/// how far its words were moved.
const LATE: &str = "
addEventListener('DOMContentLoaded', () => {
    const part = document.getElementById('part-3');
    new ResizeObserver(() => {
        const drawn = document.querySelector('ppsa-wellbeing-wheel').shadowRoot?.querySelector('.place:not([hidden]) [data-ready]');
        if (!drawn || window.went) return;
        window.went = true;
        part.scrollIntoView({ behavior: 'instant' });
    }).observe(document.body);
});";

#[test]
fn a_scroll_just_as_a_widget_comes_is_not_undone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        site.server().run_first(LATE);
        page.goto(&site.url("/planning/")).await?;
        page.host(crate::help::WHEEL).wait_until("it is drawn", READY).await?;
        settled(page).await?;
        page.wait_until("it scrolled", "window.went").await?;
        let off = off(page, "part-3").await?;
        assert!(off < 2.0, "{off} px away from where the person went");
        Ok(())
    })
}
