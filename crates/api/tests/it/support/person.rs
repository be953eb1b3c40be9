//! Somebody who speaks to the API, and whose every answer is held against the contract.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method};
use serde_json::Value;

use super::{Answer, Contract, Stream};

#[derive(Clone)]
pub struct Person {
    client: Client,
    base: String,
    token: Option<String>,
    user: Option<uuid::Uuid>,
    headers: HeaderMap,
    contract: &'static Contract,
}

impl Person {
    pub fn new(base: &str, token: Option<String>, contract: &'static Contract) -> Self {
        let client = Client::builder().no_proxy().build().expect("a client");
        Self {
            client,
            base: base.to_owned(),
            token,
            user: None,
            headers: HeaderMap::new(),
            contract,
        }
    }

    pub fn known_as(mut self, user: uuid::Uuid) -> Self {
        self.user = Some(user);
        self
    }

    /// Their id in the firm.
    pub fn id(&self) -> uuid::Uuid {
        self.user.expect("somebody who is known")
    }

    /// The access token.
    pub fn token(&self) -> &str {
        self.token.as_deref().expect("somebody who is signed in")
    }

    /// The same person, who sends one header more.
    pub fn with(&self, name: &'static str, value: &str) -> Self {
        let mut other = self.clone();
        let value = HeaderValue::from_str(value).expect("a header");
        other.headers.insert(HeaderName::from_static(name), value);
        other
    }

    /// The same person, who has seen this version.
    pub fn seen(&self, version: &Value) -> Self {
        self.with("if-match", &format!("\"{version}\""))
    }

    /// The same person at another node.
    pub fn at(&self, base: &str) -> Self {
        Self {
            base: base.to_owned(),
            ..self.clone()
        }
    }

    /// Listens to what changes, from now on or behind an event.
    pub async fn listen(&self, after: Option<i64>) -> Stream {
        let url = format!("{}/api/v1/events/live", self.base);
        let mut request = self.client.get(url).headers(self.headers.clone());
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(after) = after {
            request = request.header("last-event-id", after.to_string());
        }
        Stream::open(request.send().await.expect("an answer")).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let body = body.map(|body| body.to_string());
        self.send_text(method, path, "application/json", body).await
    }

    /// Sends a body as it is, for bodies that are no JSON.
    pub async fn send_text(
        &self,
        method: Method,
        path: &str,
        content_type: &str,
        body: Option<String>,
    ) -> Answer {
        let url = format!("{}/api/v1{path}", self.base);
        let mut request = self
            .client
            .request(method.clone(), url)
            .headers(self.headers.clone());
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.header("content-type", content_type).body(body);
        }
        self.heard(method, path, request).await
    }

    /// Sends a file of this name; an empty type is not sent.
    pub async fn upload(
        &self,
        path: &str,
        name: &str,
        content_type: &str,
        body: impl Into<reqwest::Body>,
    ) -> Answer {
        let file = (name, content_type);
        self.send_file(Method::POST, path, file, body).await
    }

    /// The same by another method.
    pub async fn send_file(
        &self,
        method: Method,
        path: &str,
        (name, content_type): (&str, &str),
        body: impl Into<reqwest::Body>,
    ) -> Answer {
        let url = format!("{}/api/v1{path}", self.base);
        let request = self.client.request(method.clone(), url);
        let mut request = request.headers(self.headers.clone());
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if !content_type.is_empty() {
            request = request.header("content-type", content_type);
        }
        let name = HeaderValue::from_bytes(name.as_bytes()).expect("a header");
        let request = request.header("x-file-name", name).body(body);
        self.heard(method, path, request).await
    }

    async fn heard(&self, method: Method, path: &str, request: reqwest::RequestBuilder) -> Answer {
        let response = request.send().await.expect("an answer");
        let answer = Answer::read(&method, path, response).await;
        self.contract.check(&answer);
        answer
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Person({:?})", self.user)
    }
}
