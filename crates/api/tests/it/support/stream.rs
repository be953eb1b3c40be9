//! A stream of server-sent events, read frame by frame.

use std::time::Duration;

use reqwest::Response;
use serde_json::Value;

/// How long a frame may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Stream {
    response: Response,
    text: String,
    /// The id of the last frame.
    pub cursor: i64,
}

#[derive(Debug)]
pub struct Frame {
    pub event: String,
    pub data: Value,
}

impl Stream {
    /// Reads the first frame.
    pub async fn open(response: Response) -> Self {
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut stream = Self {
            response,
            text: String::new(),
            cursor: -1,
        };
        assert_eq!(stream.next().await.event, "open");
        stream
    }

    /// The next frame.
    pub async fn next(&mut self) -> Frame {
        self.read().await.expect("one frame more")
    }

    /// The kind of the next event, and the record it is about.
    pub async fn change(&mut self) -> (String, Value) {
        let frame = self.next().await;
        assert_eq!(frame.event, "change", "{frame:?}");
        let kind = frame.data["kind"].as_str().expect("a kind").to_owned();
        (kind, frame.data["subject"]["id"].clone())
    }

    /// Expects that nothing more comes and the stream ends.
    pub async fn ends(&mut self) {
        let more = self.read().await;
        assert!(more.is_none(), "{more:?}");
    }

    async fn read(&mut self) -> Option<Frame> {
        loop {
            while let Some((frame, rest)) = self.text.split_once("\n\n") {
                let (frame, rest) = (frame.to_owned(), rest.to_owned());
                self.text = rest;
                if !frame.starts_with(':') {
                    return Some(self.parse(&frame));
                }
            }
            let chunk = tokio::time::timeout(PATIENCE, self.response.chunk()).await;
            let chunk = chunk.expect("something in time").ok().flatten()?;
            self.text.push_str(&String::from_utf8_lossy(&chunk));
        }
    }

    fn parse(&mut self, frame: &str) -> Frame {
        let field = |name: &str| {
            let mut lines = frame.lines();
            let line = lines.find_map(|line| line.strip_prefix(name));
            line.unwrap_or_else(|| panic!("no {name} in {frame}"))
        };
        self.cursor = field("id: ").parse().expect("a number");
        Frame {
            event: field("event: ").to_owned(),
            data: serde_json::from_str(field("data: ")).expect("JSON"),
        }
    }
}
