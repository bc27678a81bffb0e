use std::time::{Duration, Instant};

use ppsa_tests::serve::Fault;
use ppsa_tests::{Page, Result, Site, ensure};
use serde_json::json;

use crate::help::{READY, WHEEL};
use crate::keeping::steps::{FIELD, types, wait_stored, wait_value};

/// What happens to a file.
#[derive(Debug, Clone, Copy)]
pub enum Happens {
    /// It comes late.
    Late,
    /// It fails once.
    Fails,
    /// It is cut short, until a person tries again.
    Cut,
}

/// A file that something happens to, and what.
pub type Trouble = (&'static str, Happens);

/// All that a wheel needs. Where the first script fails, there is nobody to say so: the page's own words stay.
pub const FAULTS: [Trouble; 13] = [
    ("/ppsa/define.js", Happens::Late),
    ("/ppsa/chunk.js", Happens::Late),
    ("/ppsa/wasm/ppsa_widgets.js", Happens::Late),
    ("/ppsa/wasm/ppsa_widgets.js", Happens::Fails),
    ("/ppsa/wasm/ppsa_widgets_bg.wasm", Happens::Late),
    ("/ppsa/wasm/ppsa_widgets_bg.wasm", Happens::Fails),
    ("/ppsa/wasm/ppsa_widgets_bg.wasm", Happens::Cut),
    ("/ppsa/css/", Happens::Late),
    ("/ppsa/css/", Happens::Fails),
    ("/ppsa/css/", Happens::Cut),
    ("/ppsa/lang/en-NZ.txt", Happens::Late),
    ("/ppsa/lang/en-NZ.txt", Happens::Fails),
    ("/ppsa/lang/en-NZ.txt", Happens::Cut),
];

/// One time that the page is opened.
#[derive(Debug)]
pub struct Load {
    pub number: usize,
    pub fault: Option<&'static Trouble>,
}

/// Whether it says that something did not come, with a button to try again.
const SAYS_SO: &str = "root?.querySelector('.calm button')";

impl Load {
    /// What is written in it.
    pub fn words(&self) -> String {
        format!("Load {}.", self.number)
    }

    /// Opens the page: it has the words from before, takes others, and keeps them. Gives in how many milliseconds it
    /// was ready.
    pub async fn is_usable(&self, page: &Page, site: &Site, before: &str) -> Result<u128> {
        if let Some((path, happens)) = self.fault {
            let fault = match happens {
                Happens::Late => Fault::Delay(Duration::from_millis(300)),
                Happens::Fails => Fault::StatusTimes(503, 1),
                Happens::Cut => Fault::Cut,
            };
            site.server().fault(path, fault);
        }
        let start = Instant::now();
        page.goto(&site.url("/keep-visit.html")).await?;
        let wheel = page.host(WHEEL);
        let either = format!("root && ({READY} || {SAYS_SO})");
        wheel.wait_until("it is drawn, or says that it is not", &either).await?;
        if wheel.get(&format!("!!{SAYS_SO}")).await? {
            let may = self.fault.is_some_and(|(_, happens)| !matches!(happens, Happens::Late));
            ensure!(may, "it says that something did not come");
            site.server().heal();
            wheel.find(".calm button").await?.click().await?;
            wheel.wait_until("it is drawn after another try", READY).await?;
        }
        let lasted = start.elapsed().as_millis();
        site.server().heal();
        wait_value(page, FIELD, before).await?;
        types(page, FIELD, &self.words()).await?;
        let step = 1 + self.number % 5;
        let set = "const slider = document.querySelector(arguments[0]).shadowRoot.querySelector('input[type=range]');
            slider.value = arguments[1];
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
        page.eval::<()>(set, vec![json!(WHEEL), json!(step)]).await?;
        let petal = "root.querySelector('.petal[data-place=\"0\"]').dataset.now";
        wheel.wait_until("the wheel shows it", &format!("{petal} === '{step}'")).await?;
        wait_stored(page, &self.words()).await?;
        Ok(lasted)
    }
}
