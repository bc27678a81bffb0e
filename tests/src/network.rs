//! What the page sent: from Chromium's performance log, and as far as it goes without one.

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Engine, Page};

/// Something the page sent, or tried to: a request, a beacon, a socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The full address. `data:` and `blob:` addresses are listed too.
    pub url: String,
    /// `GET`, `POST`, …; `CONNECT` for a socket.
    pub method: String,
    /// `Document`, `Script`, `Fetch`, `Ping` (a beacon), `WebSocket`, `WebTransport`, …
    pub kind: String,
    /// Whether it had a body.
    pub has_body: bool,
    /// The body, where the browser tells it.
    pub body: Option<String>,
    /// What made the browser send it: `parser`, `script`, `preload`, … and the address of the
    /// page or script, when known.
    pub initiator: String,
}

impl Sent {
    /// The path of the address, without the query: for `assert_eq!`.
    #[must_use]
    pub fn path(&self) -> &str {
        let after = self.url.split_once("://").map_or("", |(_, rest)| rest);
        let path = after.find('/').map_or("/", |start| &after[start..]);
        path.split(['?', '#']).next().unwrap_or(path)
    }

    /// Whether it goes to `origin` (such as `http://127.0.0.1:8080`), as a request or a socket, or
    /// nowhere at all, being a `data:` or `blob:` address.
    #[must_use]
    pub fn stays_on(&self, origin: &str) -> bool {
        let nowhere = self.url.starts_with("data:") || self.url.starts_with("blob:");
        nowhere || host(&self.url) == host(origin)
    }
}

/// Host and port. A socket's scheme differs from its page's, and TLS must be the same on both.
fn host(url: &str) -> Option<(bool, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let secure = matches!(scheme, "https" | "wss");
    Some((secure, rest.split(['/', '?', '#']).next().unwrap_or(rest)))
}

impl Page {
    /// What was sent since it was last asked, in order. Requests of service workers and shared
    /// workers are not in this log: the server's own log has them. Without
    /// [`Ability::RequestLog`](crate::Ability::RequestLog) it is what the page that is open sent, with
    /// neither bodies nor who asked, and what reached our server with more than an address in it.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn network(&self) -> Result<Vec<Sent>> {
        if self.engine() != Engine::Chromium {
            return self.watched().await;
        }
        let mut sent = Vec::new();
        for entry in self.log("performance").await? {
            let told: Value =
                serde_json::from_str(&entry.message).context("the performance log")?;
            sent.extend(parse(&told["message"]));
        }
        Ok(sent)
    }
}

fn parse(event: &Value) -> Option<Sent> {
    let params = &event["params"];
    match event["method"].as_str()? {
        "Network.requestWillBeSent" => {
            let request = &params["request"];
            let body = request["postData"].as_str().map(String::from);
            Some(Sent {
                url: format!("{}{}", text(&request["url"]), text(&request["urlFragment"])),
                method: text(&request["method"]),
                kind: text(&params["type"]),
                has_body: body.is_some() || request["hasPostData"] == true,
                body,
                initiator: initiator(&params["initiator"]),
            })
        }
        "Network.webSocketCreated" => Some(socket("WebSocket", params)),
        "Network.webTransportCreated" => Some(socket("WebTransport", params)),
        _ => None,
    }
}

fn socket(kind: &str, params: &Value) -> Sent {
    Sent {
        url: text(&params["url"]),
        method: "CONNECT".into(),
        kind: kind.into(),
        has_body: false,
        body: None,
        initiator: initiator(&params["initiator"]),
    }
}

fn initiator(told: &Value) -> String {
    let frame = &told["stack"]["callFrames"][0]["url"];
    let by = told["url"].as_str().or(frame.as_str()).unwrap_or_default();
    format!("{} {by}", text(&told["type"])).trim_end().into()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().into()
}
