//! The keyboard's way through a widget and back, and what each stop is called.

use ppsa_tests::{Key, Result};
use serde::Deserialize;

use super::report::Fault;
use super::visit::Visit;

/// Where the focus is.
#[derive(Deserialize)]
struct Stop {
    id: String,
    name: String,
    ours: bool,
    #[serde(default)]
    faults: Vec<Fault>,
    /// Left, top, right, bottom in the page; none where it floats over it.
    #[serde(default, rename = "box")]
    place: Option<[i64; 4]>,
}

impl Visit<'_> {
    /// Tab from before the widget until it is left, and back again by Shift and Tab.
    pub async fn keys(&mut self, condition: &str) -> Result<()> {
        self.ask::<Option<()>>("battery.ends(host, true)").await?;
        self.ask::<Option<()>>("document.querySelector('#battery-start').focus()").await?;
        let there = self.way(condition, false).await?;
        let back = self.way(condition, true).await?;
        let wanted: Vec<String> = self.ask("battery.stops(host)").await?;
        let mut faults = order(&there);
        let fault = |at: &String, what: &str| Fault { at: at.clone(), what: what.into() };
        let missed = wanted.iter().filter(|name| !there.iter().any(|stop| stop.name == **name));
        faults.extend(missed.map(|name| fault(name, "is never come to by the tab key")));
        let (mut one, mut other) = (names(&there), names(&back));
        other.reverse();
        one.dedup();
        other.dedup();
        if one != other {
            let lost =
                one.iter().chain(&other).filter(|it| !(one.contains(it) && other.contains(it)));
            let lost: Vec<&str> = lost.copied().collect();
            let what = format!("the way back is another than the way there: {}", lost.join(", "));
            faults.push(Fault { at: "the tab key".into(), what });
        }
        self.add(condition, faults);
        self.ask::<Option<()>>("battery.ends(host, false)").await.map(drop)
    }

    /// One way, from where the focus is to the link at the end of it.
    async fn way(&mut self, condition: &str, back: bool) -> Result<Vec<Stop>> {
        let end = if back { "battery-start" } else { "battery-end" };
        let mut stops: Vec<Stop> = Vec::new();
        for _ in 0..300 {
            if back {
                self.page.press(Key::Shift + Key::Tab).await?;
            } else {
                self.page.press(Key::Tab).await?;
            }
            let mut stop: Stop = self.ask("battery.here(host)").await?;
            if stop.id == end {
                return Ok(stops);
            }
            self.add(condition, std::mem::take(&mut stop.faults));
            if !stop.ours {
                let what = format!("goes to {} {} instead of on", stop.name, stop.id);
                self.add(condition, [Fault { at: "the tab key".into(), what }]);
                return Ok(stops);
            }
            stops.push(stop);
        }
        let last = stops.last().map(|stop| stop.name.clone()).unwrap_or_default();
        self.add(condition, [Fault { at: last, what: "does not let the tab key out".into() }]);
        Ok(stops)
    }

    /// Every control has a role and a name.
    pub async fn names(&mut self) -> Result<()> {
        let mut faults = Vec::new();
        for control in self.host().find_all(CONTROLS).await? {
            // By what is drawn: WebKit's driver takes what is folded away as displayed.
            let drawn = "return arguments[0].checkVisibility({ visibilityProperty: true })";
            let drawn = self.page.eval::<bool>(drawn, vec![control.to_json()?]).await?;
            if !drawn || !control.is_displayed().await? {
                continue;
            }
            let spoken = self.page.role_and_name(&control).await?;
            // These have no role of ARIA's: Firefox leaves it empty, Chromium has names of its own.
            let nameless = "return arguments[0].matches('summary, [type=date], [type=password]')";
            let no_role = matches!(&*spoken.role, "" | "generic" | "none")
                && !self.page.eval::<bool>(nameless, vec![control.to_json()?]).await?;
            if spoken.name.trim().is_empty() || no_role {
                let at = control.outer_html().await?.chars().take(120).collect();
                faults.push(Fault { at, what: format!("is spoken as {spoken}") });
            }
        }
        self.add("computed role and name", faults);
        Ok(())
    }
}

/// What has to say what it is.
const CONTROLS: &str = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=slider], [role=group], [role=img], table";

fn names(stops: &[Stop]) -> Vec<&str> {
    stops.iter().map(|stop| stop.name.as_str()).collect()
}

/// Stops that stand above the one before them.
fn order(stops: &[Stop]) -> Vec<Fault> {
    let above = |pair: &&[Stop]| {
        let (Some(one), Some(next)) = (pair[0].place, pair[1].place) else { return false };
        next[3] <= one[1] && next[0] < one[2] && one[0] < next[2]
    };
    let wrong = stops.windows(2).filter(above);
    wrong
        .map(|pair| Fault {
            at: pair[1].name.clone(),
            what: format!("comes after {}, and stands above it", pair[0].name),
        })
        .collect()
}
