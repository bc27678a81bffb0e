//! A script of the tests that every page runs before its own, in every engine alike. By a file, since
//! no page here allows a script inside it.

use axum::{
    body::{self, Body},
    extract::Request,
    http::header::{
        ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, IF_MODIFIED_SINCE, LAST_MODIFIED,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use xtask::build::offline::checksum;

/// The path that it has.
pub const FIRST: &str = "/__first.js";

/// The answer with the script in it, where it is a page; the script itself.
pub(super) async fn answer(script: String, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path == FIRST {
        return ([(CONTENT_TYPE, "text/javascript")], script).into_response();
    }
    let worker = path.ends_with("/sw.js");
    if !worker && !path.ends_with('/') && !path.ends_with(".html") {
        return next.run(request).await;
    }
    // Whole, and as it is now.
    request.headers_mut().remove(ACCEPT_ENCODING);
    request.headers_mut().remove(IF_MODIFIED_SINCE);
    let page = if worker { beside(&path, &next).await } else { None };
    let (mut head, whole) = next.run(request).await.into_parts();
    if !head.status.is_success() || !(worker || is_page(&head.headers)) {
        return Response::from_parts(head, whole);
    }
    head.headers.remove(CONTENT_LENGTH);
    head.headers.remove(LAST_MODIFIED);
    let whole = body::to_bytes(whole, usize::MAX).await.unwrap_or_default();
    let with = match page {
        Some(page) => put_checksum(&whole, &page),
        None if worker => whole.to_vec(),
        None => put_in(&whole),
    };
    Response::from_parts(head, Body::from(with))
}

fn is_page(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The page that a service worker stands beside.
async fn beside(worker: &str, next: &Next) -> Option<Vec<u8>> {
    let page = worker.strip_suffix("sw.js")?;
    let request = Request::get(page).body(Body::empty()).ok()?;
    let response = next.clone().run(request).await;
    let found = response.status().is_success();
    let page = body::to_bytes(response.into_body(), usize::MAX).await.ok()?;
    found.then(|| page.to_vec())
}

/// The page with the script in it, before all else.
fn put_in(page: &[u8]) -> Vec<u8> {
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
fn put_checksum(worker: &[u8], page: &[u8]) -> Vec<u8> {
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
