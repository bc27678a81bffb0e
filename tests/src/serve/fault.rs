//! Ways to fail, so that tests see what a person on a bad network or a broken host sees.

use std::{io, time::Duration};

use axum::{
    body::{self, Body},
    extract::Request,
    http::{
        StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, LOCATION},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use tokio::task;

/// What goes wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Answered with this status and a line of text.
    Status(u16),
    /// So for as many requests as said, then well.
    StatusTimes(u16, usize),
    /// The right bytes under a wrong `Content-Type`.
    WrongType(String),
    /// Answered well, but late.
    Delay(Duration),
    /// Other bytes, as if they were the file.
    Body {
        /// Their `Content-Type`.
        content_type: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// A folder's address leads on to the page in it, by a redirect.
    ToIndex,
    /// The connection breaks after half of the body.
    Cut,
}

impl Fault {
    pub(super) fn is_spent(&self) -> bool {
        matches!(self, Self::StatusTimes(_, 0))
    }

    /// Counts one meeting and says what happens in it.
    pub(super) fn meet(&mut self) -> Self {
        if let Self::StatusTimes(status, left) = self {
            *left = left.saturating_sub(1);
            return Self::Status(*status);
        }
        self.clone()
    }

    /// What the request is answered, once a delay is over.
    pub(super) async fn answer(self, request: Request, next: Next) -> Response {
        match self {
            Self::Status(status) | Self::StatusTimes(status, _) => {
                (status_of(status), "A fault made on purpose.\n").into_response()
            }
            Self::Body { content_type, bytes } => {
                ([(CONTENT_TYPE, content_type)], bytes).into_response()
            }
            Self::WrongType(content_type) => {
                let mut response = next.run(request).await;
                if let Ok(wrong) = HeaderValue::from_str(&content_type) {
                    response.headers_mut().insert(CONTENT_TYPE, wrong);
                }
                response
            }
            Self::ToIndex if request.uri().path().ends_with('/') => {
                let page = format!("{}index.html", request.uri().path());
                (StatusCode::FOUND, [(LOCATION, page)]).into_response()
            }
            Self::Delay(_) | Self::ToIndex => next.run(request).await,
            Self::Cut => cut(next.run(request).await).await,
        }
    }
}

fn status_of(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// It says how long it would be, and ends after half of that.
async fn cut(response: Response) -> Response {
    let (mut head, whole) = response.into_parts();
    let whole = body::to_bytes(whole, usize::MAX).await.unwrap_or_default();
    head.headers.insert(CONTENT_LENGTH, whole.len().into());
    let half = whole.slice(..whole.len() / 2);
    let halves = stream::unfold(Some(half), async |half| match half {
        Some(half) => Some((Ok(half), None)),
        None => {
            // What is sent so far goes out first.
            task::yield_now().await;
            Some((Err(io::Error::from(io::ErrorKind::ConnectionReset)), None))
        }
    });
    Response::from_parts(head, Body::from_stream(halves))
}
