//! The local server for a person (`cargo xtask demo`). The browser tests lay more over it: faults on
//! purpose, a log, a script of their own.
//!
//! It listens on 127.0.0.1 only, answers GET and HEAD, and sends on every response the strict
//! headers that the widgets promise to live under.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::map_response;
use axum::response::Response;
use axum::serve::ListenerExt as _;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;

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

/// A running server; it ends when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Starts listening; returns at once.
    ///
    /// # Errors
    /// When the port is taken or may not be used.
    pub fn start(options: &Options) -> Result<Self> {
        Self::start_with(options, |files| files)
    }

    /// The same with layers over the files. What these answer has the strict headers, too.
    ///
    /// # Errors
    /// When the port is taken or may not be used.
    pub fn start_with(options: &Options, layers: impl FnOnce(Router) -> Router) -> Result<Self> {
        let port = options.port.unwrap_or(0);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!(
                "cannot listen on 127.0.0.1:{port}: choose another port, or none for a free one"
            )
        })?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let headers = strict(&options.csp)?;
        let app = layers(files(options)).layer(map_response(move |response: Response| {
            let headers = headers.clone();
            async move { with(response, headers) }
        }));
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listening = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        // A small answer does not wait for more to send along.
        let listening = listening.tap_io(|stream| drop(stream.set_nodelay(true)));
        runtime.spawn(async { axum::serve(listening, app).await });
        Ok(Self { address, runtime: Some(runtime) })
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

    /// Serves until the process ends.
    pub fn wait(self) -> ! {
        loop {
            std::thread::park();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Connections that are open end with it. Nobody waits: a test drops it while it is at work.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn files(options: &Options) -> Router {
    options.mounts.iter().fold(first_of(&options.roots), |site, (prefix, folder)| {
        site.nest_service(prefix.trim_end_matches('/'), first_of(std::slice::from_ref(folder)))
    })
}

fn first_of(folders: &[PathBuf]) -> Router {
    match folders {
        [] => Router::new().fallback(async || (StatusCode::NOT_FOUND, "Nothing is here.\n")),
        [first, others @ ..] => {
            let folder = ServeDir::new(first).precompressed_br();
            Router::new().fallback_service(folder.fallback(first_of(others)))
        }
    }
}

/// What every response carries, errors too.
fn strict(csp: &str) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_SECURITY_POLICY, csp.parse()?);
    for (name, value) in [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
        // Kept, but asked about each time: names carry no hash, so a new build must show at once, and
        // an unchanged file costs one small 304.
        (CACHE_CONTROL, "no-cache"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(headers)
}

fn with(mut response: Response, headers: HeaderMap) -> Response {
    response.headers_mut().extend(headers);
    let text = response.headers_mut().get_mut(CONTENT_TYPE);
    if let Some(kind) = text
        && let Ok(said) = kind.to_str()
        && said.starts_with("text/")
        && !said.contains("charset")
        && let Ok(said) = HeaderValue::from_str(&format!("{said}; charset=utf-8"))
    {
        *kind = said;
    }
    response
}

#[cfg(test)]
mod tests;
