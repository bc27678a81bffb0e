//! Moved, taken away, brought back, and twenty of it.

use ppsa_tests::Result;
use serde_json::json;

use super::report::Fault;
use super::visit::Visit;

impl Visit<'_> {
    /// The widget in other places of the page, with what a person had in front of them.
    pub async fn place(&mut self) -> Result<()> {
        let before: String = self.ask("battery.words(host)").await?;
        self.ask::<Option<()>>("battery.moved(host)").await?;
        self.stays("moved", &before).await?;
        if !self.is_main {
            return Ok(());
        }
        let away = format!("battery.away(host, {})", !self.is_plain);
        self.ask::<Option<()>>(&away).await?;
        self.stays("taken away and brought back", &before).await?;
        self.twenty().await
    }

    /// Waits until the same words are there again.
    async fn stays(&mut self, condition: &str, before: &str) -> Result<()> {
        let same = format!("battery.words(host) === {}", json!(before));
        if self.host().wait_until(condition, &same).await.is_err() {
            let now: String = self.ask("battery.words(host)").await?;
            let lost: Vec<&str> = before.lines().filter(|line| !now.contains(line)).collect();
            let what = format!("differs now: {}", lost.join(" · "));
            self.add(condition, [Fault { at: "what it shows".into(), what }]);
        }
        Ok(())
    }

    async fn twenty(&mut self) -> Result<()> {
        let script = "battery.twenty(host).then(async (copies) => {
            const faults = await Promise.all(copies.map((it) => battery.look(it)));
            copies.forEach((it) => it.remove());
            return faults.flat();
        })";
        self.check("twenty of it", script).await
    }
}
