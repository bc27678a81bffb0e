//! What a running server shares among its threads: its options, log, faults and connections.

use std::collections::HashMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::{Fault, Options};

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

#[derive(Debug)]
pub(super) struct State {
    pub(super) options: Options,
    inner: Mutex<Inner>,
    /// Told when faults end or the server does, for those who wait out a delay.
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Inner {
    log: Vec<Request>,
    faults: Vec<(String, Fault)>,
    /// What every page runs before its own scripts.
    first: Option<String>,
    /// Counts `heal`: a delay begun before the last one is over.
    heals: u64,
    stopped: bool,
    next_id: u64,
    open: HashMap<u64, TcpStream>,
}

impl State {
    pub(super) fn new(options: Options) -> Self {
        Self { options, inner: Mutex::default(), changed: Condvar::new() }
    }

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
    /// still waiting for its answer. Gives the number to report the status
    /// with. A quiet one is of the tests' own making.
    pub(super) fn arrived(&self, quiet: bool, mut request: Request) -> u64 {
        let mut inner = self.inner();
        request.id = inner.id();
        let id = request.id;
        if !quiet {
            inner.log.push(request);
        }
        id
    }

    pub(super) fn answered(&self, id: u64, status: u16) {
        if let Some(request) = self.inner().log.iter_mut().find(|one| one.id == id) {
            request.status = status;
        }
    }

    pub(super) fn add_fault(&self, prefix: &str, fault: Fault) {
        self.inner().faults.push((prefix.to_owned(), fault));
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

    pub(super) fn heal(&self) {
        let mut inner = self.inner();
        inner.faults.clear();
        inner.heals += 1;
        self.changed.notify_all();
    }

    /// The fault that a request for `path` meets; counts down those that end by themselves.
    pub(super) fn fault_for(&self, path: &str) -> Option<Fault> {
        let mut inner = self.inner();
        let (_, fault) = inner
            .faults
            .iter_mut()
            .rev()
            .find(|(prefix, fault)| path.starts_with(prefix.as_str()) && !fault.spent())?;
        Some(fault.meet())
    }

    /// Waits, unless the faults are healed or the server ends first.
    pub(super) fn delay(&self, time: Duration) {
        let end = Instant::now() + time;
        let mut inner = self.inner();
        let heals = inner.heals;
        while !inner.stopped && inner.heals == heals {
            let Some(left) = end.checked_duration_since(Instant::now()) else {
                return;
            };
            inner =
                self.changed.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Keeps a handle on a connection so that `stop` can end it; nothing once stopped.
    pub(super) fn opened(&self, stream: &TcpStream) -> Option<u64> {
        let handle = stream.try_clone().ok()?;
        let mut inner = self.inner();
        if inner.stopped {
            return None;
        }
        let id = inner.id();
        inner.open.insert(id, handle);
        Some(id)
    }

    pub(super) fn closed(&self, id: u64) {
        self.inner().open.remove(&id);
    }

    pub(super) fn stopped(&self) -> bool {
        self.inner().stopped
    }

    pub(super) fn stop(&self) {
        let mut inner = self.inner();
        inner.stopped = true;
        for (_, stream) in inner.open.drain() {
            let _ = stream.shutdown(Shutdown::Both);
        }
        self.changed.notify_all();
    }
}

impl Inner {
    fn id(&mut self) -> u64 {
        self.next_id += 1;
        self.next_id
    }
}
