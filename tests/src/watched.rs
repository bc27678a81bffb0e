//! What a page sent, where the driver has no log: its own list of addresses, and whatever reached our
//! server that could say something.

use std::{collections::BTreeMap, sync::PoisonError};

use crate::serve::{FIRST, Request};
use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::{Page, Sent, site};

/// What was told before.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// When the page began that told it.
    began: f64,
    /// How many of its addresses.
    addresses: usize,
    /// The last request to each server, by origin.
    requests: BTreeMap<String, u64>,
}

/// An address has a kind only by who asked for it. The page counts also what its service worker
/// answered, and what the policy stopped on its way.
const LIST: &str = "
    const [first, began, addresses] = arguments;
    const all = ['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))
        .filter((it) => new URL(it.name).pathname !== first);
    const from = performance.timeOrigin === began ? addresses : 0;
    return {
        began: performance.timeOrigin,
        addresses: all.length,
        fresh: all.slice(from).map((it) => [it.name, it.initiatorType]),
        origin: location.origin,
    };
";

#[derive(Deserialize)]
struct Listed {
    began: f64,
    addresses: usize,
    fresh: Vec<(String, String)>,
    origin: String,
}

impl Page {
    /// What this page sent since it was last asked. What a page before it sent is known only as far
    /// as it said something.
    pub(crate) async fn watched(&self) -> Result<Vec<Sent>> {
        let told = || self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let began = told().began;
        let addresses = told().addresses;
        let args = vec![json!(FIRST), json!(began), json!(addresses)];
        let listed: Listed = self.eval(LIST, args).await?;
        let mut sent: Vec<Sent> =
            listed.fresh.into_iter().map(|(url, by)| address(url, &by)).collect();
        let mut told = told();
        (told.began, told.addresses) = (listed.began, listed.addresses);
        let last = told.requests.entry(listed.origin.clone()).or_default();
        for request in site::requests(&listed.origin) {
            if request.id > *last {
                *last = request.id;
                if speaks(&request) {
                    add(&mut sent, &listed.origin, &request);
                }
            }
        }
        Ok(sent)
    }
}

/// Whether it tells more than that a file is wanted.
fn speaks(request: &Request) -> bool {
    request.method != "GET" && request.method != "HEAD"
        || request.body_len > 0
        || request.path_and_query.contains('?')
        || socket(request)
}

fn socket(request: &Request) -> bool {
    request.headers.iter().any(|(name, _)| name == "upgrade")
}

fn address(url: String, by: &str) -> Sent {
    let kind = match by {
        "navigation" => "Document",
        "script" => "Script",
        "fetch" => "Fetch",
        "xmlhttprequest" => "XHR",
        "beacon" => "Ping",
        "img" => "Image",
        "css" | "link" => "Stylesheet",
        _ => "Other",
    };
    let method = "GET".to_owned();
    Sent { url, method, kind: kind.into(), has_body: false, body: None, initiator: by.into() }
}

/// The server knows how an address was asked for, which the page's list does not.
fn add(sent: &mut Vec<Sent>, origin: &str, request: &Request) {
    let url = format!("{origin}{}", request.path_and_query);
    let (method, kind) =
        if socket(request) { ("CONNECT", "WebSocket") } else { (&*request.method, "Other") };
    let same = sent.iter().position(|it| it.method == "GET" && it.url == url);
    let mut one = same.map_or_else(|| address(url, ""), |at| sent.remove(at));
    one.method = method.to_owned();
    one.has_body = request.body_len > 0;
    if one.kind == "Other" {
        kind.clone_into(&mut one.kind);
    }
    sent.push(one);
}
