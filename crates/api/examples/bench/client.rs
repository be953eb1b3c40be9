//! A client of HTTP/1.1 that costs next to nothing, so that what is measured is the server.

use std::net::SocketAddr;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Failure;

/// How a server answers that has no more room.
const BUSY: u16 = 503;
/// So much of an answer in pieces is kept at most, and so much of it to find its end.
const KEPT: usize = 1024 * 1024;
const TAIL: usize = 16;

/// One connection, kept open.
pub struct Client {
    stream: TcpStream,
    token: String,
    buffer: Vec<u8>,
}

/// A request.
#[derive(Debug, Clone)]
pub struct Request {
    /// `GET`, `POST`.
    pub method: &'static str,
    /// With its query.
    pub path: String,
    /// Of JSON.
    pub body: Option<String>,
    /// The version that was seen.
    pub version: Option<i64>,
}

impl Request {
    /// A look.
    pub fn get(path: impl Into<String>) -> Self {
        Self {
            method: "GET",
            path: path.into(),
            body: None,
            version: None,
        }
    }

    /// A change.
    pub fn post(path: impl Into<String>, body: &Value) -> Self {
        Self {
            method: "POST",
            path: path.into(),
            body: Some(body.to_string()),
            version: None,
        }
    }

    /// A change of something that was seen.
    pub fn patch(path: impl Into<String>, body: &Value) -> Self {
        Self {
            method: "PATCH",
            ..Self::post(path, body)
        }
    }
}

impl Client {
    /// Connects, with an access token.
    pub async fn connect(address: SocketAddr, token: &str) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            token: token.to_owned(),
            buffer: Vec::with_capacity(64 * 1024),
        })
    }

    /// Sends a request and reads the whole answer.
    pub async fn send(&mut self, request: &Request) -> Result<&[u8], Failure> {
        self.send_or_busy(request)
            .await?
            .ok_or("a busy server".into())
    }

    /// The same; `None`: the server was too busy and said so.
    pub async fn send_or_busy(&mut self, request: &Request) -> Result<Option<&[u8]>, Failure> {
        self.ask(request).await?;
        let (status, start, end) = self.read().await?;
        let answer = &self.buffer[start..end];
        if (200..300).contains(&status) {
            Ok(Some(answer))
        } else if status == BUSY {
            Ok(None)
        } else {
            let answer = String::from_utf8_lossy(answer);
            Err(format!("{} {}: {status} {answer}", request.method, request.path).into())
        }
    }

    async fn ask(&mut self, request: &Request) -> Result<(), Failure> {
        let body = request.body.as_deref().unwrap_or_default();
        let mut lines = vec![
            format!("{} {} HTTP/1.1", request.method, request.path),
            "Host: localhost".to_owned(),
        ];
        if !self.token.is_empty() {
            lines.push(format!("Authorization: Bearer {}", self.token));
        }
        if let Some(version) = request.version {
            lines.push(format!("If-Match: \"{version}\""));
        }
        if request.body.is_some() {
            lines.push("Content-Type: application/json".to_owned());
            lines.push(format!("Content-Length: {}", body.len()));
        }
        let text = format!("{}\r\n\r\n{body}", lines.join("\r\n"));
        Ok(self.stream.write_all(text.as_bytes()).await?)
    }

    /// Sends a request whose answer comes in pieces and is not kept; says how long it was. The
    /// connection is of no more use then.
    pub async fn drain(mut self, request: &Request) -> Result<usize, Failure> {
        self.ask(request).await?;
        self.buffer.clear();
        while !self.buffer.windows(4).any(|four| four == b"\r\n\r\n") {
            self.more().await?;
        }
        if !self.buffer.starts_with(b"HTTP/1.1 200") {
            let answer = String::from_utf8_lossy(&self.buffer);
            return Err(format!("{} {}: {answer}", request.method, request.path).into());
        }
        let mut length = 0;
        // The last piece is empty.
        while !self.buffer.ends_with(b"\r\n0\r\n\r\n") {
            if self.buffer.len() > KEPT {
                length += self.buffer.len() - TAIL;
                self.buffer.drain(..self.buffer.len() - TAIL);
            }
            self.more().await?;
        }
        Ok(length + self.buffer.len())
    }

    /// The same, read as JSON.
    pub async fn json(&mut self, request: &Request) -> Result<Value, Failure> {
        Ok(serde_json::from_slice(self.send(request).await?)?)
    }

    async fn read(&mut self) -> Result<(u16, usize, usize), Failure> {
        self.buffer.clear();
        let start = loop {
            self.more().await?;
            if let Some(at) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
        };
        let head = String::from_utf8_lossy(&self.buffer[..start]).to_ascii_lowercase();
        let status = head.get(9..12).and_then(|digits| digits.parse().ok());
        let length: usize = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .and_then(|length| length.trim().parse().ok())
            .ok_or("an answer without a length")?;
        while self.buffer.len() < start + length {
            self.more().await?;
        }
        Ok((status.unwrap_or(0), start, start + length))
    }

    async fn more(&mut self) -> Result<(), Failure> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            return Err("the server hung up".into());
        }
        Ok(())
    }
}
