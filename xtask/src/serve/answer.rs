//! What a request is answered with: a file, a fault, or a plain "no".

use std::fs;
use std::path::{Path, PathBuf};

use super::http::{Head, Response};
use super::place::{self, Place};
use super::state::State;
use super::{FIRST, Fault, first, mime};
use crate::{compress, files};

pub(super) fn to(state: &State, head: &Head) -> Response {
    let path = head.target.split('?').next().unwrap_or_default();
    let mut response = match state.fault_for(path) {
        None => well(state, head, path),
        Some(Fault::Delay(time)) => {
            state.delay(time);
            well(state, head, path)
        }
        Some(Fault::Status(status) | Fault::StatusTimes(status, _)) => {
            Response::plain(status, "A fault made on purpose.")
        }
        Some(Fault::Body { content_type, bytes }) => Response {
            status: 200,
            headers: vec![("Content-Type", content_type)],
            body: bytes,
            cut: false,
        },
        Some(Fault::WrongType(content_type)) => {
            let mut response = well(state, head, path);
            response.headers.retain(|(name, _)| *name != "Content-Type");
            response.headers.push(("Content-Type", content_type));
            response
        }
        Some(Fault::ToIndex) if path.ends_with('/') => {
            let mut response = Response::plain(302, "The page in this folder is index.html.");
            response.headers.push(("Location", format!("{path}index.html")));
            response
        }
        Some(Fault::ToIndex) => well(state, head, path),
        Some(Fault::Cut) => Response { cut: true, ..well(state, head, path) },
    };
    secure(&mut response, &state.options.csp);
    response
}

fn well(state: &State, head: &Head, path: &str) -> Response {
    if !matches!(head.method.as_str(), "GET" | "HEAD") {
        let mut response = Response::plain(405, "Only GET and HEAD: nothing is ever sent here.");
        response.headers.push(("Allow", "GET, HEAD".to_owned()));
        return response;
    }
    let script = state.first();
    if let Some(script) = script.as_ref().filter(|_| path == FIRST) {
        return Response {
            status: 200,
            headers: vec![("Content-Type", "text/javascript; charset=utf-8".to_owned())],
            body: script.clone().into_bytes(),
            cut: false,
        };
    }
    match place::find(&state.options, path) {
        Place::File(file) => file_response(head, &file, script.is_some()),
        Place::Folder => {
            let mut response = Response::plain(301, "This folder's address ends in /");
            let query = &head.target[path.len()..];
            response.headers.push(("Location", format!("{path}/{query}")));
            response
        }
        Place::Nothing => Response::plain(404, "Nothing is here."),
    }
}

fn file_response(head: &Head, file: &Path, with_first: bool) -> Response {
    let first_here = with_first && mime::of(file).starts_with("text/html");
    let worker = with_first && file.file_name().is_some_and(|name| name == "sw.js");
    let page_beside = worker.then(|| fs::read(file.with_file_name("index.html")).ok()).flatten();
    let packed = PathBuf::from(format!("{}.br", file.display()));
    let use_packed = takes_brotli(head) && packed.is_file() && !first_here && !worker;
    let Ok(mut body) = fs::read(if use_packed { &packed } else { file }) else {
        return Response::plain(404, "Nothing is here."); // It went between looking and reading.
    };
    if first_here {
        body = first::put_in(&body);
    } else if let Some(page) = page_beside {
        body = first::put_checksum(&body, &page);
    }
    let tag = format!("\"{}\"", files::fingerprint([&body[..]]));
    let mut headers = vec![
        ("ETag", tag.clone()),
        // Kept, but asked about each time: names carry no hash, so a new build must show at once,
        // and an unchanged file costs one small 304.
        ("Cache-Control", "no-cache".to_owned()),
    ];
    if compress::worth_it(&file.to_string_lossy()) {
        headers.push(("Vary", "Accept-Encoding".to_owned()));
    }
    let known = head.header("if-none-match").is_some_and(|tags| {
        tags.split(',').any(|one| matches!(one.trim(), "*") || one.trim() == tag)
    });
    if known {
        return Response { status: 304, headers, body: Vec::new(), cut: false };
    }
    headers.push(("Content-Type", mime::of(file).to_owned()));
    if use_packed {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Response { status: 200, headers, body, cut: false }
}

fn takes_brotli(head: &Head) -> bool {
    head.header("accept-encoding").is_some_and(|list| {
        list.split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            let refused = |part: &str| {
                part.strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0_f32))
            };
            parts.next() == Some("br") && !parts.any(refused)
        })
    })
}

/// What every response carries, errors and faults too.
fn secure(response: &mut Response, csp: &str) {
    for (name, value) in [
        ("Content-Security-Policy", csp),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ] {
        response.headers.push((name, value.to_owned()));
    }
}
