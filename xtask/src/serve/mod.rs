//! The local server: for a person (`cargo xtask demo`) and for the browser tests, which also ask
//! it to fail on purpose and read what was requested of it.
//!
//! It listens on 127.0.0.1 only, answers GET and HEAD, and sends on every response the strict
//! headers that the widgets promise to live under. One thread per connection: a delayed answer
//! holds up nobody else.

mod answer;
mod connection;
mod fault;
mod first;
mod http;
mod mime;
mod place;
mod state;

pub use fault::Fault;
pub use first::FIRST;
pub use state::Request;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result};

use state::State;

/// All that a widget ever needs of a host page's Content-Security-Policy.
pub const WIDGET_CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'";

/// What the demo site sends: the widgets' policy and what pages of its kind need besides.
pub const DEMO_CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; \
    frame-ancestors 'self'";

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// Folders with the site's files; the first that has a file wins.
    pub roots: Vec<PathBuf>,
    /// Folders that stand in for a part of the site: `("/ppsa/", …/package-probe)`. Below such a
    /// prefix, `roots` are not looked at.
    pub mounts: Vec<(String, PathBuf)>,
    /// The port, or any free one.
    pub port: Option<u16>,
    /// The Content-Security-Policy of every response.
    pub csp: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { roots: Vec::new(), mounts: Vec::new(), port: None, csp: WIDGET_CSP.to_owned() }
    }
}

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
    state: Arc<State>,
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts listening; returns at once.
    ///
    /// # Errors
    /// When the port is taken or may not be used.
    pub fn start(options: Options) -> Result<Self> {
        let port = options.port.unwrap_or(0);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!(
                "cannot listen on 127.0.0.1:{port}: choose another port, or none for a free one"
            )
        })?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(options));
        let shared = Arc::clone(&state);
        let accepting = thread::Builder::new()
            .name("serve".to_owned())
            .spawn(move || connection::accept(&listener, &shared))?;
        Ok(Self { state, address, accepting: Some(accepting) })
    }

    /// The full address of `path` (`/…`).
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The port that it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
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

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.stop();
        // `accept` sleeps until somebody connects: be that somebody.
        let _ = std::net::TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

#[cfg(test)]
mod tests;
