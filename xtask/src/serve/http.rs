//! HTTP/1.1 on a stream: one request in, one response out.

use std::io::{self, Read, Write};

/// The longest head of a request that we read.
const HEAD_LIMIT: usize = 64 * 1024;

/// A request without its body, which was read and dropped.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) method: String,
    pub(super) target: String,
    /// Names in lower case.
    pub(super) headers: Vec<(String, String)>,
    /// `usize::MAX` for a body of unsaid length, which we do not read.
    pub(super) body_len: usize,
}

impl Head {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the connection can carry another request after this one.
    pub(super) fn keeps_open(&self) -> bool {
        let closes =
            self.header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        !closes && self.body_len != usize::MAX
    }
}

/// Reads the next request; `buffer` keeps what came after it. None when the other side is done.
pub(super) fn read(stream: &mut impl Read, buffer: &mut Vec<u8>) -> io::Result<Option<Head>> {
    loop {
        if let Some((length, head)) = parse(buffer)? {
            buffer.drain(..length);
            if head.body_len != usize::MAX {
                drop_body(stream, buffer, head.body_len)?;
            }
            return Ok(Some(head));
        }
        if buffer.len() > HEAD_LIMIT {
            return Err(io::Error::other("the head of the request is too long"));
        }
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk)?;
        if count == 0 {
            return Ok(None);
        }
        buffer.extend_from_slice(&chunk[..count]);
    }
}

fn parse(buffer: &[u8]) -> io::Result<Option<(usize, Head)>> {
    let mut headers = [httparse::EMPTY_HEADER; 100];
    let mut request = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(length) = request.parse(buffer).map_err(io::Error::other)?
    else {
        return Ok(None);
    };
    let headers: Vec<(String, String)> = request
        .headers
        .iter()
        .map(|header| {
            let value = String::from_utf8_lossy(header.value).into_owned();
            (header.name.to_ascii_lowercase(), value)
        })
        .collect();
    let mut head = Head {
        method: request.method.unwrap_or_default().to_owned(),
        target: request.path.unwrap_or_default().to_owned(),
        headers,
        body_len: 0,
    };
    head.body_len = match (head.header("transfer-encoding"), head.header("content-length")) {
        (Some(_), _) => usize::MAX,
        (None, Some(length)) => length.trim().parse().map_err(io::Error::other)?,
        (None, None) => 0,
    };
    Ok(Some((length, head)))
}

fn drop_body(stream: &mut impl Read, buffer: &mut Vec<u8>, length: usize) -> io::Result<()> {
    let here = length.min(buffer.len());
    buffer.drain(..here);
    let mut rest = stream.take((length - here) as u64);
    io::copy(&mut rest, &mut io::sink())?;
    Ok(())
}

/// A response before it is written.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// Break off after half of the body.
    pub(super) cut: bool,
}

impl Response {
    /// A line of plain text.
    pub(super) fn plain(status: u16, text: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: format!("{text}\n").into_bytes(),
            cut: false,
        }
    }

    /// Writes it; `with_body` is false for HEAD, which is told the length all the same.
    pub(super) fn write(&self, stream: &mut impl Write, with_body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        // A 304 has no body, and a length of 0 would be taken for the file's.
        if self.status != 304 {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        if with_body {
            let end = if self.cut { self.body.len() / 2 } else { self.body.len() };
            stream.write_all(&self.body[..end])?;
        }
        stream.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        503 => "Service Unavailable",
        _ if status >= 500 => "Server Error",
        _ if status >= 400 => "Client Error",
        _ => "Status",
    }
}
