//! The server over a real socket.

use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

use super::*;
use crate::files::scratch::Scratch;
use crate::files::write;

struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

fn ask(server: &Server, method: &str, path: &str, headers: &str) -> Reply {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: t\r\nConnection: close\r\n{headers}\r\n")
        .unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(all[..end].to_vec()).unwrap();
    Reply { status: head[9..12].parse().unwrap(), body: all[end + 4..].to_vec(), head }
}

fn get(server: &Server, path: &str) -> Reply {
    ask(server, "GET", path, "")
}

fn site() -> (Scratch, Server) {
    let scratch = Scratch::new();
    write(&scratch.path().join("index.html"), "<p>kia ora</p>").unwrap();
    write(&scratch.path().join("a/index.html"), "a").unwrap();
    write(&scratch.path().join("x.js"), "raw script").unwrap();
    write(&scratch.path().join("x.js.br"), "packed").unwrap();
    let server =
        Server::start(&Options { roots: vec![scratch.path().to_path_buf()], ..Options::default() })
            .unwrap();
    (scratch, server)
}

#[test]
fn every_answer_is_strict() {
    let (_kept, server) = site();
    for path in ["/", "/x.js", "/nothing", "/a"] {
        let reply = get(&server, path);
        assert_eq!(reply.header("content-security-policy"), Some(WIDGET_CSP), "{path}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(reply.header("referrer-policy"), Some("no-referrer"), "{path}");
    }
    assert!(DEMO_CSP.starts_with(WIDGET_CSP));
}

/// Its page tells a host to send this; no widget needs more, and nobody may frame it.
#[test]
fn the_docs_name_the_policy_that_all_is_tested_under() {
    let docs = include_str!("../../../docs/threats.md");
    assert!(docs.contains(&format!("\n  {WIDGET_CSP}; frame-ancestors 'none'\n")));
}

#[test]
fn folders_queries_and_what_is_not_there() {
    let (_kept, server) = site();
    let page = get(&server, "/?lang=mi");
    assert_eq!((page.status, &page.body[..]), (200, &b"<p>kia ora</p>"[..]));
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    let moved = get(&server, "/a?b=1");
    assert_eq!((moved.status, moved.header("location")), (307, Some("/a/?b=1")));
    let gone = get(&server, "/nothing.js");
    assert_eq!(gone.status, 404);
    assert_eq!(gone.header("content-type"), Some("text/plain; charset=utf-8"));
    for path in ["/../x.js", "/%2e%2e/x.js", "/a/..%5c..%5cx.js", "/x.js%00"] {
        assert_eq!(get(&server, path).status, 404, "{path}");
    }
}

#[test]
fn brotli_where_it_is_taken() {
    let (_kept, server) = site();
    let packed = ask(&server, "GET", "/x.js", "Accept-Encoding: gzip, br\r\n");
    assert_eq!(packed.header("content-encoding"), Some("br"));
    assert_eq!(packed.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(packed.body, b"packed");
    for not in ["", "Accept-Encoding: gzip\r\n", "Accept-Encoding: br;q=0\r\n"] {
        let raw = ask(&server, "GET", "/x.js", not);
        assert_eq!(raw.header("content-encoding"), None, "{not}");
        assert_eq!(raw.body, b"raw script");
    }
}

#[test]
fn an_unchanged_file_costs_a_304() {
    let (scratch, server) = site();
    let first = get(&server, "/x.js");
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    let known = format!("If-Modified-Since: {}\r\n", first.header("last-modified").unwrap());
    let again = ask(&server, "GET", "/x.js", &known);
    assert_eq!((again.status, again.body.len()), (304, 0));
    let later = SystemTime::now() + Duration::from_secs(5);
    let file = File::options().write(true).open(scratch.path().join("x.js")).unwrap();
    file.set_modified(later).unwrap();
    assert_eq!(ask(&server, "GET", "/x.js", &known).status, 200);
}

#[test]
fn only_reading() {
    let (_kept, server) = site();
    let head = ask(&server, "HEAD", "/x.js", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), Some("10"));
    let sent = ask(&server, "POST", "/x.js?q=1", "Content-Length: 4\r\n\r\nword");
    assert_eq!(sent.status, 405);
}

#[test]
fn one_connection_carries_many_requests() {
    let (_kept, server) = site();
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    let one = "GET /x.js HTTP/1.1\r\nHost: t\r\n\r\n";
    let last = "GET /x.js HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n";
    stream.write_all(format!("{one}{one}{last}").as_bytes()).unwrap();
    let mut all = String::new();
    stream.read_to_string(&mut all).unwrap();
    assert_eq!(all.matches("raw script").count(), 3);
}

#[test]
fn a_taken_port_is_told() {
    let (_kept, server) = site();
    let error =
        Server::start(&Options { port: Some(server.port()), ..Options::default() }).unwrap_err();
    assert!(error.to_string().contains("choose another port"), "{error}");
}
