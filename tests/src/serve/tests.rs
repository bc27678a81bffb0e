//! What the layers add, over a real socket.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use xtask::serve::WIDGET_CSP;

use super::*;

struct Reply {
    status: u16,
    head: String,
    body: String,
}

fn get(server: &Server, path: &str) -> Reply {
    ask(server, &format!("GET {path} HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n"))
}

fn ask(server: &Server, request: &str) -> Reply {
    let address = server.url("").replace("http://", "");
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut all = String::new();
    stream.read_to_string(&mut all).unwrap();
    let (head, body) = all.split_once("\r\n\r\n").unwrap();
    let head = head.to_ascii_lowercase();
    Reply { status: head[9..12].parse().unwrap(), body: body.to_owned(), head }
}

fn site() -> (TempDir, Server) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("index.html"), "<p>kia ora</p>").unwrap();
    fs::write(folder.path().join("x.js"), "raw script").unwrap();
    let options = Options { roots: vec![folder.path().to_path_buf()], ..Options::default() };
    (folder, Server::start(&options).unwrap())
}

#[test]
fn all_of_it_is_logged() {
    let (_kept, server) = site();
    get(&server, "/?q=1");
    let post = "POST /x.js HTTP/1.1\r\nHost: t\r\nReferer: http://here/\r\nConnection: close\r\n";
    ask(&server, &format!("{post}Content-Length: 4\r\n\r\nword"));
    let log = server.log();
    assert_eq!((&*log[0].path_and_query, log[0].status), ("/?q=1", 200));
    assert_eq!((&*log[1].method, log[1].status, log[1].body_len), ("POST", 405, 4));
    assert_eq!(log[1].referer.as_deref(), Some("http://here/"));
    assert!(log[1].headers.contains(&("host".to_owned(), "t".to_owned())));
    server.clear_log();
    assert!(server.log().is_empty());
}

#[test]
fn faults_come_and_heal() {
    let (_kept, server) = site();
    server.fault("/x", Fault::StatusTimes(500, 2));
    let statuses: Vec<u16> = (0..3).map(|_| get(&server, "/x.js").status).collect();
    assert_eq!(statuses, [500, 500, 200]);
    assert_eq!(get(&server, "/").status, 200, "other paths are well");

    server.fault("/x", Fault::WrongType("text/html".to_owned()));
    let wrong = get(&server, "/x.js");
    assert!(wrong.head.contains("content-type: text/html"), "{}", wrong.head);
    assert_eq!(wrong.body, "raw script");

    server.fault("/x", Fault::Cut);
    let cut = get(&server, "/x.js");
    assert!(cut.head.contains("content-length: 10"), "{}", cut.head);
    assert_eq!(cut.body, "raw s");

    server.fault("/", Fault::ToIndex);
    assert!(get(&server, "/").head.contains("location: /index.html"));

    let bytes = b"not json".to_vec();
    let content_type = "application/json".to_owned();
    server.fault("/lang/", Fault::Body { content_type, bytes });
    let other = get(&server, "/lang/mi.json");
    assert_eq!(other.body, "not json");
    assert!(other.head.contains(WIDGET_CSP), "a fault has the headers, too: {}", other.head);

    server.heal();
    assert_eq!(get(&server, "/x.js").body, "raw script");
    assert_eq!(get(&server, "/lang/mi.json").status, 404);
}

#[test]
fn every_page_runs_the_first_script_and_nothing_else_changes() {
    let (_kept, server) = site();
    server.run_first("one()");
    server.run_first("two()");
    let script = format!("<script src=\"{FIRST}\"></script>");
    assert_eq!(get(&server, "/").body, format!("{script}<p>kia ora</p>"));
    assert_eq!(get(&server, "/x.js").body, "raw script");
    assert_eq!(get(&server, FIRST).body, "one()\ntwo()\n");
    assert_eq!(server.log().len(), 2, "the script is no part of the log");
    // Where a fault is met on the way, it is there too.
    server.fault("/", Fault::Delay(Duration::ZERO));
    assert!(get(&server, "/").body.starts_with(&script));
}

#[test]
fn a_delay_holds_up_nobody_else_and_ends_with_the_fault_or_the_server() {
    let (_kept, server) = site();
    let start = Instant::now();
    server.fault("/x.js", Fault::Delay(Duration::from_secs(60)));
    thread::scope(|scope| {
        let slow: Vec<_> = (0..6).map(|_| scope.spawn(|| get(&server, "/x.js"))).collect();
        while server.log().len() < 6 {
            thread::yield_now();
        }
        assert_eq!(get(&server, "/").status, 200);
        assert!(server.log().iter().any(|request| request.status == 0), "still waiting");
        server.heal();
        for one in slow {
            assert_eq!(one.join().unwrap().status, 200);
        }
    });
    server.fault("/x.js", Fault::Delay(Duration::from_millis(80)));
    let begun = Instant::now();
    assert_eq!(get(&server, "/x.js").status, 200);
    assert!(begun.elapsed() >= Duration::from_millis(80));

    let mut idle = TcpStream::connect(server.url("").replace("http://", "")).unwrap();
    drop(server);
    let mut rest = Vec::new();
    let _ = idle.read_to_end(&mut rest);
    assert!(start.elapsed() < Duration::from_secs(30));
}
