//! The conditions, one after another in the same page: each is taken back before the next.

use ppsa_tests::{Ability, Engine, Options, Result, Scheme};

use super::hosts::HOSTS;
use super::visit::Visit;

impl Visit<'_> {
    /// Every condition, in the state that the widget is in.
    pub async fn each_condition(&mut self) -> Result<()> {
        let done = self.as_it_is().await;
        self.tried("as it is", done);
        let done = self.sizes().await;
        self.tried("sizes", done);
        let done = self.preferences().await;
        self.tried("preferences", done);
        let done = self.letters().await;
        self.tried("letters", done);
        let done = self.other_way_round().await;
        self.tried("right to left", done);
        let done = self.strangers().await;
        self.tried("strangers", done);
        let done = self.place().await;
        self.tried("places", done);
        self.page.emulate(&Options::phone()).await?;
        self.check("all of it", "battery.heard(host)").await?;
        self.quiet().await
    }

    async fn under(&mut self, condition: &str, options: &Options) -> Result<()> {
        self.page.emulate(options).await?;
        self.check(condition, "battery.look(host)").await
    }

    async fn as_it_is(&mut self) -> Result<()> {
        self.under("phone", &Options::phone()).await?;
        self.check(
            "phone",
            "[...battery.thumbs(host), ...battery.marked(host), ...battery.recognised(host)]",
        )
        .await?;
        self.names().await?;
        self.axe("phone").await?;
        self.under("desktop", &Options::desktop()).await?;
        self.check("desktop", "battery.thumbs(host)").await?;
        self.keys("desktop").await
    }

    async fn sizes(&mut self) -> Result<()> {
        self.under("320 px", &Options { width: 320, height: 640, ..Options::phone() }).await?;
        // 400 % of a window of 1280 by 1024.
        let zoomed = Options { width: 320, height: 256, scale: 4.0, ..Options::desktop() };
        self.under("400 % zoom", &zoomed).await?;
        self.keys("400 % zoom").await?;
        self.under("4K", &Options { width: 3840, height: 2160, ..Options::desktop() }).await?;
        self.check("4K", "battery.long(host)").await
    }

    async fn preferences(&mut self) -> Result<()> {
        let engine = Engine::from_env()?;
        if engine.cannot(Ability::Relook).is_none() {
            self.page.emulate(&Options { scheme: Scheme::Dark, ..Options::phone() }).await?;
            self.contrast("dark").await?;
            self.page.emulate(&Options { reduced_motion: true, ..Options::desktop() }).await?;
            self.check("reduced motion", "battery.moves(host)").await?;
        }
        if engine.cannot(Ability::ForcedColours).is_none() {
            let forced = Options { forced_colours: true, ..Options::desktop() };
            self.under("forced colours", &forced).await?;
            self.check("forced colours", "battery.recognised(host)").await?;
            self.contrast("forced colours").await?;
        }
        Ok(())
    }

    /// What a browser that was started dark and still is asked.
    pub async fn in_the_dark(&mut self) -> Result<()> {
        self.check("dark", "battery.look(host)").await?;
        self.contrast("dark").await?;
        self.check("reduced motion", "battery.moves(host)").await
    }

    async fn letters(&mut self) -> Result<()> {
        self.page.emulate(&Options::phone()).await?;
        self.check("text spacing", "(battery.spaced(host, true), battery.look(host))").await?;
        self.ask::<()>("battery.spaced(host, false)").await?;
        for width in [640, 1280] {
            self.page.emulate(&Options { width, ..Options::desktop() }).await?;
            let condition = format!("200 % text at {width} px");
            self.check(&condition, "(battery.sized('200%'), battery.look(host))").await?;
            self.ask::<String>("battery.sized('')").await?;
        }
        Ok(())
    }

    async fn other_way_round(&mut self) -> Result<()> {
        for (name, options) in [("phone", Options::phone()), ("desktop", Options::desktop())] {
            self.page.emulate(&options).await?;
            self.ask::<Vec<()>>("battery.measure(host)").await?;
            let script = "(battery.directed('rtl'), battery.look(host, battery.mirrored))";
            self.check(&format!("right to left, {name}"), script).await?;
            self.ask::<String>("battery.directed('')").await?;
        }
        Ok(())
    }

    /// Under each stranger's style sheets it looks as it does in a page of ours, only in their size.
    async fn strangers(&mut self) -> Result<()> {
        self.page.emulate(&Options::phone()).await?;
        self.ask::<Vec<()>>("battery.remember(host)").await?;
        for (name, sheets) in HOSTS {
            let sheets = serde_json::to_string(sheets)?;
            let script =
                format!("battery.hosted({sheets}).then(() => battery.look(host, battery.differs))");
            self.check(name, &script).await?;
            if self.is_main {
                self.contrast(name).await?;
            }
        }
        self.ask::<Option<()>>("battery.hosted([])").await.map(drop)
    }
}
