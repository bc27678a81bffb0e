//! A script of the tests that every page runs before its own, in every engine alike. By a file, since
//! no page here allows a script inside it.

use crate::build::offline::checksum;

/// The path that it has.
pub const FIRST: &str = "/__first.js";

/// The page with the script in it, before all else.
pub(super) fn put_in(page: &[u8]) -> Vec<u8> {
    let script = format!("<script src=\"{FIRST}\"></script>");
    let at = ["<head>", "<!doctype html>"].iter().find_map(|mark| {
        let found =
            page.windows(mark.len()).position(|it| it.eq_ignore_ascii_case(mark.as_bytes()));
        Some(found? + mark.len())
    });
    let (before, after) = page.split_at(at.unwrap_or(0));
    [before, script.as_bytes(), after].concat()
}

/// A page's service worker with the checksum of the page as it is now, where it knew the page's own.
pub(super) fn put_checksum(worker: &[u8], page: &[u8]) -> Vec<u8> {
    let (own, with) = (checksum(page), checksum(&put_in(page)));
    String::from_utf8_lossy(worker).replace(&own, &with).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_beside_a_page_knows_what_became_of_it() {
        let worker = format!("const FILES = {{\"/\":\"{}\"}}", checksum(b"<p>"));
        let new = String::from_utf8(put_checksum(worker.as_bytes(), b"<p>")).unwrap();
        assert_eq!(new, format!("const FILES = {{\"/\":\"{}\"}}", checksum(&put_in(b"<p>"))));
    }

    #[test]
    fn it_comes_before_every_other_script() {
        for (page, with) in [
            ("<!DOCTYPE html><html><head><script>", "<!DOCTYPE html><html><head>FIRST<script>"),
            ("<!doctype html>\n<html lang=mi>", "<!doctype html>FIRST\n<html lang=mi>"),
            ("<p>", "FIRST<p>"),
        ] {
            let script = format!("<script src=\"{FIRST}\"></script>");
            assert_eq!(put_in(page.as_bytes()), with.replace("FIRST", &script).into_bytes());
        }
    }
}
