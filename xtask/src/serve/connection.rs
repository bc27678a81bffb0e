//! Connections: accepted one after the other, each served on a thread of its own.

use std::io::BufWriter;
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::state::{Request, State};
use super::{FIRST, answer, http};

/// How long an idle connection is kept.
const IDLE: Duration = Duration::from_secs(60);

pub(super) fn accept(listener: &TcpListener, state: &Arc<State>) {
    for stream in listener.incoming() {
        if state.stopped() {
            return;
        }
        let Ok(stream) = stream else {
            // Out of file handles, say: the next try may go better.
            thread::sleep(Duration::from_millis(10));
            continue;
        };
        let state = Arc::clone(state);
        // Without a thread for it the connection just closes, and the browser tries again.
        let _ = thread::Builder::new().spawn(move || {
            if let Some(id) = state.opened(&stream) {
                // An error here is the browser's going away: nobody is left to tell.
                let _ = serve(stream, &state);
                state.closed(id);
            }
        });
    }
}

fn serve(mut stream: TcpStream, state: &State) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(IDLE))?;
    let mut writer = BufWriter::new(stream.try_clone()?);
    let mut buffer = Vec::new();
    while let Some(head) = http::read(&mut stream, &mut buffer)? {
        let quiet = head.target == FIRST;
        let id = state.arrived(
            quiet,
            Request {
                method: head.method.clone(),
                path_and_query: head.target.clone(),
                status: 0,
                referer: head.header("referer").map(str::to_owned),
                headers: head.headers.clone(),
                body_len: head.body_len,
                id: 0,
            },
        );
        let response = answer::to(state, &head);
        state.answered(id, response.status);
        response.write(&mut writer, head.method != "HEAD")?;
        if response.cut || !head.keeps_open() {
            return stream.shutdown(std::net::Shutdown::Both);
        }
    }
    Ok(())
}
