//! An answer, with what tests ask of it.

use reqwest::{Method, Response};
use serde_json::Value;

#[derive(Debug)]
pub struct Answer {
    pub method: String,
    pub path: String,
    pub status: u16,
    pub content_type: String,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub async fn read(method: &Method, path: &str, response: Response) -> Self {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let content_type = headers
            .get("content-type")
            .map(|value| value.to_str().expect("readable").to_owned())
            .unwrap_or_default();
        let bytes = response.bytes().await.expect("a body").to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let path = format!("/api/v1{path}");
        Self {
            method: method.to_string(),
            path,
            status,
            content_type,
            headers,
            text,
            bytes,
        }
    }

    /// The body, of the status that was expected.
    #[track_caller]
    pub fn ok(&self, status: u16) -> Value {
        assert_eq!(
            self.status, status,
            "{} {}: {}",
            self.method, self.path, self.text
        );
        self.json()
    }

    /// The body as JSON, `null` if there is none.
    #[track_caller]
    pub fn json(&self) -> Value {
        if self.text.is_empty() {
            return Value::Null;
        }
        serde_json::from_str(&self.text).expect("JSON")
    }

    /// Expects a problem and returns its body.
    #[track_caller]
    pub fn problem(&self, status: u16, code: &str) -> Value {
        let body = self.ok(status);
        assert_eq!(self.content_type, "application/problem+json");
        assert_eq!(body["code"], code, "{body}");
        body
    }

    /// Expects exactly these broken rules: `(pointer, rule)`.
    #[track_caller]
    pub fn invalid(&self, rules: &[(&str, &str)]) {
        let body = self.problem(422, "invalid");
        let found: Vec<(&str, &str)> = body["errors"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .map(|error| {
                let text = |name: &str| error[name].as_str().expect("a text");
                assert!(!text("message").is_empty(), "a message for the person");
                (text("pointer"), text("code"))
            })
            .collect();
        assert_eq!(found, rules);
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .get(name)
            .map(|value| value.to_str().expect("readable"))
    }
}
