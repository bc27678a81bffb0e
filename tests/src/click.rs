//! WebKit's driver says of many a field inside a widget that something lies over it, and does not
//! click. There a click is what a hand does: the element is brought into view, and the pointer clicks.

use std::sync::Arc;

use bytes::Bytes;
use http::{Method, Request, Response};
use serde_json::{Value, json};
use thirtyfour::{
    error::WebDriverResult,
    session::http::{Body, HttpClient},
};

/// As WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// True for what a pointer can click at; an option of a list lies in no page. Two frames later, since
/// until then WebKit has a pointer at what stood there before.
const SHOW: &str = "const [at, done] = arguments;
    if (at.localName === 'option') return done(false);
    at.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";

/// The way to a driver that clicks by the pointer.
pub(crate) struct ByPointer(pub(crate) reqwest::Client);

#[async_trait::async_trait]
impl HttpClient for ByPointer {
    async fn send(&self, request: Request<Body<'_>>) -> WebDriverResult<Response<Bytes>> {
        let address = request.uri().to_string();
        let Some((session, element)) = clicked(&address) else {
            return self.0.send(request).await;
        };
        let element = json!({ ELEMENT: element });
        let show = json!({ "script": SHOW, "args": [element] });
        let shown = self.post(&request, &format!("{session}/execute/async"), &show).await?;
        if !shown.status().is_success() {
            return Ok(shown);
        }
        let told: Value = serde_json::from_slice(shown.body()).unwrap_or_default();
        if told["value"] == json!(false) {
            return self.0.send(request).await;
        }
        let click = json!({ "actions": [{
            "type": "pointer",
            "id": "mouse",
            "parameters": { "pointerType": "mouse" },
            "actions": [
                { "type": "pointerMove", "origin": element, "x": 0, "y": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }] });
        self.post(&request, &format!("{session}/actions"), &click).await
    }

    async fn new(&self) -> Arc<dyn HttpClient> {
        Arc::new(Self(self.0.clone()))
    }
}

impl ByPointer {
    async fn post(
        &self,
        like: &Request<Body<'_>>,
        address: &str,
        body: &Value,
    ) -> WebDriverResult<Response<Bytes>> {
        let mut request = Request::new(Body::Json(body));
        *request.method_mut() = Method::POST;
        *request.headers_mut() = like.headers().clone();
        if let Ok(uri) = address.parse() {
            *request.uri_mut() = uri;
        }
        self.0.send(request).await
    }
}

/// The session's address and the element, where a click is asked for.
fn clicked(address: &str) -> Option<(&str, &str)> {
    address.strip_suffix("/click")?.rsplit_once("/element/")
}
