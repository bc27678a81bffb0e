//! A browser that hides where it is tells the time of UTC: in Aotearoa its today is yesterday until
//! noon. A person's own day is taken.

use ppsa_tests::{Options, Result, Site, run};

use crate::help::READY;
use crate::seasons::steps::{SEASONS, day, note};

/// Nine in the evening of the 27th in UTC, where the browser says it is.
const UTC: &str = "
    const RealDate = Date, now = RealDate.UTC(2026, 10, 27, 21);
    globalThis.Date = class extends RealDate {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
        getFullYear() { return this.getUTCFullYear(); }
        getMonth() { return this.getUTCMonth(); }
        getDate() { return this.getUTCDate(); }
        getHours() { return this.getUTCHours(); }
        getTimezoneOffset() { return 0; }
    };";

#[test]
fn todays_date_in_aotearoa_is_taken_where_the_browser_is_on_utc() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        site.server().run_first(UTC);
        page.goto(&site.url("/seasons.html")).await?;
        let seasons = page.host(SEASONS);
        seasons.wait_until("it is drawn", READY).await?;
        seasons.find("#go-hotoke").await?.click().await?;
        seasons.find("#on").await?;
        let most: String = seasons.get("root.querySelector('#on').max").await?;
        assert_eq!(most, "2026-11-28");
        seasons.find(".sheet .main + button").await?.click().await?;
        note(page, &seasons, "koanga", "2026-11-28", "").await?;
        // The day after it has come nowhere.
        seasons.find("#go-raumati").await?.click().await?;
        day(&seasons, "2026-11-29").await?;
        seasons.find(".sheet .main").await?.click().await?;
        seasons.wait_until("it is refused", "root.activeElement?.id === 'on'").await
    })
}
