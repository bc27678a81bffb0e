//! What the layers of a running server share: its log, its faults, and the script of every page.

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::{
    extract,
    http::header::{CONTENT_LENGTH, REFERER, TRANSFER_ENCODING},
};
use tokio::{sync::watch, time};

use super::Fault;

/// A request as the log keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, or what was refused.
    pub method: String,
    /// As it was sent, percent signs and all.
    pub path_and_query: String,
    /// What was answered; 0 while nothing is yet.
    pub status: u16,
    /// The `Referer` header.
    pub referer: Option<String>,
    /// Every header, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Bytes of the body, which ours never have; `usize::MAX` for one of unsaid length.
    pub body_len: usize,
    /// Its place among all that the server ever got.
    pub id: u64,
}

impl Request {
    fn new(id: u64, request: &extract::Request) -> Self {
        let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        let length = header(CONTENT_LENGTH).and_then(|length| length.parse().ok());
        let unsaid = request.headers().contains_key(TRANSFER_ENCODING);
        Self {
            method: request.method().to_string(),
            path_and_query: request.uri().to_string(),
            status: 0,
            referer: header(REFERER).map(str::to_owned),
            headers: request
                .headers()
                .iter()
                .map(|(name, value)| {
                    (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
                })
                .collect(),
            body_len: if unsaid { usize::MAX } else { length.unwrap_or(0) },
            id,
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct State {
    inner: Mutex<Inner>,
    /// Told when faults end, for those who wait out a delay.
    healed: watch::Sender<()>,
}

#[derive(Debug, Default)]
struct Inner {
    log: Vec<Request>,
    faults: Vec<(String, Fault)>,
    first: Option<String>,
    requests: u64,
}

impl State {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        // A thread that panicked with the lock leaves plain lists behind, whole ones.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn log(&self) -> Vec<Request> {
        self.inner().log.clone()
    }

    pub(super) fn clear_log(&self) {
        self.inner().log.clear();
    }

    /// Logs a request as it arrives: a test that asks "was anything sent?" must also see what is
    /// still waiting for its answer. Returns the number to report the status with.
    pub(super) fn arrived(&self, request: &extract::Request) -> u64 {
        let mut inner = self.inner();
        inner.requests += 1;
        let request = Request::new(inner.requests, request);
        inner.log.push(request);
        inner.requests
    }

    pub(super) fn answered(&self, id: u64, status: u16) {
        if let Some(request) = self.inner().log.iter_mut().find(|one| one.id == id) {
            request.status = status;
        }
    }

    pub(super) fn run_first(&self, script: &str) {
        let mut inner = self.inner();
        let first = inner.first.get_or_insert_default();
        first.push_str(script);
        first.push('\n');
    }

    pub(super) fn first(&self) -> Option<String> {
        self.inner().first.clone()
    }

    pub(super) fn add_fault(&self, prefix: &str, fault: Fault) {
        self.inner().faults.push((prefix.to_owned(), fault));
    }

    pub(super) fn heal(&self) {
        self.inner().faults.clear();
        self.healed.send_replace(());
    }

    /// The fault that a request for `path` meets, once its delay is over or healed; counts down those
    /// that end by themselves.
    pub(super) async fn fault_for(&self, path: &str) -> Option<Fault> {
        let mut healed = self.healed.subscribe();
        let fault = self.meet(path)?;
        if let Fault::Delay(length) = fault {
            // Either end will do.
            let _ = time::timeout(length, healed.changed()).await;
        }
        Some(fault)
    }

    fn meet(&self, path: &str) -> Option<Fault> {
        let mut inner = self.inner();
        let (_, fault) = inner
            .faults
            .iter_mut()
            .rev()
            .find(|(prefix, fault)| path.starts_with(prefix.as_str()) && !fault.is_spent())?;
        Some(fault.meet())
    }
}
