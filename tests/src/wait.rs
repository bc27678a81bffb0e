//! Waiting on a condition, never on a clock.

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail};
use serde_json::Value;
use tokio::time::timeout;

use crate::Page;

/// How long a condition is waited for.
pub const DEADLINE: Duration = Duration::from_secs(10);

/// Between two looks: short beside what a person notices, long beside a round trip.
const PAUSE: Duration = Duration::from_millis(20);

/// A script that tells whether this is true. Only a promise makes a promise: without scripting none is
/// ever kept.
pub(crate) fn truth(expression: &str) -> String {
    format!("const it = ({expression}); return it?.then ? it.then(Boolean) : Boolean(it)")
}

impl Page {
    /// Waits until a JavaScript expression is true (truthy, or a promise of it). An expression
    /// that throws is not true yet. `what` names the condition in the failure's message.
    ///
    /// # Errors
    /// When it does not come true within [`DEADLINE`].
    pub async fn wait_until(&self, what: &str, expression: &str) -> Result<()> {
        self.wait_within(DEADLINE, what, expression).await
    }

    /// [`Page::wait_until`] with a deadline of its own.
    ///
    /// # Errors
    /// When it does not come true within the deadline.
    pub async fn wait_within(
        &self,
        deadline: Duration,
        what: &str,
        expression: &str,
    ) -> Result<()> {
        let script = truth(expression);
        self.poll(deadline, what, &script, Vec::new()).await
    }

    pub(crate) async fn poll(
        &self,
        deadline: Duration,
        what: &str,
        script: &str,
        args: Vec<Value>,
    ) -> Result<()> {
        let started = Instant::now();
        let mut threw = None;
        loop {
            // One look may hang, in a page that loops or on a promise that nobody keeps.
            let left = deadline.saturating_sub(started.elapsed()).max(PAUSE);
            match timeout(left, self.eval::<bool>(script, args.clone())).await {
                Ok(Ok(true)) => return Ok(()),
                Ok(Ok(false)) => threw = None,
                Ok(Err(error)) => threw = Some(error),
                // What it threw before says more than that the time was over.
                Err(_) => threw = threw.or_else(|| Some(anyhow!("no answer in time"))),
            }
            if started.elapsed() >= deadline {
                let last = threw.map(|error| format!("; last: {error:#}"));
                bail!("waited {deadline:?} until {what}: {script}{}", last.unwrap_or_default());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}
