//! The demo's server with what tests ask of it: to fail on purpose, to say what was requested, and to
//! put a script into every page.

mod fault;
mod first;
mod state;

pub use fault::Fault;
pub(crate) use first::FIRST;
pub use state::Request;
pub use xtask::serve::Options;

use std::sync::Arc;

use anyhow::Result;
use axum::{extract, middleware, middleware::Next, response::Response};

use state::State;

/// A look at a server's log, which outlives the server.
#[derive(Debug, Clone)]
pub struct Log(Arc<State>);

impl Log {
    /// Every request since the start or the last [`Server::clear_log`], in order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.0.log()
    }
}

/// A running server; it ends when dropped.
#[derive(Debug)]
pub struct Server {
    server: xtask::serve::Server,
    state: Arc<State>,
}

impl Server {
    /// Starts listening; returns at once.
    ///
    /// # Errors
    /// When the port is taken or may not be used.
    pub fn start(options: &Options) -> Result<Self> {
        let state = Arc::new(State::default());
        let first = middleware::from_fn_with_state(Arc::clone(&state), put_first);
        let answered = middleware::from_fn_with_state(Arc::clone(&state), answer);
        let server =
            xtask::serve::Server::start_with(options, |files| files.layer(first).layer(answered))?;
        Ok(Self { server, state })
    }

    /// The full address of `path` (`/…`).
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// Every request since the start or the last [`Server::clear_log`], in order of arrival.
    #[must_use]
    pub fn log(&self) -> Vec<Request> {
        self.state.log()
    }

    /// The log itself, to be looked at from elsewhere.
    #[must_use]
    pub fn shared_log(&self) -> Log {
        Log(Arc::clone(&self.state))
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        self.state.clear_log();
    }

    /// From now on, requests whose path starts with `prefix` meet this fault. Where several
    /// faults fit, the one added last counts.
    pub fn fault(&self, prefix: &str, fault: Fault) {
        self.state.add_fault(prefix, fault);
    }

    /// From now on, every page runs this before its own scripts, after what was given here before.
    /// It is no part of the log.
    pub fn run_first(&self, script: &str) {
        self.state.run_first(script);
    }

    /// Ends every fault; answers that a fault delays go out now.
    pub fn heal(&self) {
        self.state.heal();
    }
}

/// Outside of all: logged, and a fault met.
async fn answer(
    extract::State(state): extract::State<Arc<State>>,
    request: extract::Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let logged = (path != FIRST).then(|| state.arrived(&request));
    let response = match state.fault_for(&path).await {
        Some(fault) => fault.answer(request, next).await,
        None => next.run(request).await,
    };
    if let Some(id) = logged {
        state.answered(id, response.status().as_u16());
    }
    response
}

async fn put_first(
    extract::State(state): extract::State<Arc<State>>,
    request: extract::Request,
    next: Next,
) -> Response {
    match state.first() {
        Some(script) => first::answer(script, request, next).await,
        None => next.run(request).await,
    }
}

#[cfg(test)]
mod tests;
