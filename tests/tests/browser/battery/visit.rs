//! A widget in a page, and what is asked of it.

use ppsa_tests::serve::Fault as Served;
use ppsa_tests::{AxeReport, Finding, Host, Page, Result, Site, axe_rules};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::report::{Fault, Report};
use super::screens::{self, Screen};
use super::states::{State, served};

/// What axe is asked where the page's structure is as before and only its colours may differ.
const COLOURS: &[&str] = &["color-contrast"];

/// One widget, gone through from state to state.
pub struct Visit<'a> {
    pub page: &'a Page,
    pub tag: &'static str,
    site: Site,
    language: &'static str,
    report: Report,
    /// The state it is in, as the report calls it.
    at: String,
    /// Whether all conditions are tried in it.
    pub is_main: bool,
    /// Whether it is drawn by its script alone, which is never taken down.
    pub is_plain: bool,
}

impl<'a> Visit<'a> {
    pub fn new(page: &'a Page, tag: &'static str) -> Result<Self> {
        let (site, report) = (Site::states()?, Report::new(tag));
        let is_plain = super::states::is_plain(tag)?;
        let (at, language) = (String::new(), "en-NZ");
        Ok(Self { page, tag, site, language, report, at, is_main: true, is_plain })
    }

    /// In a language of the package that is made for tests.
    pub fn in_language(page: &'a Page, tag: &'static str, language: &'static str) -> Result<Self> {
        let site = Site::states_for_tests()?;
        Ok(Self { site, language, ..Self::new(page, tag)? })
    }

    pub fn host(&self) -> Host {
        self.page.host(self.tag)
    }

    /// Goes to the page of a state and waits until it is shown.
    pub async fn open(&mut self, state: &State) -> Result<()> {
        self.visit(state, false).await?;
        let early: Vec<Fault> = self.ask("root ? battery.listen(host) : []").await?;
        // In the others something is said as the page comes.
        let early = if state.is_main() { early } else { Vec::new() };
        self.add("as it comes", early);
        Ok(())
    }

    async fn visit(&mut self, state: &State, denied: bool) -> Result<()> {
        let path = format!("/states/{}.html", state.page);
        let bytes = served(&state.page, self.language, denied)?;
        let answer = Served::Body { content_type: "text/html; charset=utf-8".into(), bytes };
        self.site.server().fault(&path, answer);
        (self.at, self.is_main) = (state.page.clone(), state.is_main());
        self.page.goto(&self.site.url(&path)).await?;
        self.page.wait_until("the battery is there", "window.battery").await?;
        self.host().wait_until(&self.at, state.shown()).await
    }

    /// Goes on to the next screen of the same page.
    pub async fn go_on(&mut self, screen: &Screen) -> Result<()> {
        (self.at, self.is_main) = (screen.name.into(), false);
        let files = screens::files()?;
        let script = format!(
            "const host = document.querySelector(arguments[0]); const files = arguments[1];
             const {{ see, press, say, write, give, gone, unfold, until }} = battery.walk(host);
             return (async () => {{ {} }})()",
            screen.way
        );
        self.page.eval::<Value>(&script, vec![json!(self.tag), json!(files)]).await.map(drop)
    }

    /// The value of an expression over `host`, `root` and the page's `battery`.
    pub async fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.host().get(expression).await
    }

    /// Asks what is wrong, and writes it down.
    pub async fn check(&mut self, condition: &str, expression: &str) -> Result<()> {
        let faults: Vec<Fault> = self.ask(expression).await?;
        self.add(condition, faults);
        Ok(())
    }

    /// Writes down what could not even be tried, which hides nothing of the rest. Returns whether it
    /// could.
    pub fn tried(&mut self, condition: &str, outcome: Result<()>) -> bool {
        let Err(error) = outcome else { return true };
        let (at, what) = ("the page".into(), format!("{error:#}"));
        self.add(condition, [Fault { at, what }]);
        false
    }

    pub fn add(&mut self, condition: &str, faults: impl IntoIterator<Item = Fault>) {
        self.report.add(&self.at, condition, faults);
    }

    /// All that axe knows, of the whole page.
    pub async fn axe(&mut self, condition: &str) -> Result<()> {
        let report = ppsa_tests::axe(self.page, None).await?;
        self.found(condition, report);
        Ok(())
    }

    /// Whether the widget's words stand out from what is behind them.
    pub async fn contrast(&mut self, condition: &str) -> Result<()> {
        let report = axe_rules(self.page, Some(self.tag), COLOURS).await?;
        self.found(condition, report);
        Ok(())
    }

    fn found(&mut self, condition: &str, report: AxeReport) {
        let fault = |Finding { rule, target, why, .. }: Finding| Fault {
            at: target,
            what: format!("axe, {rule}: {why}"),
        };
        self.add(condition, report.violations.into_iter().map(fault));
    }

    /// What the page's policy stopped and what nothing caught, since it was opened.
    pub async fn quiet(&mut self) -> Result<()> {
        let mut stopped = self.page.violations().await?;
        // Strangers may bring fonts: their styles are theirs.
        stopped.retain(|it| !it.blocked.contains("/hosts/"));
        let stopped = stopped.into_iter().map(|it| format!("{it:?}"));
        let errors = self.page.errors().await?.into_iter().map(|it| it.message);
        let faults = stopped.into_iter().chain(errors);
        let faults: Vec<Fault> = faults.map(|what| Fault { at: "the page".into(), what }).collect();
        self.add("all of it", faults);
        Ok(())
    }

    /// Where nothing can be kept it comes up all the same.
    pub async fn storage_denied(&mut self) -> Result<()> {
        let first = super::states::of(self.tag)?.into_iter().find(|state| state.name == "first");
        let Some(first) = first else { return Ok(()) };
        self.visit(&first, true).await?;
        self.check("storage denied", "battery.look(host)").await?;
        self.quiet().await
    }

    /// # Errors
    /// When anything was found.
    pub fn report(self) -> Result<()> {
        self.report.close()
    }
}
