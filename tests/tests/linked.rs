//! What ships is optimised as a whole. Cargo leaves that out without a word where a crate is more than a cdylib:
//! then the libraries that it links are compiled already, and no code of the compiler any more.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How the compiler's own code begins, before it is wasm.
const BITCODE: [u8; 4] = [b'B', b'C', 0xC0, 0xDE];

/// The newest library of a crate among what was linked.
fn library(krate: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    let folder = root.join("wasm32-unknown-unknown/release/deps");
    let start = format!("lib{krate}-");
    let all = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
    let ours = all.filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with(&start) && name.ends_with(".rlib")
    });
    let made = |path: &PathBuf| {
        path.metadata().and_then(|it| it.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
    };
    ours.max_by_key(made).unwrap_or_else(|| panic!("no {krate} in {}", folder.display()))
}

/// The objects in an archive: after a head of 60 bytes with its name and its size each.
fn objects(archive: &[u8]) -> Vec<&[u8]> {
    let mut rest = archive.strip_prefix(b"!<arch>\n").unwrap();
    let mut found = Vec::new();
    while rest.len() > 60 {
        let (head, body) = rest.split_at(60);
        let text =
            |from: usize, to: usize| String::from_utf8_lossy(&head[from..to]).trim().to_owned();
        let size: usize = text(48, 58).parse().unwrap();
        // The list of symbols, that of long names, and what Rust notes of the crate are none.
        if !["/", "//", "lib.rmeta/"].contains(&text(0, 16).as_str()) {
            found.push(&body[..size]);
        }
        rest = body.get(size + size % 2..).unwrap_or_default();
    }
    found
}

#[test]
fn libraries_of_what_ships_are_left_to_the_linker() {
    for krate in ["ppsa_core", "ppsa_widgets", "yew"] {
        let path = library(krate);
        let archive = fs::read(&path).unwrap();
        let objects = objects(&archive);
        assert!(!objects.is_empty(), "{}", path.display());
        assert!(objects.iter().all(|it| it.starts_with(&BITCODE)), "{}", path.display());
    }
}
